const [lineFeed, carriageReturn, quotationMark] = [0x0a, 0x0d, 0x22]

/**
 * Where the cells of a line of comma-separated values stand, for lines that need no other look: as many cells as wanted, and quotes
 * (RFC 4180, 2.5) around whole cells alone that hold none themselves. `bytes` end in a line feed; `view` is of the same. Writes a pair
 * for each cell, and says where the next line begins; 0 for any other line.
 */
export const splitInPlace = (
  bytes: Uint8Array,
  view: DataView,
  from: number,
  delimiter: number,
  bounds: Int32Array,
  width: number,
): number => {
  let at = from
  for (let count = 0; count < width; count++) {
    let start = at
    let end: number
    if (bytes[at] === quotationMark) {
      start = ++at
      at = endOfCell(bytes, view, at, quotationMark)
      if (bytes[at] === lineFeed) return 0
      end = at++
      if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++
      if (bytes[at] !== delimiter && bytes[at] !== lineFeed) return 0
    } else {
      at = endOfCell(bytes, view, at, delimiter)
      end = at > start && bytes[at] === lineFeed && bytes[at - 1] === carriageReturn ? at - 1 : at
    }
    bounds[2 * count] = start
    bounds[2 * count + 1] = end
    if (bytes[at] === lineFeed) return count === width - 1 ? at + 1 : 0
    at++
  }
  return 0
}

const each = 0x01010101
const highest = 0x80808080 | 0

/** The next delimiter or line feed, looked for in four bytes at once, which takes two thirds of the time. */
const endOfCell = (bytes: Uint8Array, view: DataView, from: number, delimiter: number): number => {
  const delimiters = Math.imul(delimiter, each)
  const lineFeeds = Math.imul(lineFeed, each)
  let at = from
  for (const last = bytes.length - 4; at <= last; at += 4) {
    const word = view.getInt32(at, true)
    const a = word ^ delimiters
    const b = word ^ lineFeeds
    // A byte that is 0 borrows from its highest bit; the lowest of them is never mistaken.
    const found = (((a - each) & ~a) | ((b - each) & ~b)) & highest
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3)
  }
  while (bytes[at] !== delimiter && bytes[at] !== lineFeed) at++
  return at
}
