import type { Case } from './case.ts'
import { procedures } from './procedures.ts'

/** Whether the subject may know of a case about it at all: not of a complaint before it was ordered to do something. */
export const mayKnow = ({ procedure, moves }: Case): boolean => {
  const kept = procedures[procedure]?.keptFromSubject
  return !kept || (kept.until !== undefined && moves.some(({ move }) => move === kept.until))
}

/** The case as the subject sees it: without the moves by which it would learn who complained, and what they said (R20). */
export const asSubjectSees = (one: Case): Case => {
  const kept = procedures[one.procedure]?.keptFromSubject
  if (!kept) return one
  return { ...one, about: {}, moves: one.moves.filter(({ move }) => !kept.moves.includes(move)) }
}
