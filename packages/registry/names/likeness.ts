/**
 * How many characters of `part` must be changed, dropped or added for it to stand somewhere in `whole` (edit distance with
 * free ends). At most `limit` + 1: beyond the limit nobody asks. Both are lists of code points.
 */
export const editsInside = (part: readonly string[], whole: readonly string[], limit: number): number => {
  let above = new Uint16Array(whole.length + 1) // nothing of the part yet: it may begin anywhere
  let row = new Uint16Array(whole.length + 1)
  for (let i = 1; i <= part.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= whole.length; j++) {
      const changed = above[j - 1]! + (part[i - 1] === whole[j - 1] ? 0 : 1)
      const edits = Math.min(changed, above[j]! + 1, row[j - 1]! + 1)
      row[j] = edits
      if (edits < least) least = edits
    }
    if (least > limit) return limit + 1
    ;[above, row] = [row, above]
  }
  let least = limit + 1
  for (const edits of above) if (edits < least) least = edits
  return least
}

/** Edits that a search forgives: none in two characters, one in three to five, then one more for every three. */
export const editsForgiven = (length: number): number => (length < 3 ? 0 : Math.max(1, Math.floor(length / 3)))
