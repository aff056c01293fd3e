import type { FindingView } from '@probity/contract'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { submissionWords } from '../submissions/words.ts'

const weight = { refusal: 0, quarantine: 1, correction: 2, notice: 3 } as const

/** What keeps a row out comes before what was only read otherwise than it was written. */
export const worstFirst = <One extends Pick<FindingView, 'effect'>>(findings: readonly One[]): One[] =>
  findings.toSorted((a, b) => weight[a.effect] - weight[b.effect])

/** Why a row was held back or changed, each with its column; at most `most`, and how many more. */
export const Reasons = ({
  findings,
  most = Number.POSITIVE_INFINITY,
}: {
  findings: readonly FindingView[]
  most?: number
}) => {
  const w = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  return (
    <ul className="reasons">
      {worstFirst(findings)
        .slice(0, most)
        .map(({ code, column, effect, says }) => (
          <li key={`${code} ${column ?? ''}`} className={`effect-${effect}`}>
            {column ? <code>{column}</code> : null} {say(says)}
          </li>
        ))}
      {findings.length > most ? <li className="quiet">{w.moreReasons(f.number(findings.length - most))}</li> : null}
    </ul>
  )
}
