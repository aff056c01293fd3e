import type { Bilingual } from '@probity/base'
import { noticeBlanks, type RepairRules } from '../../pack.ts'
import { forbiddenWords, mentions } from '../forbidden-words.ts'
import type { Checked, Found, Rule } from '../rule.ts'
import { overlaps } from './periods.ts'

/** Repair costs nothing and hangs on no course and no paid report (GBF-2025-22); its rules name what exists, once for each day and field. */
export const repairRule: Rule = function* (checked) {
  const { pack } = checked
  for (const rules of pack.repairs) {
    for (const { at, key, said } of saidOf(rules)) {
      const word = costIn(said)
      if (word) yield { code: 'law/repair-costs', at, key, facts: { word } }
    }
    yield* blanks(rules)
    yield* references(rules, checked)
    const other = pack.repairs.find((one) => one !== rules && sameField(one, rules) && overlaps(one, rules))
    if (other && other.from <= rules.from)
      yield { code: 'law/overlap', at: rules, key: 'from', facts: { id: rules.id, from: rules.from } }
  }
  for (const procedure of pack.procedures) {
    if (procedure.id !== 'repair') continue
    for (const [at, key, said] of procedure.clocks.flatMap((clock) => [
      [clock, 'title', clock.title] as const,
      [clock, 'missed', clock.missed] as const,
    ])) {
      const word = costIn(said)
      if (word) yield { code: 'law/repair-costs', at, key, facts: { word } }
    }
  }
}

type Said = { readonly at: object; readonly key: string | number; readonly said: Bilingual }

const saidOf = (rules: RepairRules): Said[] => [
  ...[...rules.conditions, ...rules.materials, ...rules.special].flatMap((at) => [
    { at, key: 'title', said: at.title },
    { at, key: 'says', said: at.says },
  ]),
  ...[...rules.notRepairable, ...rules.routes, rules.falseMaterial].map((at) => ({ at, key: 'says', said: at.says })),
  ...rules.special.flatMap((at) => (at.material ? [{ at, key: 'material', said: at.material }] : [])),
  ...rules.notice.paragraphs.map((said, key) => ({ at: rules.notice.paragraphs, key, said })),
]

/** A word for a price, a course or a paid report, in a sentence that does not say that there is none. */
const costIn = ({ zh, en }: Bilingual): string | undefined =>
  [...zh.split(/[。；]/).filter((one) => !/[不免无]/.test(one)), ...en.split(/[.;]/).filter((one) => !denies(one))]
    .map((sentence) => mentions(sentence, forbiddenWords.costs))
    .find((word) => word !== undefined)

const denies = (sentence: string): boolean => /\b(no|not|never|nothing|without|free)\b/i.test(sentence)

function* blanks({ notice }: RepairRules): Iterable<Found> {
  for (const [index, { zh, en }] of notice.paragraphs.entries())
    for (const [, blank = ''] of `${zh} ${en}`.matchAll(/\{(\w+)\}/g))
      if (!(noticeBlanks as readonly string[]).includes(blank))
        yield { code: 'law/notice-unknown-blank', at: notice.paragraphs, key: index, facts: { blank } }
}

function* references(rules: RepairRules, { all, kind }: Checked): Iterable<Found> {
  const known = {
    'rule set': new Set(all.flatMap((one) => one.ruleSets.map(({ id }) => id))),
    function: new Set(all.flatMap((one) => one.functions.map(({ id }) => id))),
    remedy: new Set(all.flatMap((one) => one.remedies.map(({ id }) => id))),
  }
  const missing = function* (
    at: object,
    what: keyof typeof known | 'kind',
    ids: readonly string[] = [],
  ): Iterable<Found> {
    for (const [key, id] of ids.entries())
      if (what === 'kind' ? !kind(id) : !known[what].has(id))
        yield { code: 'law/unknown-reference', at, key, facts: { what, id } }
  }
  yield* missing(rules.ruleSets, 'rule set', rules.ruleSets)
  if (rules.functions) yield* missing(rules.functions, 'function', rules.functions)
  for (const { kinds, functions, remedy, ...route } of rules.routes) {
    if (kinds) yield* missing(kinds, 'kind', kinds)
    if (functions) yield* missing(functions, 'function', functions)
    if (remedy && !known.remedy.has(remedy))
      yield {
        code: 'law/unknown-reference',
        at: rules.routes.find(({ id }) => id === route.id)!,
        key: 'remedy',
        facts: { what: 'remedy', id: remedy },
      }
  }
  for (const { kinds } of [...rules.materials, ...rules.notRepairable, ...rules.special])
    if (kinds) yield* missing(kinds, 'kind', kinds)
}

const sameField = (one: RepairRules, other: RepairRules): boolean =>
  [...(one.functions ?? [])].sort().join() === [...(other.functions ?? [])].sort().join()
