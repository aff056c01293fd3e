import { viewOf } from '@probity/base'

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
export class CellMemory<Value> {
  readonly #make: (text: string) => Value | undefined
  // Made when they are first needed: of many columns no cell is ever asked for.
  #numbers = new Int32Array(0)
  /** Of cells that are longer than their numbers, all of their bytes. */
  #texts: (DataView | undefined)[] = []
  #values: (Value | undefined)[] = []

  constructor(make: (text: string) => Value | undefined) {
    this.#make = make
  }

  /** `view`: of the same bytes. */
  valueOf(bytes: Buffer, view: DataView, from: number, to: number): Value | undefined {
    const length = to - from
    if (length > longest) return this.#make(bytes.toString('utf8', from, to))
    if (this.#values.length === 0) this.#open()
    let last = 0
    let before = 0
    let first = 0
    if (length >= 4) {
      last = view.getInt32(to - 4)
      if (length >= 8) before = view.getInt32(to - 8)
      first = view.getInt32(length < inNumbers ? from : to - inNumbers)
    } else if (length > 0) last = bytes[from]! | (bytes[to - 1]! << 8) | (bytes[from + (length >> 1)]! << 16)
    const place = placeOf(last, before, first, length)
    for (let other = 0; other < 2; other++) {
      const at = (place ^ other) * numbersOfCell
      const numbers = this.#numbers
      if (numbers[at] !== last || numbers[at + 1] !== before) continue
      if (numbers[at + 2] !== first || numbers[at + 3] !== length) continue
      const value = this.#values[place ^ other]
      if (value !== undefined && (length <= inNumbers || isSame(this.#texts[place ^ other]!, view, from))) return value
    }
    const value = this.#make(bytes.toString('utf8', from, to))
    if (value !== undefined) {
      this.#makeRoomAt(place)
      this.#values[place] = value
      this.#texts[place] = length > inNumbers ? viewOf(Uint8Array.prototype.slice.call(bytes, from, to)) : undefined
      this.#numbers.set([last, before, first, length], place * numbersOfCell)
    }
    return value
  }

  #open(): void {
    this.#numbers = new Int32Array(places * numbersOfCell)
    this.#texts = new Array(places).fill(undefined)
    this.#values = new Array(places).fill(undefined)
  }

  #makeRoomAt(place: number): void {
    if (this.#values[place] === undefined) return
    this.#values[place ^ 1] = this.#values[place]
    this.#texts[place ^ 1] = this.#texts[place]
    this.#numbers.copyWithin((place ^ 1) * numbersOfCell, place * numbersOfCell, (place + 1) * numbersOfCell)
  }
}

/** Days differ in a few bits of a few bytes: each number is spread over all bits before the next joins it (as MurmurHash3 ends). */
const placeOf = (last: number, before: number, first: number, length: number): number => {
  let place = Math.imul(last ^ length, 0x85ebca6b)
  place = Math.imul(place ^ (place >>> 13) ^ before, 0xc2b2ae35)
  place = Math.imul(place ^ (place >>> 16) ^ first, 0x85ebca6b)
  return (place ^ (place >>> 13)) & (places - 1)
}

/** Of cells of one length whose last words are the same. */
const isSame = (text: DataView, view: DataView, from: number): boolean => {
  const rest = text.byteLength - inNumbers
  for (let at = 0; at < rest; at += 4) if (text.getInt32(at) !== view.getInt32(from + at)) return false
  return true
}
