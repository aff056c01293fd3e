import type { Basis } from '@probity/contract'
import { useSay, useWords } from '../site/language.tsx'
import { catalogueWords } from './words.ts'

/** What something rests on. What nobody has read in the text of the law is marked as such. */
export const BasisLines = ({ basis }: { basis: readonly Basis[] }) => {
  const w = useWords(catalogueWords)
  const say = useSay()
  if (basis.length === 0) return null
  return (
    <ul className="text-lines">
      {basis.map(({ instrument, title, number, amended, article, confidence }) => (
        <li key={`${instrument} ${article ?? ''}`}>
          {say(title)} {article ? w.article(article) : null} {number ? <span className="quiet">{number}</span> : null}
          {amended ? <span className="quiet">{w.amended(amended)}</span> : null}
          {confidence === 'verified' ? null : <span className="quiet"> ({w.confidences[confidence]})</span>}
        </li>
      ))}
    </ul>
  )
}
