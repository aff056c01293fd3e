/**
 * A day is a branded ISO string (`2026-04-01`) everywhere outside this file: it sorts, compares and travels as text.
 * Temporal stays inside, since `<` between Temporal days throws and the compiler does not warn.
 */
export type Day = string & { readonly __brand: 'Day' }

const shape = /^\d{4}-\d{2}-\d{2}$/

/** Reads a strict ISO day between 0001-01-01 and 9999-12-31; `undefined` for anything else, 30 February included. */
export const findDay = (text: string): Day | undefined => {
  if (!shape.test(text) || text < '0001') return undefined
  const year = Number(text.slice(0, 4))
  const month = Number(text.slice(5, 7))
  const date = Number(text.slice(8, 10))
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month) ? (text as Day) : undefined
}

/** The same for text that must be a day: throws a fault. */
export const day = (text: string): Day => {
  const found = findDay(text)
  if (!found) throw new TypeError(`not a day: ${JSON.stringify(text)}`)
  return found
}

const leap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysInMonth = (year: number, month: number) =>
  month === 2 ? (leap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const twoDigits = Array.from({ length: 32 }, (_, value) => String(value).padStart(2, '0'))

const written = (year: number, month: number, date: number): Day =>
  `${year > 999 ? year : String(year).padStart(4, '0')}-${twoDigits[month]}-${twoDigits[date]}` as Day

/**
 * The last day of a period of `months` that begins with `start`: the first day is not counted, the period ends on the
 * corresponding day, or on the last day of the month where there is none (31 August + 3 months = 30 November).
 * Law: Civil Code of the PRC, arts. 201 and 202. Months may be 0: the period ends on its first day.
 */
export const addMonths = (start: Day, months: number): Day => {
  const year = Number(start.slice(0, 4))
  const index = year * 12 + Number(start.slice(5, 7)) - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = (index % 12) + 1
  const date = Math.min(Number(start.slice(8, 10)), daysInMonth(toYear, toMonth))
  return written(toYear, toMonth, date)
}

/** Calendar days later (or earlier, if negative). */
export const addDays = (start: Day, days: number): Day => {
  const year = Number(start.slice(0, 4))
  const month = Number(start.slice(5, 7))
  const date = Number(start.slice(8, 10)) + days
  const last = daysInMonth(year, month)
  // Most are the next day, in the same month or the next; a credit file asks for one a record, and Temporal takes 5 µs.
  if (date >= 1 && date <= last) return written(year, month, date)
  if (date > last && date <= last + 28 && year < 9_999)
    return month < 12 ? written(year, month + 1, date - last) : written(year + 1, 1, date - last)
  return Temporal.PlainDate.from(start).add({ days }).toString() as Day
}

/** Calendar days from `from` to `to`; negative if `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** 1 for Monday to 7 for Sunday (ISO 8601). */
export const weekdayOf = (on: Day): number => Temporal.PlainDate.from(on).dayOfWeek

export const earlier = (a: Day, b: Day): Day => (a < b ? a : b)
export const later = (a: Day, b: Day): Day => (a > b ? a : b)

/** The calendar day in `zone` (IANA name) at an instant in milliseconds since 1970. */
export const dayAt = (instant: Instant, zone: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString() as Day

/** An instant is an ISO string in UTC with milliseconds, `2026-04-01T08:00:00.000Z`: it sorts as text. */
export type Instant = string & { readonly __brand: 'Instant' }

export const instantOf = (milliseconds: number): Instant => new Date(milliseconds).toISOString() as Instant

/** Reads an RFC 3339 instant with offset; `undefined` for anything else. */
export const findInstant = (text: string): Instant | undefined => {
  try {
    return instantOf(Temporal.Instant.from(text).epochMilliseconds)
  } catch {
    return undefined
  }
}
