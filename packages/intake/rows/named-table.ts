import { viewOf } from '@probity/base'

/** A number and a name, one behind the other; `view`: to be read by words. */
export type Naming = { readonly view: DataView; readonly from: number; readonly numberTo: number; readonly to: number }

/**
 * What is known of bodies, by the number and the name under which a row names them, asked by the row's bytes: of one that is known
 * neither has to become a text.
 */
export class NamedTable<Known> {
  #places = new Int32Array(1_024)
  #known: Known[] = []
  #keys = Buffer.alloc(65_536)
  #view = viewOf(this.#keys)
  /** Of each: where its key begins, where its number ends, where its key ends. */
  #bounds: number[] = []

  find({ view, from, numberTo, to }: Naming): Known | undefined {
    const last = this.#places.length - 1
    for (let place = placeOf(view, from, numberTo) & last; ; place = (place + 1) & last) {
      const nth = this.#places[place]! - 1
      if (nth < 0) return undefined
      if (this.#isKeyOf(nth, view, from, numberTo, to)) return this.#known[nth]
    }
  }

  /** One that is not in yet. */
  add(number: string, name: string, known: Known): void {
    const from = this.#bounds.at(-1) ?? 0
    const most = from + mostBytesOf * (number.length + name.length)
    if (most > this.#keys.length) {
      this.#keys = Buffer.concat([this.#keys, Buffer.alloc(most)])
      this.#view = viewOf(this.#keys)
    }
    const numberTo = from + this.#keys.write(number, from)
    const to = numberTo + this.#keys.write(name, numberTo)
    this.#bounds.push(from, numberTo, to)
    this.#known.push(known)
    if (2 * this.#known.length > this.#places.length) this.#grow()
    else this.#enter(this.#known.length - 1)
  }

  #grow(): void {
    this.#places = new Int32Array(2 * this.#places.length)
    for (let nth = 0; nth < this.#known.length; nth++) this.#enter(nth)
  }

  #enter(nth: number): void {
    const last = this.#places.length - 1
    let place = placeOf(this.#view, this.#bounds[3 * nth]!, this.#bounds[3 * nth + 1]!) & last
    while (this.#places[place] !== 0) place = (place + 1) & last
    this.#places[place] = nth + 1
  }

  #isKeyOf(nth: number, view: DataView, from: number, numberTo: number, to: number): boolean {
    const start = this.#bounds[3 * nth]!
    const length = this.#bounds[3 * nth + 2]! - start
    if (length !== to - from || this.#bounds[3 * nth + 1]! - start !== numberTo - from) return false
    return isSame(this.#view, start, view, from, length)
  }
}

const wordBytes = 4
/** Bytes of a character in UTF-8, as JavaScript counts characters. */
const mostBytesOf = 3

/** By words, the last of which may overlap the one before it. */
const isSame = (one: DataView, start: number, another: DataView, from: number, length: number): boolean => {
  const last = length - wordBytes
  if (last < 0) {
    for (let at = 0; at < length; at++) if (one.getUint8(start + at) !== another.getUint8(from + at)) return false
    return true
  }
  for (let at = 0; at < last; at += wordBytes)
    if (one.getInt32(start + at) !== another.getInt32(from + at)) return false
  return one.getInt32(start + last) === another.getInt32(from + last)
}

/** Numbers differ at their end. */
const placeOf = (view: DataView, from: number, to: number): number => {
  let place = to - from
  if (place < 2 * wordBytes) for (let at = from; at < to; at++) place = Math.imul(place ^ view.getUint8(at), 0x01000193)
  else {
    place = Math.imul(place ^ view.getInt32(to - wordBytes), 0x85ebca6b)
    place = Math.imul(place ^ (place >>> 15) ^ view.getInt32(to - 2 * wordBytes), 0xc2b2ae35)
  }
  return place ^ (place >>> 15)
}
