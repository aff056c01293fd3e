import type { QueuedRow } from '@probity/contract'
import { Link } from '@tanstack/react-router'
import { Reasons } from '../rows/reasons.tsx'
import { useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { type Column, Lines } from '../site/lines.tsx'
import { submissionWords } from '../submissions/words.ts'
import { quarantineWords } from './words.ts'

/** Rows of many submissions that wait, each with a way to where it is dealt with. */
export const QueuedRows = ({
  label,
  rows,
  to,
}: {
  label: string
  rows: readonly QueuedRow[]
  to: '/submissions/$id/rows/$row' | '/matches/$id/$row'
}) => {
  const w = useWords(quarantineWords)
  const s = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  const { role } = useSession()
  const columns: Column<QueuedRow>[] = [
    {
      key: 'row',
      title: w.row,
      isHead: true,
      cell: ({ submission, row, fileName, kindTitle, authorityTitle }) => (
        <>
          <Link to={to} params={{ id: submission, row: String(row) }} search={{}} className="file-name">
            {w.rowOf(f.number(row), fileName ?? w.noName)}
          </Link>
          <div className="quiet">
            {[kindTitle, ...(role === 'operator' ? [authorityTitle] : [])].map(say).join(' · ')}
          </div>
        </>
      ),
    },
    { key: 'reasons', title: s.reasons, cell: ({ findings }) => <Reasons findings={findings} most={2} /> },
    { key: 'received', title: s.received, isBrief: true, cell: ({ receivedAt }) => f.moment(receivedAt) },
  ]
  return (
    <Lines
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ submission, row }) => `${submission} ${row}`}
      empty={w.empty}
    />
  )
}
