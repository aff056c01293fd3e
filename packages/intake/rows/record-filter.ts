/** 16 million bits: of a million records one look in seventy is needless, of ten million half of them are. */
const bits = 2 ** 24

/**
 * A set of record ids in constant memory that may take one for a member that is none, and never a member for none (Bloom 1970).
 * A record id is 52 bits of SHA-256, so two halves of it are two independent hashes already.
 */
export class RecordFilter {
  // Made when it is first needed: most submissions are small.
  #words: Uint32Array | undefined

  add(recordId: number): void {
    this.#words ??= new Uint32Array(bits / 32)
    for (const place of placesOf(recordId)) this.#words[place >>> 5]! |= 1 << (place & 31)
  }

  mayHave(recordId: number): boolean {
    const words = this.#words
    return words !== undefined && placesOf(recordId).every((place) => (words[place >>> 5]! & (1 << (place & 31))) !== 0)
  }
}

const placesOf = (recordId: number): readonly [number, number] => [recordId % bits, Math.floor(recordId / bits) % bits]
