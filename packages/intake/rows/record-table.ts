/**
 * Gives records places, by their numbers: the first one entered has place 0. For as many as it is made for, with nothing to grow and
 * no object for each. A record's number is 52 bits of SHA-256, so its lower half says well enough where to look.
 */
export class RecordTable {
  readonly #slots: Int32Array
  readonly #recordIds: Float64Array
  #count = 0

  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)))
    this.#recordIds = new Float64Array(most)
  }

  /** -1: it was not entered. */
  find(recordId: number): number {
    return this.#slots[this.#slotOf(recordId)]! - 1
  }

  /** Its place, and a new one if it has none. */
  enter(recordId: number): number {
    const slot = this.#slotOf(recordId)
    const before = this.#slots[slot]!
    if (before > 0) return before - 1
    this.#recordIds[this.#count] = recordId
    this.#slots[slot] = ++this.#count
    return this.#count - 1
  }

  /** Where a record stands, or would stand. */
  #slotOf(recordId: number): number {
    const last = this.#slots.length - 1
    let slot = (recordId % 0x100000000) & last
    for (;;) {
      const nth = this.#slots[slot]!
      if (nth === 0 || this.#recordIds[nth - 1] === recordId) return slot
      slot = (slot + 1) & last
    }
  }
}
