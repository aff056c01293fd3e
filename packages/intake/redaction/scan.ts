import { damage, highHalf, isLowHalf, pairedDigit, plain, symbolClass } from './symbols.ts'

export const mayHoldIdentityNumber = 1
export const isDamaged = 2

/** The shortest number of a natural person: the old identity number (GB 11643-1989). */
const shortest = 15

/**
 * One pass over a text. Bit `mayHoldIdentityNumber`: at least 15 digits follow each other with nothing but separators
 * between. Bit `isDamaged`: a character that may not be kept. 0 for nearly every cell, which then needs no second look.
 */
export const scanText = (text: string): number => {
  let found = 0
  let digits = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const is = symbolClass[unit]!
    if (is < 10) {
      if (++digits === shortest) found |= mayHoldIdentityNumber
    } else if (is === plain) digits = 0
    else if (is === damage) found |= isDamaged
    else if (is === highHalf) {
      const low = text.charCodeAt(index + 1)
      if (!isLowHalf(low)) found |= isDamaged
      else {
        index++
        if (pairedDigit(unit, low) < 0) digits = 0
        else if (++digits === shortest) found |= mayHoldIdentityNumber
      }
    }
  }
  return found
}
