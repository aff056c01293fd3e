import type { RowDetail } from '@probity/contract'
import { Facts } from '../site/facts.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Panel } from '../site/page.tsx'
import { fieldsOf } from './fields.ts'
import { Reasons } from './reasons.tsx'
import { rowWords } from './words.ts'

/** A row to look at: its reasons, and its cells as far as they were kept. */
export const RowAsItStands = ({ detail }: { detail: RowDetail }) => {
  const w = useWords(rowWords)
  const say = useSay()
  const { toMend, others } = fieldsOf(detail)
  const facts = [...toMend, ...others]
    .filter(({ value }) => value !== '')
    .map(({ column, meaning, value }) => ({
      title: meaning ? `${column} · ${say(meaning)}` : column,
      value,
      isLong: value.length > 60,
    }))
  return (
    <Panel>
      <Reasons findings={detail.row.findings} />
      {facts.length > 0 ? <Facts facts={facts} /> : <p className="empty">{w.notKept}</p>}
    </Panel>
  )
}
