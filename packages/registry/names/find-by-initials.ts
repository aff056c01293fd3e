import type { Reader } from '@probity/database'
import { listCandidates } from './candidates.ts'
import { readFrequencies } from './gram-frequencies.ts'
import type { Match } from './match.ts'
import { initialGrams, startMark } from './name-grams.ts'
import { initialsOf } from './readings.ts'

/** Initials that more names hold than this are searched at the beginning of names only. */
export const mostHolders = 20_000
const mostRead = 400

/**
 * Names whose initials hold these letters in lower case: `zgyh` finds 中国银行, whole initials one name. Three letters are
 * searched at the beginning of names; fewer say too little.
 */
export const findByInitials = async (reader: Reader, letters: string): Promise<Match[]> => {
  const atStart = initialGrams(startMark + letters)
  if (atStart.length === 0) return []
  const frequencies = await readFrequencies(reader, atStart)
  const affordable = (grams: readonly string[]) => grams.some((gram) => frequencies.of(gram) <= mostHolders)
  const beginning = affordable(atStart)
    ? await listCandidates(reader, { any: [], groups: [atStart] }, letters.length, mostRead)
    : []
  const inside = initialGrams(letters)
  const holding =
    inside.length > 0 && affordable(inside) && beginning.length < mostRead
      ? await listCandidates(reader, { any: [], groups: [inside] }, letters.length, mostRead)
      : []
  return [...beginning, ...holding].flatMap((candidate) => {
    const initials = initialsOf(candidate.normalised)
    const place = initials.indexOf(letters)
    if (place < 0) return []
    return [
      { ...candidate, how: 'initials' as const, distance: initials.length - letters.length + (place > 0 ? 100 : 0) },
    ]
  })
}
