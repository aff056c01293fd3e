import type { Day, Json } from '@probity/base'
import type { RecordKind } from '@probity/law'
import type { Finding } from '../candidate.ts'
import { propertiesOf } from './content-schema.ts'

type ColumnOf = (target: string) => string | undefined
type Fields = Readonly<Record<string, Json>>
type Drafted = {
  readonly subject: Fields
  readonly record: Fields
  readonly content: (field: string) => Json | undefined
}

/** What no single cell shows: who it is about, and whether its days can stand beside each other. */
export const compileRowChecks = (kind: RecordKind, columnOf: ColumnOf, today: Day) => {
  const periods = findPeriods(kind)
  const find = (found: Finding[], code: string, target: string) => {
    const column = columnOf(target)
    found.push(column === undefined ? { code } : { code, column })
  }
  return ({ subject, record, content }: Drafted, hasFinding: (target: string) => boolean, found: Finding[]): void => {
    const isNamed = subject.name !== undefined || subject.code !== undefined
    if (!isNamed && !hasFinding('subject.name') && !hasFinding('subject.code'))
      found.push({ code: 'subject/not-named' })
    const decidedOn = record.decidedOn as string | undefined
    if (decidedOn === undefined) {
      if (!hasFinding('record.decidedOn')) find(found, 'record/no-decision-day', 'record.decidedOn')
      return
    }
    if (decidedOn > today) find(found, 'record/decided-in-the-future', 'record.decidedOn')
    for (const field of daysSinceDecision) {
      const day = record[field] as string | undefined
      if (day !== undefined && day < decidedOn) find(found, 'record/before-its-decision', `record.${field}`)
    }
    for (const [from, until] of periods) {
      const start = content(from) as string | undefined
      const end = content(until) as string | undefined
      if (start !== undefined && end !== undefined && end < start)
        find(found, 'record/ends-before-it-starts', `content.${until}`)
    }
  }
}

/** None of them can stand before the decision. */
export const daysSinceDecision = ['servedOn', 'publishedOn', 'repairNoticeOn'] as const

const endings = [
  ['From', 'Until'],
  ['From', 'To'],
  ['From', 'Through'],
  ['StartsOn', 'EndsOn'],
  ['StartedOn', 'EndedOn'],
] as const

/** Pairs of days that begin and end something, by their names: `validFrom` and `validUntil`, `from` and `until`. */
export const findPeriods = (kind: RecordKind): readonly (readonly [string, string])[] => {
  const days = Object.entries(propertiesOf(kind)).filter(([, { format }]) => format === 'date')
  const names = new Set(days.map(([name]) => name))
  const pairs: [string, string][] = []
  for (const name of names) {
    for (const [start, end] of endings) {
      for (const [from, until] of [
        [start, end],
        [start.toLowerCase(), end.toLowerCase()],
        [start[0]!.toLowerCase() + start.slice(1), end[0]!.toLowerCase() + end.slice(1)],
      ] as const) {
        const stem = name.endsWith(from) ? name.slice(0, -from.length) : undefined
        if (stem !== undefined && names.has(stem + until)) pairs.push([name, stem + until])
      }
    }
  }
  return pairs
}
