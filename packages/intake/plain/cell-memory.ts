/** Cells of a column that are remembered at most; a power of two. */
const places = 8_192
/** Bytes at the end of a cell that are kept as three whole numbers, which most days, words and amounts are as a whole. */
const inNumbers = 12
const numbersOfCell = 4
/** Bytes of the longest cell that is remembered: long texts seldom come again, and all together they would fill the memory. */
const longest = 192

/**
 * A pure function of a cell's text, with a memory that is asked by the cell's bytes: most columns of a file say the same few
 * things over and over. Each cell has two places, so that a few hundred days do not drive one another out. `undefined` is not
 * remembered: it may be what was made of a person's number.
 */
export const rememberCells = <Value>(
  make: (text: string) => Value | undefined,
): ((bytes: Buffer, from: number, to: number) => Value | undefined) => {
  // Made when they are first needed: of many columns no cell is ever asked for.
  let numbers = new Int32Array(0)
  let beginnings: (Uint8Array | undefined)[] = []
  let values: (Value | undefined)[] = []
  let last = 0
  let before = 0
  let first = 0
  let length = 0

  const take = (bytes: Buffer, from: number, to: number): void => {
    length = to - from
    if (length < 4) {
      last = length > 0 ? bytes[from]! | (bytes[to - 1]! << 8) | (bytes[from + (length >> 1)]! << 16) : 0
      before = first = 0
      return
    }
    last = numberAt(bytes, to - 4)
    before = length < 8 ? 0 : numberAt(bytes, to - 8)
    first = numberAt(bytes, length < inNumbers ? from : to - inNumbers)
  }
  const isAt = (place: number, bytes: Buffer, from: number): boolean => {
    const at = place * numbersOfCell
    if (numbers[at] !== last || numbers[at + 1] !== before || numbers[at + 2] !== first || numbers[at + 3] !== length)
      return false
    return length <= inNumbers ? values[place] !== undefined : beginsAs(beginnings[place]!, bytes, from)
  }
  const put = (place: number, value: Value, beginning: Uint8Array | undefined): void => {
    values[place] = value
    beginnings[place] = beginning
    numbers.set([last, before, first, length], place * numbersOfCell)
  }

  const open = (): void => {
    numbers = new Int32Array(places * numbersOfCell)
    beginnings = new Array(places).fill(undefined)
    values = new Array(places).fill(undefined)
  }

  return (bytes, from, to) => {
    if (to - from > longest) return make(bytes.toString('utf8', from, to))
    if (values.length === 0) open()
    take(bytes, from, to)
    const place = placeOf(last, before, first, length)
    if (isAt(place, bytes, from)) return values[place]
    if (isAt(place ^ 1, bytes, from)) return values[place ^ 1]
    const value = make(bytes.toString('utf8', from, to))
    if (value === undefined) return undefined
    if (values[place] !== undefined) {
      values[place ^ 1] = values[place]
      beginnings[place ^ 1] = beginnings[place]
      numbers.copyWithin((place ^ 1) * numbersOfCell, place * numbersOfCell, (place + 1) * numbersOfCell)
    }
    put(place, value, length > inNumbers ? Uint8Array.prototype.slice.call(bytes, from, to - inNumbers) : undefined)
    return value
  }
}

const numberAt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)

/** Days differ in a few bits of a few bytes: each number is spread over all bits before the next joins it (as MurmurHash3 ends). */
const placeOf = (last: number, before: number, first: number, length: number): number => {
  let place = Math.imul(last ^ length, 0x85ebca6b)
  place = Math.imul(place ^ (place >>> 13) ^ before, 0xc2b2ae35)
  place = Math.imul(place ^ (place >>> 16) ^ first, 0x85ebca6b)
  return (place ^ (place >>> 13)) & (places - 1)
}

/** Cells of one length. */
const beginsAs = (beginning: Uint8Array, bytes: Uint8Array, from: number): boolean => {
  for (let index = beginning.length - 1; index >= 0; index--) if (beginning[index] !== bytes[from + index]) return false
  return true
}
