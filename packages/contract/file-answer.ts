import { z } from '@hono/zod-openapi'
import { MeasureInForce } from './measures.ts'
import { Organisation, type PublicFile, PublicRecord, PublishedLevel } from './organisation.ts'
import { Basis, Confidence, DayText, InstantText, Words } from './words.ts'

const Value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

/** One line of the file as it travels: what it shares with its kind, authority and rule set stands once, under `law`. */
export const FileLine = PublicRecord.pick({
  id: true,
  kind: true,
  adverse: true,
  decider: true,
  documentNumber: true,
  severity: true,
  dates: true,
  statedBasis: true,
  remedyState: true,
  disputedSince: true,
  ownWords: true,
  outcome: true,
  proof: true,
})
  .extend({
    authority: z.string(),
    otherSources: z.array(z.string()),
    content: z.record(z.string(), Value),
    term: z
      .object({
        until: DayText,
        repairFrom: DayText.optional(),
        ruleSet: z.string().optional(),
        assumed: z.boolean().optional(),
      })
      .optional(),
  })
  .openapi('FileLine')
export type FileLine = z.infer<typeof FileLine>

/** What the lines of a file have in common. */
export const FileLaw = z
  .object({
    digest: z.string(),
    kinds: z.record(
      z.string(),
      z.object({
        title: Words,
        category: Words,
        suppliedBySubject: z.boolean(),
        basis: z.array(Basis),
        remedies: PublicRecord.shape.remedies,
        fields: z.record(z.string(), Words),
        /** Titles of values that are words of the pack. */
        values: z.record(z.string(), z.record(z.string(), Words)),
        /** Currency of its amounts (ISO 4217), in fields whose names end in `Cents`; absent where it has none. */
        currency: z.string().optional(),
      }),
    ),
    authorities: z.record(z.string(), z.object({ title: Words, republishes: z.boolean() })),
    severities: z.record(z.string(), Words),
    ruleSets: z.record(z.string(), z.object({ title: Words, basis: z.array(Basis), confidence: Confidence })),
    /** What was done where the rules changed after a decision, and that it is an assumption. */
    transition: Words.optional(),
  })
  .openapi('FileLaw')
export type FileLaw = z.infer<typeof FileLaw>

/** A public credit file as it travels; `expandFile` makes every line whole. */
export const FileAnswer = z
  .object({
    organisation: Organisation,
    day: DayText,
    knownAt: InstantText.optional(),
    today: DayText,
    law: FileLaw,
    lines: z.array(FileLine),
    /** Levels that law publishes and that are in force; left out where there are none. */
    levels: z.array(PublishedLevel).optional(),
    /** Measures in force today, as far as the reader may see them; left out where there are none. */
    measures: z.array(MeasureInForce).optional(),
  })
  .openapi('PublicFile')
export type FileAnswer = z.infer<typeof FileAnswer>

/** Makes every line whole again with what the law says of its kind, authority and rule set. */
export const expandFile = ({ law, lines, ...file }: FileAnswer): PublicFile => ({
  ...file,
  law: law.digest,
  records: lines.map((line) => expandLine(law, line)),
})

const unknown: Words = { zh: '—', en: '—' }

export const expandLine = (
  law: FileLaw,
  { authority, otherSources, content, term, ...line }: FileLine,
): PublicRecord => {
  const kind = law.kinds[line.kind]
  const ruleSet = term?.ruleSet === undefined ? undefined : law.ruleSets[term.ruleSet]
  return {
    ...line,
    title: kind?.title ?? unknown,
    category: kind?.category ?? unknown,
    authority: { id: authority, ...(law.authorities[authority] ?? { title: unknown, republishes: false }) },
    otherSources: otherSources.map((id) => law.authorities[id]?.title ?? unknown),
    suppliedBySubject: kind?.suppliedBySubject ?? false,
    ...(line.severity ? { severityTitle: law.severities[line.severity] ?? unknown } : {}),
    catalogueBasis: kind?.basis ?? [],
    content: inOrder(content, Object.keys(kind?.fields ?? {})).map(([field, value]) => {
      const valueTitle = titleOf(kind?.values[field], value)
      return {
        field,
        title: kind?.fields[field] ?? { zh: field, en: field },
        value,
        ...(valueTitle ? { valueTitle } : {}),
        ...(kind?.currency && field.endsWith('Cents') ? { currency: kind.currency } : {}),
      }
    }),
    ...(term
      ? {
          term: {
            until: term.until,
            ...(term.repairFrom ? { repairFrom: term.repairFrom } : {}),
            ...(ruleSet ? { ruleSet: ruleSet.title } : {}),
            basis: ruleSet?.basis ?? [],
            confidence: term.assumed ? 'assumption' : (ruleSet?.confidence ?? 'verified'),
            ...(term.assumed && law.transition ? { note: law.transition } : {}),
          },
        }
      : {}),
    remedies: kind?.remedies ?? [],
  }
}

/** A value in the pack's words; a list in the words of its parts, where any of them has some. */
const titleOf = (titles: Record<string, Words> | undefined, value: z.infer<typeof Value>): Words | undefined => {
  if (!titles || !Array.isArray(value)) return titles?.[String(value)]
  if (!value.some((part) => titles[part])) return undefined
  const join = (language: keyof Words, comma: string) =>
    value.map((part) => titles[part]?.[language] ?? part).join(comma)
  return { zh: join('zh', '、'), en: join('en', ', ') }
}

/** One record as it travels. */
export const RecordAnswer = z
  .object({ organisation: Organisation, today: DayText, law: FileLaw, line: FileLine })
  .openapi('PublicRecord')
export type RecordAnswer = z.infer<typeof RecordAnswer>

/** Fields in the order in which the pack lists them; the database keeps an order of its own. */
const inOrder = <Value>(content: Readonly<Record<string, Value>>, fields: readonly string[]): [string, Value][] =>
  Object.entries(content).sort(([a], [b]) => place(fields, a) - place(fields, b))

const place = (fields: readonly string[], field: string): number => {
  const found = fields.indexOf(field)
  return found < 0 ? fields.length : found
}
