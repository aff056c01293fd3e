import type { Reader } from '@probity/database'
import { candidateBudget, planByPairs, planByRareGrams, planWhole } from './candidate-plan.ts'
import { type Candidate, listCandidates, listNamesBeginning } from './candidates.ts'
import { type GramFrequencies, readFrequencies } from './gram-frequencies.ts'
import { editsForgiven, editsInside } from './likeness.ts'
import type { Match } from './match.ts'
import { characterGrams, startMark } from './name-grams.ts'

/** Names that hold the whole text: the shortest are enough. */
const mostHolding = 200
/** Of the candidates, as many as are compared character by character. */
const comparedClosely = 300

/** Names that equal, begin with or hold the normalised text; where there are none, names that nearly hold it. */
export const findByCharacters = async (reader: Reader, query: string, most: number): Promise<Match[]> => {
  const beginning = await listNamesBeginning(reader, query, most)
  const grams = characterGrams(query)
  const frequencies = await readFrequencies(reader, grams)
  const length = [...query].length
  const whole = await listCandidates(reader, planWhole(grams, frequencies), length, mostHolding)
  const matches = [...beginning, ...whole].flatMap((candidate) => holding(query, candidate))
  if (matches.length > 0 || length < 3) return matches // whoever is called so is meant, not somebody nearly called so
  const similar: Match[] = []
  for (const plan of [planByRareGrams(grams, frequencies), planByPairs(grams, frequencies)]) {
    const candidates = await listCandidates(reader, plan, length, 2 * candidateBudget)
    similar.push(...listSimilar(query, grams, frequencies, candidates))
    if (similar.some(({ distance }) => distance < 2)) break // one character is wrong: it will hardly get better
  }
  return similar
}

const holding = (query: string, candidate: Candidate): Match[] => {
  const place = candidate.normalised.indexOf(query)
  if (place < 0) return []
  const distance = candidate.normalised.length - query.length
  return [{ ...candidate, how: distance === 0 ? 'equal' : place === 0 ? 'beginning' : 'part', distance }]
}

/** First by the grams they share, each weighing more the rarer it is; the best of them by characters to change. */
const listSimilar = (
  query: string,
  grams: readonly string[],
  frequencies: GramFrequencies,
  candidates: readonly Candidate[],
): Match[] => {
  const part = [...query]
  const limit = editsForgiven(part.length)
  const weights = grams.map((gram) => Math.log(2 + frequencies.names / frequencies.of(gram)))
  const whole = weights.reduce((sum, weight) => sum + weight, 0)
  const shares = candidates.map((candidate) => {
    let shared = 0
    for (let index = 0; index < grams.length; index++) {
      if (holdsGram(candidate.normalised, grams[index]!)) shared += weights[index]!
    }
    const longer = Math.abs(candidate.normalised.length - query.length) / (2 * query.length)
    return { candidate, missing: 1 - shared / whole + Math.min(longer, 0.5) / 2 }
  })
  shares.sort((a, b) => a.missing - b.missing)
  const similar: Match[] = []
  for (const { candidate, missing } of shares.slice(0, comparedClosely)) {
    const edits = editsInside(part, [...candidate.normalised], limit)
    if (edits > 0 && edits <= limit) similar.push({ ...candidate, how: 'similar', distance: edits + missing / 2 })
  }
  return similar
}

const holdsGram = (normalised: string, gram: string): boolean =>
  gram.startsWith(startMark) ? normalised.startsWith(gram.slice(startMark.length)) : normalised.includes(gram)
