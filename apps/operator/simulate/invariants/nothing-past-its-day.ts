import type { Invariant } from './index.ts'

/** Held against the moves of the cases, not against what the file says of itself: a granted repair ends a record, whatever else. */
export const nothingPastItsDay: Invariant = ({ file, cases, today }) => {
  for (const { state, standing } of file) {
    if (!standing.shown) continue
    const { recordId } = state.version
    if (standing.until && standing.until < today) return `record ${recordId} is shown after ${standing.until}`
    const repair = cases.findLast((one) => one.procedure === 'repair' && one.recordId === recordId)
    const granted = repair?.moves.findLast(({ move }) => move === 'granted')
    const until = granted?.said.until
    if (granted && repair?.state === 'carried-out' && (until === undefined || today <= String(until)))
      return `record ${recordId} was repaired on ${granted.on} and is shown on ${today}`
    const answer = cases
      .filter((one) => one.procedure === 'objection' && one.recordId === recordId)
      .flatMap(({ moves }) => moves)
      .find(({ said }) => said.outcome === 'taken-back')
    if (answer) return `record ${recordId} was taken back on ${answer.on} and is shown on ${today}`
  }
  return undefined
}
