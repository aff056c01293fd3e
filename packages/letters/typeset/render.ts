import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Language } from '@probity/base'
import type { Letter } from '../letter.ts'
import { composeLetter } from '../text/compose.ts'
import { withMissingNamed } from './coverage.ts'
import { readFaces } from './faces.ts'

/** One language, or the Chinese copy with the English one behind it. */
export type LetterLanguage = Language | 'both'

const template = readFileSync(fileURLToPath(new URL('letter.typ', import.meta.url)), 'utf8')
let compiler: NodeCompiler | undefined

/**
 * Typesets a letter as PDF (PDF/A-2b: every face embedded, text that can be copied out). Equal letters give equal bytes: its dates
 * are those of the letter, and the faces are our own. `site`: public address of the node.
 */
export const renderLetter = (letter: Letter, language: LetterLanguage, site: string): Uint8Array => {
  const { faces, shown } = readFaces()
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontBlobs: [...faces] }] })
  const languages: Language[] = language === 'both' ? ['zh', 'en'] : [language]
  const copies = languages.map((one) => ({ ...composeLetter(letter, one, site), issuedOn: letter.issuedOn }))
  const data = withMissingNamed(JSON.stringify(copies), shown)
  const compiled = compiler.compile({ mainFileContent: template, inputs: { letter: data } })
  const document = compiled.result
  if (!document)
    throw new Error(`the letter cannot be set: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2b', creationTimestamp: Date.parse(letter.issuedOn) / 1000 })
  // What the compiler remembers of one letter is of no use to the next.
  compiler.evictCache(0)
  return new Uint8Array(pdf)
}
