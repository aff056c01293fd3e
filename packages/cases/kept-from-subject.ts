import { type Case, letterServed } from './case.ts'
import { procedures } from './procedures.ts'

/** Whether the subject may know of a case about it at all: not of a complaint before it was ordered to do something. */
export const mayKnow = ({ procedure, moves }: Case): boolean => {
  const kept = procedures[procedure]?.keptFromSubject
  return !kept || (kept.until !== undefined && moves.some(({ move }) => move === kept.until))
}

/**
 * The case as the subject sees it: without the moves by which it would learn who complained, and what they said (R20), nor that a letter
 * to somebody else was served.
 */
export const asSubjectSees = (one: Case): Case => {
  const kept = procedures[one.procedure]?.keptFromSubject
  if (!kept) return one
  const seen = one.moves.filter(({ move }) => !kept.moves.includes(move))
  const own = new Set(seen.map(({ letter }) => letter?.id))
  const moves = seen.filter(({ move, said }) => move !== letterServed || own.has(String(said.letter)))
  return { ...one, about: {}, moves }
}
