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

/** What touches a person is no part of a measure or list here, also where law orders it (R25). */
export const personInUseRule: Rule = function* ({ pack }) {
  const words = [...forbiddenWords.responsible, '自然人', 'natural person', 'natural persons']
  for (const measure of pack.measures) {
    for (const member of ['title', 'object'] as const) {
      const word = mentions(`${measure[member].zh} ${measure[member].en}`, words)
      if (word) yield { code: 'law/natural-person', at: measure, key: member, facts: { value: word } }
    }
  }
  for (const list of pack.lists) {
    const word = mentions(`${list.title.zh} ${list.title.en}`, words)
    if (word) yield { code: 'law/natural-person', at: list, key: 'title', facts: { value: word } }
  }
}

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
