import type { OpeningRow } from '@probity/contract'
import { catalogueWords } from '../catalogue/words.ts'
import { useSay, useWords } from '../site/language.tsx'

/** What a row rests on, each instrument with its rank; what nobody has read in the text of the law is marked as such. */
export const BasisRanks = ({ basis }: { basis: OpeningRow['basis'] }) => {
  const w = useWords(catalogueWords)
  const say = useSay()
  return (
    <ul className="text-lines">
      {basis.map(({ instrument, title, article, rank, confidence }) => (
        <li key={`${instrument} ${article ?? ''}`}>
          {say(title)} {article ? w.article(article) : null} <span className="mark">{say(rank)}</span>
          {confidence === 'verified' ? null : <span className="quiet"> ({w.confidences[confidence]})</span>}
        </li>
      ))}
    </ul>
  )
}
