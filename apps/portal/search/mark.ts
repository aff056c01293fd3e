import { html } from 'hono/html'
import type { Html } from '../site/html.ts'

/**
 * Marks the part of a name that a question names: the longest run of characters both have in common, read without regard
 * to width, case, spaces and brackets. A run of one is marked only if it is the whole question.
 */
export const markFound = (name: string, question: string): Html => {
  const inName = comparable(name)
  const asked = comparable(question)
  const run = longestRun(inName, asked)
  if (run.length === 0 || (run.length < 2 && run.length < asked.length)) return html`${name}`
  const from = inName[run.start]?.from ?? 0
  const to = inName[run.start + run.length - 1]?.to ?? 0
  return html`${name.slice(0, from)}<mark>${name.slice(from, to)}</mark>${name.slice(to)}`
}

type Place = { readonly character: string; readonly from: number; readonly to: number }

/** The characters that count, each with where it stands in the text. */
const comparable = (text: string): Place[] => {
  const places: Place[] = []
  let from = 0
  for (const point of text) {
    const to = from + point.length
    for (const character of point.normalize('NFKC').toLowerCase())
      if (/[\p{L}\p{N}]/u.test(character)) places.push({ character, from, to })
    from = to
  }
  return places
}

const longestRun = (a: readonly Place[], b: readonly Place[]): { start: number; length: number } => {
  let best = { start: 0, length: 0 }
  let above: number[] = []
  for (const [i, place] of a.entries()) {
    const row: number[] = []
    for (const [j, other] of b.entries()) {
      const length = place.character === other.character ? (above[j - 1] ?? 0) + 1 : 0
      row[j] = length
      if (length > best.length) best = { start: i - length + 1, length }
    }
    above = row
  }
  return best
}
