import type { Bilingual } from '@probity/base'
import { type FindingCode, findingCodes } from './codes.ts'

/** What the legality check says: where, what is so and what the law says of it, and what to do. */
export type LegalityFinding = {
  readonly code: FindingCode
  /** Path inside the pack's folder. */
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly says: Bilingual
  readonly todo: Bilingual
}

/** Facts for the words of a finding; `{name}` in the table stands for the fact of that name. */
export type FindingFacts = Readonly<Record<string, string | number>>

export const legalityFinding = (
  code: FindingCode,
  place: { readonly file: string; readonly line: number },
  facts: FindingFacts = {},
): LegalityFinding => {
  const { says, todo } = findingCodes[code]
  return { code, file: place.file, line: place.line, says: fill(says, facts), todo: fill(todo, facts) }
}

const fill = (words: Bilingual, facts: FindingFacts): Bilingual => ({
  zh: put(words.zh, facts),
  en: put(words.en, facts),
})

const put = (text: string, facts: FindingFacts) =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name) => String(facts[name] ?? whole))
