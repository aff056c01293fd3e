import type { Reader } from '@probity/database'
import { type Candidate, listCandidates, listNamesBeginning } from './candidates.ts'
import { mostHolders } from './find-by-initials.ts'
import { listHeld, readFrequencies } from './gram-frequencies.ts'
import type { Match } from './match.ts'
import { initialGrams } from './name-grams.ts'
import { charactersRead, placeOfSyllables, readSyllables } from './syllables.ts'

const mostRead = 1_000
/** Pairs of characters that sound alike, more names than these hold together are searched at the beginning of names only. */
const mostTogether = 3_000
const mostBeginnings = 5

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

/** Four syllables are found by their initials; two or three by the pairs of characters that can be read so. */
const listCandidatesRead = async (reader: Reader, syllables: readonly string[]): Promise<Candidate[]> => {
  const initials = initialGrams(syllables.map((syllable) => syllable[0]).join(''))
  if (initials.length === 0) return listCandidatesOfPairs(reader, syllables)
  const frequencies = await readFrequencies(reader, initials)
  if (!initials.some((gram) => frequencies.of(gram) <= mostHolders)) return []
  return listCandidates(reader, { any: [], groups: [initials] }, syllables.length, mostRead)
}

/** The pairs that names really hold, the rarest first while they are few; the most frequent ones at beginnings. */
const listCandidatesOfPairs = async (reader: Reader, syllables: readonly string[]): Promise<Candidate[]> => {
  const seconds = charactersRead(syllables[1]!)
  const pairs = charactersRead(syllables[0]!).flatMap((first) => seconds.map((second) => first + second))
  const held = await listHeld(reader, pairs)
  const any: string[] = []
  let together = 0
  while (any.length < held.length && together + held[any.length]!.names <= mostTogether) {
    together += held[any.length]!.names
    any.push(held[any.length]!.gram)
  }
  const found = [await listCandidates(reader, { any, groups: [] }, syllables.length, mostRead)]
  for (const { gram } of held.slice(any.length).reverse().slice(0, mostBeginnings)) {
    found.push(await listNamesBeginning(reader, gram, mostRead / mostBeginnings))
  }
  return found.flat()
}
