import { letterServedOn, servedOnOf } from '@probity/cases'
import { digestOf, publicLetterId } from '@probity/letters'
import type { Invariant } from './index.ts'

/** Each letter stands in the ledger with its move, under the digest of what it says, and each service is known to its case. */
export const lettersAreKept: Invariant = ({ cases, letters }) => {
  const moves = cases.flatMap((one) =>
    one.moves.flatMap((made) => [
      ...(made.letter ? [{ one, ...made.letter, on: servedOnOf(one, made) }] : []),
      ...(made.toApplicant ? [{ one, ...made.toApplicant, on: letterServedOn(one, made.toApplicant) }] : []),
    ]),
  )
  if (moves.length !== letters.length) return `${letters.length} letters, and ${moves.length} moves with one`
  for (const { letter, digest, servedOn } of letters) {
    const id = publicLetterId(letter.number)
    const kept = moves.find((move) => move.id === id)
    if (!kept) return `letter ${id} stands with no move`
    if (kept.digest !== digest || digestOf(letter) !== digest) return `letter ${id} is not what the ledger has`
    if ((kept.on ?? null) !== servedOn) return `case ${kept.one.caseId} does not know that ${id} was served`
  }
  return undefined
}
