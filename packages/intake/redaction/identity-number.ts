import { findDay } from '@probity/base'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkValues = [1, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2]

/** Symbols by value: digits as they are, 10 for X. All functions look at those from `start`. */
export type Symbols = readonly number[]

/**
 * Whether 18 symbols pass the check of a citizen identity number (ISO 7064 MOD 11-2). Source: GB 11643-1999.
 */
export const identityCheckHolds = (symbols: Symbols, start = 0): boolean => {
  let sum = 0
  for (let place = 0; place < 17; place++) sum += symbols[start + place]! * weights[place]!
  return checkValues[sum % 11] === symbols[start + 17]
}

/** Whether 18 symbols are shaped like an identity number: a place, a day of birth that was, X at most at the end. */
export const isShapedLike18 = (symbols: Symbols, start = 0): boolean =>
  symbols[start]! > 0 &&
  isCentury(symbols[start + 6]!, symbols[start + 7]!) &&
  digitsOnly(symbols, start, 17) &&
  isBirth(symbols, start + 8, symbols[start + 6]! * 10 + symbols[start + 7]!)

/** The same for the 15 digits in use until 1999, whose years are of the 20th century (GB 11643-1989). */
export const isShapedLike15 = (symbols: Symbols, start = 0): boolean =>
  symbols[start]! > 0 && digitsOnly(symbols, start, 15) && isBirth(symbols, start + 6, 19)

export const digitsOnly = (symbols: Symbols, start: number, count: number): boolean => {
  for (let index = start; index < start + count; index++) if (symbols[index]! > 9) return false
  return true
}

const isCentury = (tens: number, ones: number) => (tens === 1 && ones === 9) || (tens === 2 && ones === 0)

const isBirth = (symbols: Symbols, at: number, century: number): boolean => {
  const two = (offset: number) => `${symbols[at + offset]}${symbols[at + offset + 1]}`
  return findDay(`${century}${two(0)}-${two(2)}-${two(4)}`) !== undefined
}
