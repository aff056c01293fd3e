/** Longer ones may be a person's number. */
const longest = 14
/** 15 digits, as many as `readMoney` takes. */
const mostCents = 10 ** 15

/**
 * The cents of an amount that stands in bytes as nothing but digits and a point, as `readMoney` reads it; -1 for any other. `places`:
 * how many decimals of its unit make a cent.
 */
export const centsInPlace = (bytes: Uint8Array, from: number, to: number, places: number): number => {
  if (to - from > longest) return -1
  let cents = 0
  let decimals = -1
  for (let at = from; at < to; at++) {
    const digit = bytes[at]! - zero
    if (digit === point && decimals < 0 && at > from) decimals = 0
    else if (digit < 0 || digit > 9) return -1
    else if (decimals < places) {
      cents = cents * 10 + digit
      if (decimals >= 0) decimals++
    } else if (digit > 0) return -1
  }
  for (let more = Math.max(decimals, 0); more < places; more++) cents *= 10
  return to > from && cents < mostCents ? cents : -1
}

const zero = 0x30
const point = 0x2e - zero
/** Digits of the most cents. */
export const mostDigits = 15

/** Writes a whole number to the end of `digits`; where it begins. */
export const writeDigits = (digits: Uint8Array, value: number): number => {
  let at = digits.length
  let rest = value
  do {
    const next = Math.floor(rest / 10)
    digits[--at] = zero + rest - 10 * next
    rest = next
  } while (rest > 0)
  return at
}
