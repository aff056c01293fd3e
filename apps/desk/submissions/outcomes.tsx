import type { RowCounts } from '@probity/contract'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { submissionWords } from './words.ts'

export const outcomes = ['accepted', 'corrected', 'quarantined', 'refused'] as const
export const sumOf = (rows: RowCounts): number => outcomes.reduce((sum, outcome) => sum + rows[outcome], 0)

/** The four numbers that add up to all rows, in one line. */
export const OutcomeCounts = ({ rows }: { rows: RowCounts }) => {
  const w = useWords(submissionWords)
  const f = useFormats()
  return (
    <dl className="counts">
      <div>
        <dt>{w.rows}</dt>
        <dd>{f.number(sumOf(rows))}</dd>
      </div>
      {outcomes.map((outcome) => (
        <div key={outcome} className={`count-${outcome}`}>
          <dt>{w[outcome]}</dt>
          <dd>{f.number(rows[outcome])}</dd>
        </div>
      ))}
    </dl>
  )
}

/** The same as a bar; it says nothing the numbers do not. */
export const OutcomeBar = ({ rows }: { rows: RowCounts }) => (
  <div className="outcome-bar" aria-hidden="true">
    {outcomes.map((outcome) =>
      rows[outcome] > 0 ? (
        <span key={outcome} className={`bar-${outcome}`} style={{ flexGrow: rows[outcome] }} />
      ) : null,
    )}
  </div>
)
