/** Digits that a spreadsheet keeps of a number; what is longer was rounded when it was typed. */
export const digitsKept = 15

/** `rounded`: it had more digits than a spreadsheet keeps, as identity numbers, codes and accounts do. */
export type NumberText = { readonly text: string; readonly rounded: boolean }

/** A number as its cell shows it: without exponent, and without the noise of binary fractions (0.1 + 0.2). */
export const spreadsheetNumber = (stored: string): NumberText => {
  if (/^-?\d{1,15}$/.test(stored)) return { text: stored, rounded: false }
  const value = Number(stored)
  if (stored.trim() === '' || !Number.isFinite(value)) return { text: stored, rounded: true }
  if (Number.isInteger(value)) {
    const text = BigInt(value).toString()
    return { text, rounded: text.replace('-', '').length > digitsKept }
  }
  const shown = Number(value.toPrecision(digitsKept))
  const text = String(shown)
  return { text: text.includes('e') ? shown.toFixed(20).replace(/0+$/, '') : text, rounded: false }
}

const dayMilliseconds = 86_400_000

/** Where day 0 is, and the last serial number, 31 December 9999. */
const dayZero = Date.UTC(1899, 11, 30)
const lastSerial = 2_958_465
const from1900To1904 = 1_462

/** The day a serial number shows, `2017-07-07` or `2017-07-07 08:30:00`; undefined outside of 1900 to 9999. */
export const spreadsheetDay = (serial: number, from1904 = false): string | undefined => {
  const counted = serial + (from1904 ? from1900To1904 : 0)
  if (!(counted >= 1 && counted < lastSerial + 1)) return undefined
  // Spreadsheets count a 29 February 1900 that never was: before it they are one day ahead.
  const shifted = counted < 60 ? counted + 1 : counted
  const seconds = Math.round(shifted * 86_400)
  const iso = new Date(
    dayZero + Math.floor(seconds / 86_400) * dayMilliseconds + (seconds % 86_400) * 1_000,
  ).toISOString()
  return seconds % 86_400 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`
}
