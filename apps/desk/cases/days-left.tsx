import { useWords } from '../site/language.tsx'
import { caseWords } from './words.ts'

/** From so many days on it is said that time is short. */
const short = 3

/** How many days are left, in words; the colour says it a second time. */
export const DaysLeft = ({ days }: { days: number }) => {
  const w = useWords(caseWords)
  return (
    <span className={days < 0 ? 'mark mark-bad' : days <= short ? 'mark mark-attention' : 'mark'}>
      {w.daysLeft(days)}
    </span>
  )
}
