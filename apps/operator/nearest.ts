/** What was probably meant: of `known`, those that hold the text or differ from it in few letters, nearest first, at most `most`. */
export const nearest = (text: string, known: Iterable<string>, most = 3): string[] => {
  const asked = text.toLowerCase()
  const allowed = Math.max(1, Math.floor(asked.length / 3))
  const scored = [...known].map((word) => ({ word, away: distanceTo(asked, word.toLowerCase()) }))
  return scored
    .filter(({ away }) => away <= allowed)
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ word }) => word)
}

const distanceTo = (asked: string, word: string): number =>
  asked.length >= 3 && (word.includes(asked) || asked.includes(word)) ? 0 : editDistance(asked, word)

/** Letters to add, drop or change (Levenshtein). */
const editDistance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    row = next
  }
  return row[b.length]!
}
