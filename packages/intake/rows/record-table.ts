type Numbered = { readonly recordId: number }

/**
 * What is known of records, by their numbers: for as many as it is made for, with nothing to grow and nothing to be made for each.
 * A record's number is 52 bits of SHA-256, so its lower half says well enough where to look.
 */
export class RecordTable<Known extends Numbered> {
  readonly #places: Int32Array
  readonly #known: Known[] = []

  constructor(most: number) {
    this.#places = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)))
  }

  find(recordId: number): Known | undefined {
    return this.#known[this.#places[this.#placeOf(recordId)]! - 1]
  }

  /** In the place of what was known of the same record. */
  put(known: Known): void {
    const place = this.#placeOf(known.recordId)
    const before = this.#places[place]!
    if (before > 0) this.#known[before - 1] = known
    else this.#places[place] = this.#known.push(known)
  }

  /** Where a record stands, or would stand. */
  #placeOf(recordId: number): number {
    const places = this.#places
    const last = places.length - 1
    let place = (recordId % 0x100000000) & last
    for (;;) {
      const nth = places[place]!
      if (nth === 0 || this.#known[nth - 1]!.recordId === recordId) return place
      place = (place + 1) & last
    }
  }
}
