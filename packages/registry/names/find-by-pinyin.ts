import type { Reader } from '@probity/database'
import { type Candidate, listCandidates, listNamesHoldingOneOfEach } from './candidates.ts'
import { mostHolders } from './find-by-initials.ts'
import { readFrequencies } from './gram-frequencies.ts'
import type { Match } from './match.ts'
import { initialGrams } from './name-grams.ts'
import { charactersRead, placeOfSyllables, readSyllables } from './syllables.ts'

const mostRead = 1_000
const mostPairs = 6_000

/** Names with a passage that can be read as these letters in lower case: `zhongguo` finds 中国. One syllable says too little. */
export const findByPinyin = async (reader: Reader, letters: string): Promise<Match[]> => {
  const matches: Match[] = []
  for (const syllables of readSyllables(letters)) {
    if (syllables.length < 2) continue
    for (const candidate of await listCandidatesRead(reader, syllables)) {
      const characters = [...candidate.normalised]
      const place = placeOfSyllables(characters, syllables)
      if (place < 0) continue
      matches.push({
        ...candidate,
        how: 'pinyin',
        distance: characters.length - syllables.length + (place > 0 ? 100 : 0),
      })
    }
  }
  return matches
}

/** Four syllables are found by their initials; two or three by every pair of characters that can be read so. */
const listCandidatesRead = async (reader: Reader, syllables: readonly string[]): Promise<Candidate[]> => {
  const initials = initialGrams(syllables.map((syllable) => syllable[0]).join(''))
  if (initials.length > 0) {
    const frequencies = await readFrequencies(reader, initials)
    if (!initials.some((gram) => frequencies.of(gram) <= mostHolders)) return []
    return listCandidates(reader, { any: [], groups: [initials] }, mostRead)
  }
  const pairs = syllables.slice(1).map((syllable, index) => {
    const [firsts, seconds] = [charactersRead(syllables[index]!), charactersRead(syllable)]
    return firsts.flatMap((first) => seconds.map((second) => first + second)).slice(0, mostPairs)
  })
  return listNamesHoldingOneOfEach(reader, pairs, mostRead)
}
