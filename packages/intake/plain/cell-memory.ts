/** Cells of a column that are remembered at most; a power of two. */
const places = 8_192
/** Bytes that decide a cell's place. */
const telling = 12

/**
 * A pure function of a cell's text, with a memory that is asked by the cell's bytes: most columns of a file say the same few
 * things over and over. Each cell has two places, so that a few hundred days do not drive one another out. `undefined` is not
 * remembered: it may be what was made of a person's number.
 */
export const rememberCells = <Value>(
  make: (text: string) => Value | undefined,
): ((bytes: Buffer, from: number, to: number) => Value | undefined) => {
  const cells: (Uint8Array | undefined)[] = new Array(places).fill(undefined)
  const values: (Value | undefined)[] = new Array(places).fill(undefined)
  return (bytes, from, to) => {
    const first = placeOf(bytes, from, to)
    if (isSame(cells[first], bytes, from, to)) return values[first]
    const second = first ^ 1
    if (isSame(cells[second], bytes, from, to)) return values[second]
    const value = make(bytes.toString('utf8', from, to))
    if (value === undefined) return undefined
    cells[second] = cells[first]
    values[second] = values[first]
    cells[first] = Uint8Array.prototype.slice.call(bytes, from, to)
    values[first] = value
    return value
  }
}

const placeOf = (bytes: Uint8Array, from: number, to: number): number => {
  let place = to - from
  for (let at = Math.max(from, to - telling); at < to; at++) place = Math.imul(place ^ bytes[at]!, 0x01000193)
  return (place ^ (place >>> 15)) & (places - 1)
}

const isSame = (cell: Uint8Array | undefined, bytes: Uint8Array, from: number, to: number): boolean => {
  if (cell === undefined) return false
  const { length } = cell
  if (length !== to - from) return false
  // Days, codes and numbers differ at their end.
  for (let index = length - 1; index >= 0; index--) if (cell[index] !== bytes[from + index]) return false
  return true
}
