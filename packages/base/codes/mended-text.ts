/** What was mended in the writing of a code, in the order in which it is named. */
export type Writing = 'plain' | 'full-width' | 'spaced' | 'lower-case'

/**
 * A code as it should have been written: full-width characters narrowed, spaces, hyphens and invisible characters
 * dropped, letters in upper case. Of several faults the first of full-width, spaced, lower-case is named.
 */
export const mendWriting = (text: string): { readonly text: string; readonly writing: Writing } => {
  if (isPlain(text)) return { text, writing: 'plain' }
  let mended = ''
  let wide = false
  let spaced = false
  let lower = false
  for (let index = 0; index < text.length; index++) {
    let unit = text.charCodeAt(index)
    if (unit >= 0xff01 && unit <= 0xff5e) {
      unit -= 0xfee0
      wide = true
    }
    if (isSeparator(unit)) {
      spaced = true
      continue
    }
    if (unit >= 97 && unit <= 122) {
      unit -= 32
      lower = true
    }
    mended += String.fromCharCode(unit)
  }
  return { text: mended, writing: wide ? 'full-width' : spaced ? 'spaced' : lower ? 'lower-case' : 'plain' }
}

const isPlain = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (!((unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90))) return false
  }
  return true
}

/** White space, hyphens and dashes, and the invisible characters that spreadsheets and web pages leave behind. */
const isSeparator = (unit: number): boolean =>
  (unit >= 9 && unit <= 13) ||
  unit === 0x20 ||
  unit === 0x2d ||
  unit === 0xa0 ||
  unit === 0xad ||
  (unit >= 0x2000 && unit <= 0x2015) ||
  (unit >= 0x2028 && unit <= 0x202f) ||
  unit === 0x2060 ||
  unit === 0x2212 ||
  unit === 0x3000 ||
  unit === 0xfeff
