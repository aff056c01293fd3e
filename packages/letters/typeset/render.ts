import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Language } from '@probity/base'
import { setPages } from '@probity/typesetting'
import type { Letter } from '../letter.ts'
import { composeLetter } from '../text/compose.ts'

/** One language, or the Chinese copy with the English one behind it. */
export type LetterLanguage = Language | 'both'

const template = readFileSync(fileURLToPath(new URL('letter.typ', import.meta.url)), 'utf8')

/** Typesets a letter as PDF. Equal letters give equal bytes: its dates are those of the letter. `site`: public address of the node. */
export const renderLetter = (letter: Letter, language: LetterLanguage, site: string): Uint8Array => {
  const languages: Language[] = language === 'both' ? ['zh', 'en'] : [language]
  const copies = languages.map((one) => ({ ...composeLetter(letter, one, site), issuedOn: letter.issuedOn }))
  return setPages({ template, data: JSON.stringify(copies), on: letter.issuedOn })
}
