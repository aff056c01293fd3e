import type { Case, MadeMove } from '@probity/cases'
import type { Law } from '@probity/law'
import type { Invariant } from './index.ts'

/**
 * A burden and what must have come before it, written down a second time and apart from the tables of moves: `before` in this
 * order, `heard`: one of these, unless its time was over, `otherThan`: by somebody else than made these.
 */
type Burden = {
  readonly procedure: Case['procedure']
  readonly move: string
  readonly before: readonly string[]
  readonly otherThan: readonly string[]
}

const burdens: readonly Burden[] = [
  { procedure: 'listing', move: 'entered', before: ['proposed', 'noticed'], otherThan: ['proposed'] },
  { procedure: 'measure', move: 'applied', before: ['proposed', 'noticed'], otherThan: ['proposed'] },
  { procedure: 'repair', move: 'undone', before: ['granted', 'fraud-noticed'], otherThan: ['fraud-noticed'] },
  { procedure: 'complaint', move: 'confirmed', before: ['accepted', 'forwarded', 'ordered'], otherThan: ['ordered'] },
  {
    procedure: 'commitment',
    move: 'broken',
    before: ['accepted', 'breach-noticed', 'ordered'],
    otherThan: ['breach-noticed'],
  },
]

export const dueStepsWereTaken: Invariant = ({ law, cases }) => {
  for (const one of cases)
    for (const { procedure, move, before, otherThan } of burdens) {
      if (one.procedure !== procedure) continue
      const at = one.moves.findLastIndex((made) => made.move === move)
      const burden = one.moves[at]
      if (!burden) continue
      const earlier = one.moves.slice(0, at)
      const isBurden = !isIncentive(law, one)
      const missing = missingOf(earlier, isBurden ? before : before.filter((name) => name !== 'noticed'))
      if (missing) return `case ${one.caseId}: ${move} without ${missing}`
      if (earlier.some((made) => otherThan.includes(made.move) && made.by.who === burden.by.who))
        return `case ${one.caseId}: ${move} by the one who made ${otherThan.join(', ')}`
      const notice = earlier.findLast((made) => notices.includes(made.move))
      if (notice && isBurden && !servedBefore(earlier, notice))
        return `case ${one.caseId}: ${move} although ${notice.move} was not served`
      if (!burden.said.reasons && !earlier.some(({ said }) => said.reasons))
        return `case ${one.caseId}: ${move} without reasons`
      if (asked(earlier) && !earlier.some((made) => made.move === 'hearing-held'))
        return `case ${one.caseId}: ${move} although a hearing was asked for and not held`
    }
  return undefined
}

const notices = ['noticed', 'fraud-noticed', 'ordered']
const servedBefore = (moves: readonly MadeMove[], { said, letter }: MadeMove) =>
  said.servedOn !== undefined ||
  letter === undefined ||
  moves.some((made) => made.move === 'letter-served' && made.said.letter === letter.id)
/** What is to its advantage needs nobody to be told before, or heard. */
const isIncentive = (law: Law, { about }: Case) => law.findMeasure(String(about.measure))?.effect === 'incentive'

const asked = (moves: readonly MadeMove[]) => moves.some(({ move }) => move === 'hearing-asked')

/** The first of these moves that was not made after the ones before it. */
const missingOf = (moves: readonly MadeMove[], wanted: readonly string[]): string | undefined => {
  let from = 0
  for (const name of wanted) {
    const found = moves.findIndex((made, index) => index >= from && made.move === name)
    if (found < 0) return name
    from = found + 1
  }
  return undefined
}
