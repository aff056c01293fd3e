import type { CaseSummary } from '@probity/contract'
import { useSay } from '../site/language.tsx'

/** What a case is about in one line, below its name: which procedure, where the name does not say it, and which record. */
export const CaseMatter = ({ one: { procedureTitle, matter, record } }: { one: CaseSummary }) => {
  const say = useSay()
  const parts = [
    matter && say(procedureTitle),
    record && `${say(record.title)} ${record.documentNumber ?? ''}`.trim(),
  ].filter(Boolean)
  return parts.length > 0 ? <div className="quiet">{parts.join(' · ')}</div> : null
}
