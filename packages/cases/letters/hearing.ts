import type { Day } from '@probity/base'
import type { LetterContent } from '@probity/letters'
import type { Said } from '../ask.ts'

/** Day, time and place of a hearing, as a letter has them. */
export const hearingOf = ({ heldOn, at, place, heldBy }: Said): NonNullable<LetterContent['hearing']> => ({
  on: heldOn as Day,
  ...(typeof at === 'string' ? { at } : {}),
  where: String(place ?? ''),
  ...(typeof heldBy === 'string' ? { heldBy } : {}),
})
