import { useWords } from '../site/language.tsx'
import { rowWords } from './words.ts'

/** Says that reading this is noted, for what, and who is told: on every page that shows rows held back, or a conflict. */
export const LookNote = () => {
  const w = useWords(rowWords)
  return (
    <p className="quiet look-note">
      {w.lookNoted} <a href="/purposes#held-back-rows">{w.lookPurpose}</a>
    </p>
  )
}
