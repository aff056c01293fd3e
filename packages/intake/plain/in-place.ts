import { isValidCodeAt } from '@probity/base'
import type { Column, Law, RecordKind } from '@probity/law'
import { dayAsNumber } from '../prepared/sheet.ts'
import { longestNothing } from '../reading/column-reader.ts'
import { readByType, surelyAllowed, surelyAllowedFrom, surelyAllowsDays } from '../reading/content-schema.ts'
import { fieldsOf, identifiers, type Part, wordsOf } from '../reading/draft.ts'
import { firstWithoutEnd } from '../reading/read-day.ts'
import { moneyUnits } from '../reading/read-money.ts'
import { centsInPlace, mostDigits, writeDigits } from './amount-in-place.ts'
import { dayInPlace } from './day-in-place.ts'
import type { PlainCell } from './plain-cell.ts'
import { scanBytes } from './scan-bytes.ts'

/** How cells are read where they stand, where reading them as texts would say nothing else. All have one form. */
export type InPlace = {
  readonly as: 'text' | 'code' | 'day' | 'amount'
  /** Of a text its length in UTF-16 units, of an amount its cents. */
  readonly least: number
  readonly most: number
  /** Of an amount: how many decimals make a cent, and where its cents are written. */
  readonly places: number
  readonly digits: Uint8Array
}

const noDigits = new Uint8Array(0)
const inPlace = (as: InPlace['as'], least = 1, most = Number.POSITIVE_INFINITY, places = 0): InPlace => ({
  ...{ as, least, most, places },
  digits: as === 'amount' ? new Uint8Array(mostDigits) : noDigits,
})

/** Moves `cell` to what stands there; false for what has to be looked at as a text. */
export const readInPlace = (
  { as, least, most, places, digits }: InPlace,
  cell: PlainCell,
  bytes: Buffer,
  view: DataView,
  from: number,
  to: number,
): boolean => {
  if (as === 'amount') {
    const cents = centsInPlace(bytes, from, to, places)
    if (cents < least) return false
    cell.from = writeDigits(digits, cents)
    cell.to = mostDigits
    return true
  }
  if (as === 'day') {
    const day = dayInPlace(view, from, to)
    if (day === 0 || day >= firstEndless) return false
    cell.day = day
  } else {
    if (as === 'code' && !isValidCodeAt(bytes, from, to)) return false
    const units = scanBytes(bytes, from, to)
    if (units < least || units > most) return false
  }
  cell.bytes = bytes
  cell.from = from
  cell.to = to
  return true
}
const firstEndless = dayAsNumber(firstWithoutEnd)

/** How the cells of a column are read where they stand; `undefined`: there is more to each of them. */
export const findInPlace = (law: Law, kind: RecordKind, column: Column): InPlace | undefined => {
  const { to, values } = column
  if (to === 'ignored') return inPlace('text')
  const dot = to.indexOf('.')
  const [part, field] = [to.slice(0, dot) as Part, to.slice(dot + 1)]
  if (values || wordsOf[to] || to === 'record.deciderName') return undefined
  const most = column.maximumLength ?? Number.POSITIVE_INFINITY
  const readAs = column.read ?? (part === 'content' ? readByType(kind, field) : fieldsOf[part]?.[field])
  if (readAs === 'text') {
    const isCode = to === 'subject.code' && law.packOfKind(kind.id).identifiers === 'uscc'
    const allowed = part === 'content' ? surelyAllowed(kind, field) : { least: 1, most }
    if (!allowed || (identifiers.has(to) && !isCode)) return undefined
    const least = Math.max(allowed.least, longestNothing(column) + 1)
    return inPlace(isCode ? 'code' : 'text', least, Math.min(allowed.most, most))
  }
  if (column.maximumLength || column.empty?.some((word) => /^[\d.-]+$/.test(word))) return undefined
  if (readAs === 'day') return part === 'record' || surelyAllowsDays(kind, field) ? inPlace('day') : undefined
  if (readAs !== 'yuan' && readAs !== 'ten-thousand-yuan') return undefined
  const least = part === 'content' ? surelyAllowedFrom(kind, field) : undefined
  return least === undefined ? undefined : inPlace('amount', Math.max(least, 0), undefined, moneyUnits[readAs].places)
}
