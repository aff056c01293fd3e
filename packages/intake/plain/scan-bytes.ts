import { plain, separator, symbolClass } from '../redaction/symbols.ts'

/** Fewer digits in a row than the shortest number of a natural person has. */
const mostDigits = 14
/** First bytes of U+4000 to U+9FFF: of most texts most characters, and plain, every one. Not to look each up saves a fifth. */
const [firstOfHan, lastOfHan] = [0xe4, 0xe9]
const [quotationMark, apostrophe, backslash] = [0x22, 0x27, 0x5c]
/** With what a spreadsheet begins a formula. */
const formulaStarts = new Set([...'=+-@＝＋－＠'].map((character) => character.charCodeAt(0)))

/**
 * The length in UTF-16 units of a cell that can be taken as it stands in its file, in UTF-8: nothing in it looks like a person's
 * number or may not be kept (as `scanText` finds), nothing has to be trimmed, escaped in JSON or asked about. -1: it has to be
 * looked at as a text.
 */
export const scanBytes = (bytes: Uint8Array, from: number, to: number): number => {
  let digits = 0
  let units = 0
  let unit = 0
  let is = plain
  for (let at = from; at < to; units++) {
    const byte = bytes[at]!
    if (byte >= 0xe0) {
      const second = bytes[at + 1]! ^ 0x80
      const third = bytes[at + 2]! ^ 0x80
      at += 3
      if (byte > 0xef || at > to || (second | third) > 0x3f) return -1
      if (byte >= firstOfHan && byte <= lastOfHan) {
        is = plain
        digits = 0
        continue
      }
      unit = ((byte & 0x0f) << 12) | (second << 6) | third
      // Overlong forms and halves of characters are no UTF-8 (RFC 3629, 3).
      if (unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff)) return -1
    } else if (byte < 0x80) {
      if (byte < 0x20 || byte === quotationMark || byte === backslash) return -1
      unit = byte
      at += 1
    } else {
      const second = bytes[at + 1]! ^ 0x80
      at += 2
      if (byte < 0xc2 || at > to || second > 0x3f) return -1
      unit = ((byte & 0x1f) << 6) | second
    }
    is = symbolClass[unit]!
    if (is < 10) {
      if (++digits > mostDigits) return -1
    } else if (is === plain) digits = 0
    else if (is > plain) return -1
    if (units === 0 && (is === separator || unit === apostrophe || mayOpenFormula(unit))) return -1
  }
  return is === separator ? -1 : units
}

const mayOpenFormula = (unit: number): boolean => (unit <= 0x40 || unit >= 0xff00) && formulaStarts.has(unit)
