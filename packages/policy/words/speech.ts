import type { Bilingual, Language } from '@probity/base'
import type { Policy, RecordKind } from '@probity/law'

/** One language, and what the names of a policy are called in it. */
export type Speech = {
  readonly language: Language
  say(words: Bilingual): string
  /** The title of an input, value, item, field … by its name; the name itself where it has none. */
  nameOf(name: string): string
  /** A word of a choice as it is called. */
  wordOf(choice: string, word: string): string
  kind(id: string): RecordKind | undefined
  readonly policy: Policy
}

export const speechOf = (
  policy: Policy,
  language: Language,
  kind: (id: string) => RecordKind | undefined,
  needed: (policy: string, from: string) => Policy | undefined,
): Speech => {
  const say = (words: Bilingual) => words[language]
  const titles = new Map<string, Bilingual>([['score', { zh: '总分', en: 'the score' }]])
  const words = new Map<string, Bilingual>()
  const learn = (named: Readonly<Record<string, { readonly title: Bilingual }>> = {}) => {
    for (const [id, { title }] of Object.entries(named)) titles.set(id, title)
  }
  for (const one of [policy.parameters, policy.inputs, policy.values]) learn(one)
  for (const { columns } of Object.values(policy.sheets ?? {})) learn(columns)
  for (const { id, title, outcomes } of policy.indicators) {
    titles.set(id, title)
    for (const [word, outcome] of Object.entries(policy.outcomes?.[outcomes ?? ''] ?? {}))
      words.set(`${id} ${word}`, outcome.title)
  }
  for (const { id, title } of policy.dimensions) titles.set(`dimension ${id}`, title)
  for (const [id, { values = {} }] of Object.entries(policy.inputs ?? {}))
    for (const [word, title] of Object.entries(values)) words.set(`${id} ${word}`, title)
  for (const [id, need] of Object.entries(policy.needs ?? {}))
    titles.set(id, needed(need.policy, need.from)?.title ?? { zh: need.policy, en: need.policy })
  return {
    language,
    policy,
    kind,
    say,
    nameOf: (name) => say(titles.get(name) ?? { zh: name, en: name }),
    wordOf: (choice, word) => {
      const need = policy.needs?.[choice]
      const known = words.get(`${choice} ${word}`) ?? levelOf(need && needed(need.policy, need.from), word)
      return known ? say(known) : word
    },
  }
}

const levelOf = (policy: Policy | undefined, id: string): Bilingual | undefined =>
  policy?.levels.find((level) => level.id === id)?.title

/** The same, with the fields of some kinds and a sheet as further names. */
export const withFields = (speech: Speech, kinds: readonly string[]): Speech => {
  const fields = Object.assign({}, ...kinds.map((id) => speech.kind(id)?.fields ?? {})) as RecordKind['fields']
  const known = (name: string) => (Object.hasOwn(fields, name) ? fields[name] : undefined)
  return {
    ...speech,
    nameOf: (name) => {
      const field = known(name)
      return field ? speech.say(field.title).replace(/（分）| in cents$/, '') : speech.nameOf(name)
    },
    wordOf: (choice, word) => {
      const value = known(choice)?.values?.[word]
      return value ? speech.say(value) : speech.wordOf(choice, word)
    },
  }
}

/** `a、b或c`, `a, b or c`. */
export const orList = (items: readonly string[], language: Language): string => {
  const last = items.at(-1) ?? ''
  if (items.length < 2) return last
  return language === 'zh' ? `${items.slice(0, -1).join('、')}或${last}` : `${items.slice(0, -1).join(', ')} or ${last}`
}
