/** A strict ISO day that stands in bytes, as `dayAsNumber` has it; 0 for anything that `findDay` does not find, or finds otherwise. */
export const dayInPlace = (view: DataView, from: number, to: number): number => {
  if (to - from !== 10 || view.getUint8(from + 4) !== hyphen || view.getUint8(from + 7) !== hyphen) return 0
  const century = twoDigits(view, from)
  const ofCentury = twoDigits(view, from + 2)
  const month = twoDigits(view, from + 5)
  const date = twoDigits(view, from + 8)
  if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || date < 1) return 0
  const year = century * 100 + ofCentury
  if (year === 0 || (date > 28 && date > daysInMonth(year, month))) return 0
  return year * 10_000 + month * 100 + date
}

const [hyphen, zero] = [0x2d, 0x30]

/** -1: no two digits. */
const twoDigits = (view: DataView, at: number): number => {
  const tens = view.getUint8(at) - zero
  const ones = view.getUint8(at + 1) - zero
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
