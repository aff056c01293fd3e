const [lineFeed, carriageReturn, quotationMark] = [0x0a, 0x0d, 0x22]

/**
 * Where the cells of a line of comma-separated values stand, for lines that need no other look: as many cells as wanted, and quotes
 * (RFC 4180, 2.5) around whole cells alone that hold none themselves. `bytes` end in a line feed. Writes a pair for each cell;
 * false for any other line.
 */
export const splitInPlace = (
  bytes: Uint8Array,
  from: number,
  delimiter: number,
  bounds: Int32Array,
  width: number,
): boolean => {
  let at = from
  for (let count = 0; count < width; count++) {
    let start = at
    let end: number
    if (bytes[at] === quotationMark) {
      start = ++at
      while (bytes[at] !== quotationMark) if (bytes[at++] === lineFeed) return false
      end = at++
      if (bytes[at] === carriageReturn && bytes[at + 1] === lineFeed) at++
      if (bytes[at] !== delimiter && bytes[at] !== lineFeed) return false
    } else {
      while (bytes[at] !== delimiter && bytes[at] !== lineFeed) at++
      end = at > start && bytes[at] === lineFeed && bytes[at - 1] === carriageReturn ? at - 1 : at
    }
    bounds[2 * count] = start
    bounds[2 * count + 1] = end
    if (bytes[at] === lineFeed) return count === width - 1
    at++
  }
  return false
}
