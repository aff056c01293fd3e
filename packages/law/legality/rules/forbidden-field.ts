import { contentShape } from '../../layouts/own-layout.ts'
import { forbiddenWords, mentions } from '../forbidden-words.ts'
import type { Checked, Rule } from '../rule.ts'

/** No field of a content may hold what must not be collected, nor what identifies a person (R1), whatever it is called. */
export const forbiddenFieldRule: Rule = function* (checked) {
  const words = [...forbiddenWords.declined, ...forbiddenWords.identity, ...declinedByPacks(checked)]
  for (const kind of checked.pack.kinds) {
    for (const [field, { title }] of Object.entries(kind.fields)) {
      const word = mentions(`${field} ${title.zh} ${title.en}`, words)
      if (word) yield { code: 'law/forbidden-field', at: kind.fields, key: field, facts: { field, word } }
    }
    const { properties } = contentShape(kind)
    for (const field of Object.keys(properties)) {
      // A field with a title was looked at above; one without is hidden from the reader, not from this rule.
      const word = Object.hasOwn(kind.fields, field) ? undefined : mentions(field, words)
      if (word)
        yield { code: 'law/forbidden-field', at: kind.content.properties as object, key: field, facts: { field, word } }
    }
  }
  for (const layout of checked.pack.layouts) {
    for (const [column, { to }] of Object.entries(layout.columns)) {
      const word = to.startsWith('content.') ? mentions(column, words) : undefined
      if (word) yield { code: 'law/forbidden-field', at: layout.columns, key: column, facts: { field: column, word } }
    }
  }
}

const declinedByPacks = ({ all }: Checked): readonly string[] =>
  all.flatMap((pack) => pack.declined.flatMap((declined) => declined.words))
