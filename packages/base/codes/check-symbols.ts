/** The 31 symbols of a unified social credit code, in the order of their values: no I, O, S, V, Z (GB 32100-2015). */
export const codeSymbols = '0123456789ABCDEFGHJKLMNPQRTUWXY'

const absent = 255

/** Value by char code: 0 to 30, or 255 where the character is not a symbol of the code. */
const symbolValues = new Uint8Array(128).fill(absent)
for (let value = 0; value < codeSymbols.length; value++) symbolValues[codeSymbols.charCodeAt(value)] = value

/** Whether a UTF-16 code unit is one of the 31 symbols. */
export const isCodeSymbol = (unit: number): boolean => unit < 128 && symbolValues[unit] !== absent

/** Powers of 3 modulo 31, for places 1 to 17. */
const outerWeights = Uint8Array.of(1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)

/**
 * The 18th symbol that belongs to the first 17, which must all be symbols of the code.
 * A sum that is a multiple of 31 gives 0, not 31: one valid code in 31 ends in 0.
 * Source: GB 32100-2015.
 */
export const outerCheckSymbol = (code: string): string => {
  let sum = 0
  for (let place = 0; place < 17; place++) sum += symbolValues[code.charCodeAt(place)]! * outerWeights[place]!
  return codeSymbols[(31 - (sum % 31)) % 31]!
}

const innerWeights = Uint8Array.of(3, 7, 9, 10, 5, 8, 4, 2)
const innerSymbols = '0123456789X'

/**
 * The check symbol of an organisation code whose eight symbols (0-9, A-Z) stand in `text` from `start`.
 * Letters count A = 10 to Z = 35 here, unlike in the outer check. Source: GB 11714-1997.
 */
export const innerCheckSymbol = (text: string, start = 0): string => {
  let sum = 0
  for (let place = 0; place < 8; place++) {
    const unit = text.charCodeAt(start + place)
    sum += (unit < 65 ? unit - 48 : unit - 55) * innerWeights[place]!
  }
  return innerSymbols[(11 - (sum % 11)) % 11]!
}

/**
 * Whether the 18 bytes from `from` on are symbols of a code, six digits for its region, and both checks hold. Source: GB 32100-2015,
 * GB 11714-1997.
 */
export const checksHoldAt = (bytes: Uint8Array, from: number): boolean => {
  let outer = 0
  let inner = 0
  for (let place = 0; place < 17; place++) {
    const byte = bytes[from + place]!
    const value = byte < 128 ? symbolValues[byte]! : absent
    if (value === absent || (place > 1 && place < 8 && value > 9)) return false
    outer += value * outerWeights[place]!
    if (place > 7 && place < 16) inner += (byte < 65 ? byte - 48 : byte - 55) * innerWeights[place - 8]!
  }
  return (
    bytes[from + 16] === innerSymbols.charCodeAt((11 - (inner % 11)) % 11) &&
    bytes[from + 17] === codeSymbols.charCodeAt((31 - (outer % 31)) % 31)
  )
}
