import type { SearchResults } from '@probity/contract'

/** What people add to a code when they copy it. */
const ornament = /[\s\-–—_.]/g
const codeShape = /^[0-9A-Z]{9,18}$/

/** The handle to go to at once: the question has the shape of a code or old number and names exactly one organisation. */
export const exactCode = (question: string, results: SearchResults): string | undefined => {
  const code = question.normalize('NFKC').toUpperCase().replace(ornament, '')
  if (!codeShape.test(code) || !/\d/.test(code)) return undefined
  const [only, ...others] = results.items
  return only && others.length === 0 && results.next === undefined ? only.handle : undefined
}
