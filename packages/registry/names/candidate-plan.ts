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

/**
 * Names that nearly hold the text: the rarest grams until they bring about 3,000 names, since one wrong character spoils
 * two pairs and the rarest of the others still lead there. Pairs of frequent grams follow, expected together in few names.
 */
export const planSimilar = (grams: readonly string[], frequencies: GramFrequencies): CandidatePlan => {
  const distinct = [...new Set(grams)]
  const sorted = distinct.map((gram, place) => ({ gram, place, names: frequencies.of(gram) }))
  sorted.sort((a, b) => a.names - b.names || a.place - b.place)
  const any: string[] = []
  let expected = 0
  while (any.length < sorted.length) {
    const next = sorted[any.length]!
    if (expected + next.names > candidateBudget) break
    expected += next.names
    any.push(next.gram)
  }
  const frequent = sorted.slice(any.length)
  const pairs: { readonly grams: readonly string[]; readonly names: number }[] = []
  for (let i = 0; i < frequent.length && frequent[i]!.names <= longestEntry; i++) {
    for (let j = i + 1; j < frequent.length; j++) {
      const [a, b] = [frequent[i]!, frequent[j]!]
      // Neighbours share a character and so come together more often than chance.
      const together = Math.abs(a.place - b.place) === 1 ? a.names / 4 : (2 * a.names * b.names) / frequencies.names
      pairs.push({ grams: [a.gram, b.gram], names: Math.max(rare, together) })
    }
  }
  pairs.sort((a, b) => a.names - b.names)
  const groups: (readonly string[])[] = []
  for (const pair of pairs) {
    if (groups.length === mostGroups || expected + pair.names > 2 * candidateBudget) break
    expected += pair.names
    groups.push(pair.grams)
  }
  return { any, groups }
}
