import { namesOf } from '../played.ts'
import type { Invariant } from './index.ts'

/** Every case a player was told of is there with the moves of which it was told, in their order, each once. */
export const nothingToldIsLost: Invariant = ({ cases, told }) => {
  for (const { caseId, told: moves } of told) {
    const one = cases.find((known) => known.caseId === caseId)
    if (!one) return `case ${caseId} is gone`
    const held = namesOf(one)
    const lost = moves.findIndex((move, index) => held[index] !== move)
    if (lost >= 0) return `case ${caseId}: move ${lost + 1} was told as “${moves[lost]}” and is “${held[lost]}”`
  }
  return undefined
}
