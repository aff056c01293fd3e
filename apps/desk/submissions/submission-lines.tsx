import type { SubmissionView } from '@probity/contract'
import { Link } from '@tanstack/react-router'
import { useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { type Column, Lines } from '../site/lines.tsx'
import { Mark, type Tone } from '../site/mark.tsx'
import { outcomes } from './outcomes.tsx'
import { submissionWords } from './words.ts'

export const stateTone: Readonly<Record<SubmissionView['state'], Tone>> = {
  reading: 'plain',
  finished: 'good',
  failed: 'bad',
  recalled: 'attention',
}

export const waitingOf = ({ waiting }: SubmissionView): number => waiting.mend + waiting.match + waiting.conflict

/** Submissions as lines, each with its numbers. */
export const SubmissionLines = ({
  label,
  submissions,
  empty,
}: {
  label: string
  submissions: readonly SubmissionView[]
  empty?: string
}) => {
  const w = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  const { role } = useSession()
  const columns: Column<SubmissionView>[] = [
    {
      key: 'file',
      title: w.file,
      isHead: true,
      cell: ({ submission, fileName, kindTitle, authorityTitle }) => (
        <>
          <Link to="/submissions/$id" params={{ id: submission }} search={{}} className="file-name">
            {fileName ?? w.noName}
          </Link>
          <div className="quiet">
            {[kindTitle, ...(role === 'operator' ? [authorityTitle] : [])].map(say).join(' · ')}
          </div>
        </>
      ),
    },
    { key: 'received', title: w.received, isBrief: true, cell: ({ receivedAt }) => f.moment(receivedAt) },
    { key: 'state', title: w.state, cell: ({ state }) => <Mark tone={stateTone[state]}>{w.states[state]}</Mark> },
    ...outcomes.map((outcome) => ({
      key: outcome,
      title: w[outcome],
      isNumber: true,
      cell: ({ rows }: SubmissionView) => f.number(rows[outcome]),
    })),
    {
      key: 'waiting',
      title: w.waitingNow,
      isNumber: true,
      cell: (one) =>
        waitingOf(one) > 0 ? <strong className="attention">{f.number(waitingOf(one))}</strong> : w.noneWaits,
    },
  ]
  return (
    <Lines label={label} columns={columns} rows={submissions} rowKey={({ submission }) => submission} empty={empty} />
  )
}
