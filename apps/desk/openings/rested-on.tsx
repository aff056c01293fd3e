import type { RestedOn } from '@probity/contract'
import { useFormats } from '../site/formats.ts'
import { useSay } from '../site/language.tsx'

/** A record in one line: what it is, its number, its class, who decided it and when. */
export const RestedOnLine = ({ record }: { record: RestedOn }) => {
  const say = useSay()
  const f = useFormats()
  const { title, list, documentNumber, severity, authority, decidedOn } = record
  return (
    <>
      {say(list ?? title)} {documentNumber ?? ''}{' '}
      <span className="quiet">
        {[severity && say(severity), say(authority), f.day(decidedOn)].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
