import type { Bilingual } from '@probity/base'
import type { LawPack } from '../../pack.ts'
import { forbiddenWords, mentions } from '../forbidden-words.ts'
import type { Rule } from '../rule.ts'

/** Nobody is made responsible by name: office-holders stand in the register alone, as the register shows them (R25). */
export const responsiblePersonRule: Rule = function* ({ pack, all }) {
  const registers = all.flatMap((one) =>
    one.categories.filter(({ role }) => role === 'registration').map(({ id }) => id),
  )
  for (const kind of pack.kinds) {
    if (registers.includes(kind.category)) continue
    for (const [field, { title }] of Object.entries(kind.fields)) {
      const word = mentions(`${field} ${title.zh} ${title.en}`, forbiddenWords.responsible)
      if (word) yield { code: 'law/responsible-person', at: kind.fields, key: field, facts: { field, word } }
    }
  }
}

/**
 * What touches a person is no part of a measure, list or check here, also where law orders it (R25): neither a person as its object
 * nor a restriction of travel, spending, schooling, work or office, wherever it is said.
 */
export const personInUseRule: Rule = function* ({ pack }) {
  const words = [
    ...forbiddenWords.responsible,
    ...forbiddenWords.restrictions,
    '自然人',
    'natural person',
    'natural persons',
  ]
  for (const { at, key, said } of saidOfMeasures(pack)) {
    const word = mentions(`${said.zh} ${said.en}`, words)
    if (word) yield { code: 'law/natural-person', at, key, facts: { value: word } }
  }
}

type Said = { readonly at: object; readonly key: string; readonly said: Bilingual }

/** Every text in which a measure, list or check says what it does to whom. */
const saidOfMeasures = ({ measures, lists, checks }: LawPack): Said[] => [
  ...measures.flatMap((measure) => [
    { at: measure, key: 'title', said: measure.title },
    { at: measure, key: 'object', said: measure.object },
    { at: measure, key: 'relation', said: measure.relation },
    ...[measure.trigger, measure.term, ...(measure.exempt ?? [])].map(itsSays),
  ]),
  ...lists.flatMap((list) => [
    { at: list, key: 'title', said: list.title },
    ...[...list.grounds, list.entry, ...(list.term ? [list.term] : [])].map(itsSays),
    ...[...list.exit.conditions, list.publication, ...list.consequences].map(itsSays),
  ]),
  ...checks.flatMap((check) => [
    { at: check, key: 'title', said: check.title },
    ...[check, ...check.facts].map(itsSays),
  ]),
]

const itsSays = (at: { readonly says: Bilingual }): Said => ({ at, key: 'says', said: at.says })

/** Individual businesses are persons, and government bodies are judged otherwise: neither is evaluated (R21, R25). */
export const evaluatedSubjectsRule: Rule = function* ({ pack, all }) {
  const evaluations = all.flatMap((one) =>
    one.categories.filter(({ role }) => role === 'evaluation').map(({ id }) => id),
  )
  for (const kind of pack.kinds) {
    if (!evaluations.includes(kind.category)) continue
    for (const [index, subject] of kind.subjects.entries()) {
      if (subject === 'individual-business' || subject === 'government-body') {
        yield { code: 'law/evaluates-person', at: kind.subjects, key: index, facts: { subject } }
      }
    }
  }
}

/** Columns of persons' documents go nowhere but to `person`, where they are cut out at the door (R1). */
export const personColumnRule: Rule = function* ({ pack }) {
  for (const layout of pack.layouts) {
    for (const [column, { to }] of Object.entries(layout.columns)) {
      if (to !== 'person' && isPersonColumn(column)) {
        yield { code: 'law/person-column', at: layout.columns, key: column, facts: { column, to } }
      }
    }
  }
}

const isPersonColumn = (column: string) =>
  mentions(column, forbiddenWords.identity) !== undefined ||
  forbiddenWords.identityColumns.some((name) => column === name || column.endsWith(`_${name}`))
