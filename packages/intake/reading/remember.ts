/** Texts of a column that are remembered at most; a power of two. */
const places = 4_096
/** Characters that decide a text's place. */
const telling = 12
/** After so many texts of which fewer than half were known, a column is one whose texts do not repeat. */
const trial = 4_096

/**
 * A pure function of a text, with a memory: most columns of a file say the same few things over and over. A column whose texts
 * do not repeat is found out, and costs nothing more. Not a `Map`: the engine enters every text that a map is asked for into
 * its table of all strings, which for fresh pieces of a file takes longer than reading them.
 */
export const remember = <Value>(
  make: (text: string) => Value,
  mayBeKept: (value: Value) => boolean,
): ((text: string) => Value) => {
  const texts: string[] = new Array(places).fill('')
  const values: (Value | undefined)[] = new Array(places).fill(undefined)
  let remembers = true
  let asked = 0
  let answered = 0
  return (text) => {
    if (!remembers) return make(text)
    const place = placeOf(text)
    const before = values[place]
    asked++
    if (before !== undefined && texts[place] === text) {
      answered++
      return before
    }
    if (asked > trial && answered * 2 < asked) {
      remembers = false
      texts.length = 0
      values.length = 0
      return make(text)
    }
    const own = ownCopy(text)
    const value = make(own)
    if (mayBeKept(value)) {
      texts[place] = own
      values[place] = value
    }
    return value
  }
}

const placeOf = (text: string): number => {
  let place = text.length
  for (let index = Math.max(0, text.length - telling); index < text.length; index++)
    place = (place * 31 + text.charCodeAt(index)) | 0
  return (place ^ (place >>> 12) ^ (place >>> 24)) & (places - 1)
}

/** A slice keeps all it was cut from: a remembered word would keep its whole block of the file. */
const ownCopy = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')
