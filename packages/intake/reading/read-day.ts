import { type Day, day, dayAt, findDay, instantOf } from '@probity/base'
import { spreadsheetDay } from './spreadsheet-number.ts'

/** `corrected`: it says a day, but not as ISO 8601 writes it. */
export type DayReading = { readonly day: Day; readonly corrected: boolean }

/** Where a text comes from decides what a bare number means. */
export type DayContext = { readonly zone: string; readonly inSpreadsheet: boolean }

const written =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2})(?:[.,]\d{1,9})?)?秒?)?$/
const compact = /^(\d{4})(\d{2})(\d{2})(?:(\d{2})(\d{2})(\d{2})(?:\.?\d{1,9})?)?$/
const instant = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/i

/**
 * A day as agencies write it: `2017-07-07`, `2017-7-7`, `2017/07/07`, `2017.7.7`, `20170707`, `2017年7月7日`, each with or
 * without a time, which is dropped; an instant with its offset and milliseconds since 1970 (12 or 13 digits) become the day
 * in `zone`; in a spreadsheet a bare number is its serial number. `undefined`: no such day. Two-digit years and
 * day-month-year are never guessed.
 */
export const readDay = (text: string, context: DayContext): DayReading | undefined => {
  if (text.length === 10) {
    const plain = findDay(text)
    if (plain) return { day: plain, corrected: false }
  }
  if (text.length > 40) return undefined
  const narrow = text.normalize('NFKC').trim()
  const parts = written.exec(narrow) ?? (narrow.length > 13 || narrow.length === 8 ? compact.exec(narrow) : null)
  if (parts) return isTime(parts[4], parts[5], parts[6]) ? found(composed(parts)) : undefined
  if (instant.test(narrow)) return readInstant(narrow, context.zone)
  if (!/^-?\d+(?:\.\d+)?$/.test(narrow)) return undefined
  if (/^\d{12,13}$/.test(narrow)) return found(dayAt(instantOf(Number(narrow)), context.zone))
  return context.inSpreadsheet ? found(findDay(spreadsheetDay(Number(narrow))?.slice(0, 10) ?? '')) : undefined
}

const found = (day: Day | undefined): DayReading | undefined => day && { day, corrected: true }

const composed = ([, year, month, date]: RegExpExecArray): Day | undefined =>
  findDay(`${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`)

const isTime = (hours = '0', minutes = '0', seconds = '0') =>
  Number(hours) <= 24 && Number(minutes) < 60 && Number(seconds) <= 60

const readInstant = (text: string, zone: string): DayReading | undefined => {
  const milliseconds = Date.parse(text.replace(' ', 'T'))
  return Number.isNaN(milliseconds) ? undefined : found(dayAt(instantOf(milliseconds), zone))
}

/** No day before it stands for 'without end'. */
export const firstWithoutEnd = day('2099-12-31')

/** Days that stand for 'without end' in registers: the last of a century or of the calendar. */
export const isWithoutEnd = (day: Day): boolean =>
  day >= '9999' || day === firstWithoutEnd || day === '2999-12-31' || day === '3000-12-31' || day === '3000-01-01'
