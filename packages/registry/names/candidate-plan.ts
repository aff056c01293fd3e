import { type GramFrequencies, rare } from './gram-frequencies.ts'
import { startMark } from './name-grams.ts'

/** Which index entries to read: names with `any` of the grams, or with all of one of the `groups`. */
export type CandidatePlan = { readonly any: readonly string[]; readonly groups: readonly (readonly string[])[] }

export const noCandidates: CandidatePlan = { any: [], groups: [] }

/** About as many names as a search looks at. */
export const candidateBudget = 3_000
/** A gram that more names hold is read only together with a rarer one. */
const longestEntry = 60_000
/** The same where nothing but itself narrows it down. */
const longestLoneEntry = 10_000
const mostGroups = 12

/** Names that hold the whole text hold all its grams; reading costs what the rarest of them costs. */
export const planWhole = (grams: readonly string[], frequencies: GramFrequencies): CandidatePlan => {
  const inside = [...new Set(grams)].filter((gram) => !gram.startsWith(startMark))
  const fewest = Math.min(...inside.map((gram) => frequencies.of(gram)))
  return fewest <= (inside.length === 1 ? longestLoneEntry : longestEntry)
    ? { any: [], groups: [inside] }
    : noCandidates
}

type Gram = { readonly gram: string; readonly place: number; readonly names: number }

/**
 * Names that nearly hold the text, by its rarest grams until they bring about 3,000 names: one wrong character spoils two
 * pairs, and the rarest of the others still lead there.
 */
export const planByRareGrams = (grams: readonly string[], frequencies: GramFrequencies): CandidatePlan => {
  const { few } = splitByBudget(grams, frequencies)
  return { any: few.map(({ gram }) => gram), groups: [] }
}

/** The same where its rare grams were the wrong ones: pairs of frequent grams which few names are expected to hold together. */
export const planByPairs = (grams: readonly string[], frequencies: GramFrequencies): CandidatePlan => {
  const { many } = splitByBudget(grams, frequencies)
  const pairs: { readonly grams: readonly string[]; readonly names: number }[] = []
  for (let i = 0; i < many.length && many[i]!.names <= longestEntry; i++) {
    for (let j = i + 1; j < many.length; j++) {
      const [a, b] = [many[i]!, many[j]!]
      pairs.push({ grams: [a.gram, b.gram], names: expectedTogether(a, b, frequencies) })
    }
  }
  pairs.sort((a, b) => a.names - b.names)
  const groups: (readonly string[])[] = []
  let expected = 0
  for (const pair of pairs) {
    if (groups.length === mostGroups || expected + pair.names > candidateBudget) break
    expected += pair.names
    groups.push(pair.grams)
  }
  return { any: [], groups }
}

/** The rarest grams, together in at most about 3,000 names, and the others, the rarest first. */
const splitByBudget = (grams: readonly string[], frequencies: GramFrequencies): { few: Gram[]; many: Gram[] } => {
  const sorted: Gram[] = [...new Set(grams)].map((gram, place) => ({ gram, place, names: frequencies.of(gram) }))
  sorted.sort((a, b) => a.names - b.names || a.place - b.place)
  let taken = 0
  let expected = 0
  while (taken < sorted.length && expected + sorted[taken]!.names <= candidateBudget) expected += sorted[taken++]!.names
  return { few: sorted.slice(0, taken), many: sorted.slice(taken) }
}

/** Near one another grams belong to the same word and come together far more often than by chance. `a` is the rarer. */
const expectedTogether = (a: Gram, b: Gram, { names }: GramFrequencies): number =>
  Math.max(rare, Math.abs(a.place - b.place) < 4 ? a.names / 2 : (3 * a.names * b.names) / names)
