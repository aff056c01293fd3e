import type { Reader } from '@probity/database'
import { candidateBudget, planCandidates } from './candidate-plan.ts'
import { type Candidate, listCandidates, listNamesBeginning } from './candidates.ts'
import { type GramFrequencies, readFrequencies } from './gram-frequencies.ts'
import { editsForgiven, editsInside } from './likeness.ts'
import type { Match } from './match.ts'
import { characterGrams, startMark } from './name-grams.ts'

/** Of the candidates, as many as are compared character by character. */
const comparedClosely = 300

/** Names that equal, begin with, hold or nearly hold the normalised text. */
export const findByCharacters = async (reader: Reader, query: string, most: number): Promise<Match[]> => {
  const beginning = await listNamesBeginning(reader, query, most)
  const grams = characterGrams(query)
  const frequencies = await readFrequencies(reader, grams)
  const candidates = await listCandidates(reader, planCandidates(grams, frequencies), 3 * candidateBudget)
  const matches = beginning.concat(candidates).map((candidate) => holding(query, candidate))
  const similar = matches.some((match) => match?.how === 'equal')
    ? [] // the name itself is there: nobody meant another
    : listSimilar(query, grams, frequencies, candidates)
  return [...matches.filter((match) => match !== undefined), ...similar]
}

const holding = (query: string, candidate: Candidate): Match | undefined => {
  const place = candidate.normalised.indexOf(query)
  if (place < 0) return undefined
  const distance = candidate.normalised.length - query.length
  return { ...candidate, how: distance === 0 ? 'equal' : place === 0 ? 'beginning' : 'part', distance }
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
  if (limit === 0) return []
  const weights = grams.map((gram) => Math.log(1 + frequencies.names / frequencies.of(gram)))
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
