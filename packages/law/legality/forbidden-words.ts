import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const words = z.array(z.string().min(1)).min(1).readonly()
const schema = z.strictObject({
  declined: words,
  identity: words,
  identityColumns: words,
  responsible: words,
  persons: words,
  restrictions: words,
  costs: words,
})

/** The words of `forbidden-words.yaml`, which belong to the engine. */
export const forbiddenWords = schema.parse(
  parse(readFileSync(new URL('./forbidden-words.yaml', import.meta.url), 'utf8')),
)

/** The first of `list` that `text` speaks of: an English word or phrase as whole words, a Chinese one anywhere; else `undefined`. */
export const mentions = (text: string, list: readonly string[]): string | undefined => {
  const folded = ` ${wordsOf(text)} `
  return list.find((word) => (/^[ -~]+$/.test(word) ? folded.includes(` ${wordsOf(word)} `) : text.includes(word)))
}

/** `idCardNumber`, `id_card-number` and `ID card number` are the same words. */
const wordsOf = (text: string) =>
  text
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .join(' ')
