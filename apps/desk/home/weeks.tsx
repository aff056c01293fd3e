import type { Due } from '@probity/contract'
import { lazy, Suspense } from 'react'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { outcomes, sumOf } from '../submissions/outcomes.tsx'
import { submissionWords } from '../submissions/words.ts'
import { homeWords } from './words.ts'

/** The charts are the largest part of the desk; they come after everything else is there. */
const WeeksChart = lazy(async () => ({ default: (await import('./weeks-chart.tsx')).WeeksChart }))

/** Rows by week as a picture, and the same numbers as a table. */
export const Weeks = ({ weeks }: Pick<Due, 'weeks'>) => {
  const w = useWords(homeWords)
  const s = useWords(submissionWords)
  const f = useFormats()
  if (weeks.every((week) => sumOf(week) === 0)) return <p className="empty">{w.nothingCameIn}</p>
  return (
    <>
      <Suspense fallback={<div className="chart" />}>
        <WeeksChart weeks={weeks} />
      </Suspense>
      <details>
        <summary>{w.asTable}</summary>
        <Lines<Due['weeks'][number]>
          label={w.weeks}
          rowKey={({ from }) => from}
          rows={weeks}
          columns={[
            { key: 'week', title: w.week, isHead: true, cell: ({ from }) => f.day(from) },
            { key: 'rows', title: s.rows, isNumber: true, cell: (week) => f.number(sumOf(week)) },
            ...outcomes.map((outcome) => ({
              key: outcome,
              title: s[outcome],
              isNumber: true,
              cell: (week: Due['weeks'][number]) => f.number(week[outcome]),
            })),
          ]}
        />
      </details>
    </>
  )
}
