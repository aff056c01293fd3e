import type { CaseTime } from '@probity/contract'
import { BasisLines } from '../catalogue/basis-lines.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { DaysLeft } from './days-left.tsx'
import { caseWords } from './words.ts'

/** Every clock of a case, one's own and those of the others, each with the law behind it. */
export const CaseTimes = ({ times }: { times: readonly CaseTime[] }) => {
  const w = useWords(caseWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Lines<CaseTime>
      label={w.times}
      rowKey={({ move }) => move}
      rows={times}
      columns={[
        { key: 'title', title: w.time, isHead: true, cell: ({ title }) => say(title) },
        { key: 'whose', title: w.whose, cell: ({ party }) => w.parties[party] ?? party },
        { key: 'since', title: w.since, isBrief: true, cell: ({ since }) => f.day(since) },
        {
          key: 'due',
          title: w.due,
          isBrief: true,
          cell: ({ dueOn, provisional }) =>
            dueOn ? (
              <>
                {f.day(dueOn)} {provisional ? <span className="quiet">{w.provisional}</span> : null}
              </>
            ) : (
              '—'
            ),
        },
        { key: 'standing', title: w.standing, cell: (time) => <Standing {...time} /> },
        { key: 'law', title: w.law, cell: ({ basis }) => <BasisLines basis={basis} /> },
      ]}
    />
  )
}

const Standing = ({ is, doneOn, late, standsStillSince, daysLeft }: CaseTime) => {
  const w = useWords(caseWords)
  const f = useFormats()
  if (doneOn)
    return (
      <>
        {w.done} {f.day(doneOn)}{' '}
        <span className={late ? 'mark mark-bad' : 'mark mark-good'}>{late ? w.late : w.inTime}</span>
      </>
    )
  if (standsStillSince)
    return (
      <>
        {w.standsStill} {f.day(standsStillSince)}
      </>
    )
  if (daysLeft === undefined) return null
  if (is === 'duty') return <DaysLeft days={daysLeft} />
  const isOver = daysLeft < 0
  return (
    <>
      {is === 'wait' ? (isOver ? w.waitOver : w.waitUntil) : isOver ? w.windowOver : w.windowUntil}{' '}
      {isOver ? null : <DaysLeft days={daysLeft} />}
    </>
  )
}
