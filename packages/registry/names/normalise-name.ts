import * as openCc from 'opencc-js/t2cn'

/**
 * A name as it is compared and searched: NFKC, accents dropped, upper case, letters and digits only, every traditional
 * character as its simplified one. Half- and full-width brackets, spaces and points thus make no difference.
 * Characters are simplified one by one, not by phrase: a few that mean two things (乾, 著) fall together on both sides,
 * which finds more and never less. A name of nothing but punctuation stays as it is, trimmed.
 */
export const normaliseName = (text: string): string => {
  const folded = isHan(text) ? text : text.normalize('NFKD').replace(accents, '').normalize('NFKC').toUpperCase()
  let normalised = ''
  for (const character of folded) normalised += normalCharacter(character)
  return normalised || text.normalize('NFKC').replace(unprintable, '').trim()
}

/** Combining accents of Latin, Greek and Cyrillic; the voiced marks of kana stand elsewhere. */
const accents = /[\u0300-\u036f]+/g

/** Control characters and lone surrogates: no database keeps them. */
const unprintable = /\p{C}+/gu

/** Most names are Han characters through and through: nothing to fold. */
const isHan = (text: string): boolean => {
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit < 0x4e00 || unit > 0x9fff) return false
  }
  return true
}

const simplify = openCc.Converter({ from: 't', to: 'cn' })
const letterOrDigit = /^[\p{L}\p{N}\p{M}]$/u
const known = new Map<string, string>()

const normalCharacter = (character: string): string => {
  const before = known.get(character)
  if (before !== undefined) return before
  // Twice, since 薴 becomes 苧 and only that 苎.
  const normal = letterOrDigit.test(character) ? simplify(simplify(character)) : ''
  known.set(character, normal) // at most one entry for each character that exists
  return normal
}
