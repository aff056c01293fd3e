import { readingsOf } from './readings.ts'

/** Characters by their toneless syllable: the 6,763 of GB 2312, which names are written in. Read once, when first asked. */
let bySyllable: Map<string, string[]> | undefined

const charactersBySyllable = (): Map<string, string[]> => {
  if (bySyllable) return bySyllable
  bySyllable = new Map()
  const decoder = new TextDecoder('gb18030')
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const character = decoder.decode(Uint8Array.of(row, cell))
      for (const reading of readingsOf(character)) {
        const others = bySyllable.get(reading)
        if (others) others.push(character)
        else bySyllable.set(reading, [character])
      }
    }
  }
  return bySyllable
}

/** The characters that can be read so; none where it is no syllable. */
export const charactersRead = (syllable: string): readonly string[] => charactersBySyllable().get(syllable) ?? []

const longestSyllable = 6 // zhuang

/** The ways to read letters as pinyin, fewest syllables first: `xian` is 先 or 西安. At most `most`; none if it is no pinyin. */
export const readSyllables = (letters: string, most = 4): string[][] => {
  const syllables = charactersBySyllable()
  const ways: string[][] = []
  const dead = new Set<number>() // places from which no way leads to the end
  const walk = (from: number, before: readonly string[]): boolean => {
    if (from === letters.length) {
      ways.push([...before])
      return true
    }
    if (dead.has(from) || ways.length >= most) return false
    let led = false
    for (let length = Math.min(longestSyllable, letters.length - from); length > 0; length--) {
      const syllable = letters.slice(from, from + length)
      if (syllables.has(syllable) && walk(from + length, [...before, syllable])) led = true
    }
    if (!led && ways.length < most) dead.add(from)
    return led
  }
  walk(0, [])
  return ways.sort((a, b) => a.length - b.length)
}

/** Where in a name its characters can be read as these syllables, from 0; -1 where nowhere. */
export const placeOfSyllables = (characters: readonly string[], syllables: readonly string[]): number => {
  for (let start = 0; start + syllables.length <= characters.length; start++) {
    let index = 0
    while (index < syllables.length && readingsOf(characters[start + index]!).includes(syllables[index]!)) index++
    if (index === syllables.length) return start
  }
  return -1
}
