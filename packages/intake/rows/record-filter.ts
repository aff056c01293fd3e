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
    const [low, high] = [recordId % bits, Math.floor(recordId / bits) % bits]
    this.#words[low >>> 5]! |= 1 << (low & 31)
    this.#words[high >>> 5]! |= 1 << (high & 31)
  }

  mayHave(recordId: number): boolean {
    const words = this.#words
    if (words === undefined) return false
    const low = recordId % bits
    if ((words[low >>> 5]! & (1 << (low & 31))) === 0) return false
    const high = Math.floor(recordId / bits) % bits
    return (words[high >>> 5]! & (1 << (high & 31))) !== 0
  }
}
