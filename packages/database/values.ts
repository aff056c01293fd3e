import type { Day, Instant } from '@probity/base'

/**
 * How values come back, the same on both engines. Type numbers are PostgreSQL's (pg_type.dat).
 * int8 becomes a Number and throws beyond 2^53: our keys stay below it. A date is a Day, a time stamp an Instant in UTC.
 */
const int8 = (text: string): number => {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`)
  return value
}
const date = (text: string) => text as Day
/** The server writes `2026-04-01 08:00:00.123+00` (both engines run in UTC). */
const instant = (text: string): Instant => {
  if (text.charCodeAt(10) !== 32) return text as Instant
  const fraction = text.indexOf('.')
  const end = text.indexOf('+')
  const seconds = text.slice(11, 19)
  const milliseconds =
    fraction < 0
      ? '000'
      : text
          .slice(fraction + 1, end < 0 ? undefined : end)
          .padEnd(3, '0')
          .slice(0, 3)
  return `${text.slice(0, 10)}T${seconds}.${milliseconds}Z` as Instant
}

/** Elements of a one-dimensional array of unquoted values, `{1,2,NULL}`. */
const arrayOf =
  <Value>(element: (text: string) => Value) =>
  (text: string): (Value | null)[] =>
    text === '{}'
      ? []
      : text
          .slice(1, -1)
          .split(',')
          .map((item) => (item === 'NULL' ? null : element(item.replaceAll('"', ''))))

export const valueParsers: Readonly<Record<number, (text: string) => unknown>> = {
  20: int8,
  1016: arrayOf(int8),
  1082: date,
  1182: arrayOf(date),
  1114: instant,
  1115: arrayOf(instant),
  1184: instant,
  1185: arrayOf(instant),
}
