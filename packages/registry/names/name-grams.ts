import { initialsOf } from './readings.ts'

/** Stands before the first character, so that beginnings can be searched. */
export const startMark = '^'

/**
 * What a name is found by, each once: pairs of neighbouring characters, where both are alphabetic triples instead; the
 * beginning (`^中`, in letters `^GR`); and, for names with Han characters, every four initials in lower case, with the
 * beginning (`^zgy`, `zgyh`).
 */
export const nameGrams = (normalised: string): string[] => {
  const grams = new Set(characterGrams(normalised))
  if (isLettersOnly(normalised)) return [...grams]
  for (const gram of initialGrams(startMark + initialsOf(normalised))) grams.add(gram)
  return [...grams]
}

/** The grams of the characters alone, in their order; the first is that of the beginning. */
export const characterGrams = (normalised: string): string[] => {
  const characters = [startMark, ...normalised]
  const grams: string[] = []
  for (let index = 0; index + 1 < characters.length; index++) {
    const [first, second, third] = [characters[index]!, characters[index + 1]!, characters[index + 2]]
    if (!isLetter(first) || !isLetter(second)) grams.push(first + second)
    else if (third !== undefined && isLetter(third)) grams.push(first + second + third)
    else if (index === 0) grams.push(first + second) // one letter alone, or before a character
  }
  return grams
}

/** Every four neighbouring initials; those of characters without a reading are left out. */
export const initialGrams = (initials: string): string[] => {
  const grams: string[] = []
  for (let index = 0; index + 4 <= initials.length; index++) {
    const gram = initials.slice(index, index + 4)
    if (!gram.includes('?')) grams.push(gram)
  }
  return grams
}

/** A letter or digit of a script of few letters, where a pair says too little: all that stands before the radicals of Han. */
const isLetter = (character: string): boolean => character.codePointAt(0)! < 0x2e80

/** Whether a normalised name is written in letters and digits alone. */
export const isLettersOnly = (normalised: string): boolean => {
  for (const character of normalised) if (!isLetter(character)) return false
  return true
}
