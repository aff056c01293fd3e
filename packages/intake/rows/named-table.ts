/** A number and a name, one behind the other. */
export type Naming = { readonly bytes: Buffer; readonly from: number; readonly numberTo: number; readonly to: number }

/**
 * What is known of bodies, by the number and the name under which a row names them, asked by the row's bytes: of one that is known
 * neither has to become a text.
 */
export class NamedTable<Known> {
  #places = new Int32Array(1_024)
  #known: Known[] = []
  #keys = Buffer.alloc(65_536)
  /** Of each: where its key begins, where its number ends, where its key ends. */
  #bounds: number[] = []

  find({ bytes, from, numberTo, to }: Naming): Known | undefined {
    const last = this.#places.length - 1
    for (let place = placeOf(bytes, from, numberTo) & last; ; place = (place + 1) & last) {
      const nth = this.#places[place]! - 1
      if (nth < 0) return undefined
      if (this.#isKeyOf(nth, bytes, from, numberTo, to)) return this.#known[nth]
    }
  }

  /** One that is not in yet. */
  add(number: string, name: string, known: Known): void {
    const [from, numberTo] = [this.#bounds.at(-1) ?? 0, (this.#bounds.at(-1) ?? 0) + Buffer.byteLength(number)]
    const to = numberTo + Buffer.byteLength(name)
    if (to > this.#keys.length) this.#keys = Buffer.concat([this.#keys, Buffer.alloc(to)])
    this.#keys.write(number + name, from)
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
    let place = placeOf(this.#keys, this.#bounds[3 * nth]!, this.#bounds[3 * nth + 1]!) & last
    while (this.#places[place] !== 0) place = (place + 1) & last
    this.#places[place] = nth + 1
  }

  #isKeyOf(nth: number, bytes: Buffer, from: number, numberTo: number, to: number): boolean {
    const start = this.#bounds[3 * nth]!
    const length = this.#bounds[3 * nth + 2]! - start
    if (length !== to - from || this.#bounds[3 * nth + 1]! - start !== numberTo - from) return false
    const keys = this.#keys
    for (let index = 0; index < length; index++) if (keys[start + index] !== bytes[from + index]) return false
    return true
  }
}

/** Numbers differ at their end. */
const telling = 10

const placeOf = (bytes: Uint8Array, from: number, to: number): number => {
  let place = to - from
  for (let at = Math.max(from, to - telling); at < to; at++) place = Math.imul(place ^ bytes[at]!, 0x01000193)
  return place ^ (place >>> 15)
}
