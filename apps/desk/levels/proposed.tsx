import { Link } from '@tanstack/react-router'
import { Done } from '../site/done.tsx'
import { useWords } from '../site/language.tsx'
import { levelWords } from './words.ts'

/** That something waits for a second person now. */
export const Proposed = () => {
  const w = useWords(levelWords)
  return (
    <Done title={w.proposed}>
      <p>
        <Link to="/proposals" search={{}}>
          {w.toProposals}
        </Link>
      </p>
    </Done>
  )
}
