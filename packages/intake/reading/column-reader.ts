import type { Day, Json } from '@probity/base'
import type { Column } from '@probity/law'
import type { Finding } from '../candidate.ts'
import { cutMark } from '../redaction/redact-text.ts'
import { isLikeFormula, restore } from './give-back.ts'
import { type DayContext, isWithoutEnd, readDay } from './read-day.ts'
import { readFlag } from './read-flag.ts'
import { readList } from './read-list.ts'
import { readMoney } from './read-money.ts'

export type ReadAs = NonNullable<Column['read']>

/** What a field allows, beyond what its column says. */
export type FieldFacts = {
  readonly readAs: ReadAs
  /** May be left out where it stands for 'without end'. */
  readonly mayBeWithoutEnd: boolean
  /** The day that the kind itself keeps for 'without end'. */
  readonly withoutEnd?: Day
  /** An identifier: a cut number leaves nothing behind. */
  readonly isIdentifier: boolean
}

/** The value of a cell; `undefined` where nothing is stated or it cannot be read, and then `found` has been told why. */
export type ColumnReader = (text: string, found: Finding[]) => Json | undefined

/** Words of database dumps for 'nothing', in any column. */
const dumpedNothing: readonly string[] = ['\\N', 'NULL', 'null', '(null)']

/** The length of the longest word that stands for nothing in a column. */
export const longestNothing = ({ empty = [] }: Column): number =>
  Math.max(...[...empty, ...dumpedNothing].map((word) => word.length))

/** Compiles the reading of one column. Corrections and hindrances go to `found`; which is which stands in `findings.ts`. */
export const compileColumn = (name: string, column: Column, facts: FieldFacts, context: DayContext): ColumnReader => {
  const empty = column.empty ?? []
  const longest = column.maximumLength
  const values = column.values && new Map(Object.entries(column.values))
  const read = compileValue(name, facts, context)
  const longestWord = longestNothing(column)
  return (text, found) => {
    const stated = restore(text.trim())
    if (stated.length <= longestWord) {
      if (stated === '' || empty.includes(stated)) return undefined
      if (dumpedNothing.includes(stated)) {
        found.push({ code: 'cell/stands-for-nothing', column: name })
        return undefined
      }
    }
    if (facts.isIdentifier && stated.includes(cutMark)) return undefined
    if (longest !== undefined && stated.length > longest && isLonger(stated, longest)) {
      found.push({ code: 'cell/too-long', column: name, details: { most: longest } })
      return undefined
    }
    if (!values) return read(stated, found)
    if (facts.readAs !== 'list') return look(values, name, stated, found, read)
    const items = readList(stated).map((item) => look(values, name, item, found, (ours) => ours))
    return items.every((item) => item !== undefined) ? [...new Set(items)] : undefined
  }
}

const look = (values: Map<string, string>, name: string, stated: string, found: Finding[], read: ColumnReader) => {
  const ours = values.get(stated) ?? values.get(stated.normalize('NFKC'))
  if (ours === undefined) {
    found.push({ code: 'value/not-known', column: name })
    return undefined
  }
  return ours === '' ? undefined : read(ours, found)
}

const compileValue = (column: string, facts: FieldFacts, context: DayContext): ColumnReader => {
  const fault = (found: Finding[], code: string) => {
    found.push({ code, column })
    return undefined
  }
  switch (facts.readAs) {
    case 'text':
      return (text, found) => {
        if (isLikeFormula(text)) found.push({ code: 'text/formula', column })
        return text
      }
    case 'list':
      return readList
    case 'flag':
      return (text, found) => readFlag(text) ?? fault(found, 'value/no-flag')
    case 'integer':
      return (text, found) => {
        const value = Number(text)
        return /^[+-]?\d+$/.test(text) && Number.isSafeInteger(value) ? value : fault(found, 'value/no-integer')
      }
    case 'yuan':
    case 'ten-thousand-yuan': {
      const unit = facts.readAs
      return (text, found) => {
        const money = readMoney(text, unit)
        if ('fault' in money) return fault(found, `money/${money.fault}`)
        if (money.corrected) found.push({ code: 'money/rewritten', column })
        return money.cents
      }
    }
    case 'day':
      return (text, found) => {
        const reading = readDay(text, context)
        if (!reading) return fault(found, 'day/none')
        if (isWithoutEnd(reading.day) && reading.day !== facts.withoutEnd) {
          if (!facts.mayBeWithoutEnd) return fault(found, 'day/without-end')
          found.push({ code: 'day/read-as-without-end', column })
          return undefined
        }
        if (reading.corrected) found.push({ code: 'day/rewritten', column })
        return reading.day
      }
  }
}

/** Length in characters as people count them, asked only where UTF-16 units are already too many. */
const isLonger = (text: string, most: number): boolean => {
  let length = 0
  for (const _ of text) if (++length > most) return true
  return false
}
