import { pinyin } from 'pinyin-pro'

const han = /\p{Script=Han}/u
const known = new Map<string, readonly string[]>()

/** The toneless readings of a character, the usual one first (ü is v, 绿 lv); none where it is no Han character. */
export const readingsOf = (character: string): readonly string[] => {
  let readings = known.get(character)
  if (!readings) {
    const found = han.test(character)
      ? pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true })
      : []
    readings = [...new Set(found.filter((reading) => syllable.test(reading)))]
    known.set(character, readings)
  }
  return readings
}

const syllable = /^[a-z]+$/

/**
 * First letters of the readings of a normalised name, one for each character, in lower case: `zgyh` for 中国银行. Letters
 * and digits stand for themselves, anything without a reading is `?`. Characters read in two ways are read in their
 * context (银行 yinhang, 行政 xingzheng); only names that hold one pay for that.
 */
export const initialsOf = (normalised: string): string => {
  const characters = [...normalised]
  const inContext = characters.some(isAmbiguous)
    ? pinyin(normalised, { toneType: 'none', type: 'array', v: true, surname: 'off' })
    : undefined
  const aligned = inContext?.length === characters.length ? inContext : undefined
  let initials = ''
  for (let index = 0; index < characters.length; index++) {
    const character = characters[index]!
    initials += (aligned && isAmbiguous(character) && letter(aligned[index]!)) || initialOf(character)
  }
  return initials
}

const initials = new Map<string, string>()

const initialOf = (character: string): string => {
  let initial = initials.get(character)
  if (!initial) {
    initial = readingsOf(character)[0]?.[0] ?? letter(character) ?? '?'
    initials.set(character, initial)
  }
  return initial
}

const letter = (text: string): string | undefined => /^[0-9a-z]/.exec(text.toLowerCase())?.[0]

const ambiguous = new Map<string, boolean>()

/** Whether its readings begin with different letters. */
const isAmbiguous = (character: string): boolean => {
  let answer = ambiguous.get(character)
  if (answer === undefined) {
    answer = new Set(readingsOf(character).map((reading) => reading[0])).size > 1
    ambiguous.set(character, answer)
  }
  return answer
}
