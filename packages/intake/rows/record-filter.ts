/** 32 million bits: of a million records one look in 1,500 is needless, of ten million one in five. */
const bits = 2 ** 25
/** So many are kept as they are: most submissions are small. */
const mostKept = 1_000

/**
 * A set of record ids in constant memory that may take one for a member that is none, and never a member for none (Bloom 1970).
 * A record id is 52 bits of SHA-256, so two parts of it are two independent hashes already, and their sum does for a third (Kirsch and
 * Mitzenmacher 2006).
 */
export class RecordFilter {
  readonly #kept = new Set<number>()
  #words: Uint32Array | undefined

  add(recordId: number): void {
    if (this.#words) this.#mark(this.#words, recordId)
    else if (this.#kept.add(recordId).size > mostKept) this.#words = this.#markAll()
  }

  mayHave(recordId: number): boolean {
    const words = this.#words
    if (!words) return this.#kept.has(recordId)
    const [low, high] = [recordId % bits, Math.floor(recordId / bits) % bits]
    const isMarked = (bit: number) => (words[bit >>> 5]! & (1 << (bit & 31))) !== 0
    return isMarked(low) && isMarked(high) && isMarked((low + high) % bits)
  }

  #markAll(): Uint32Array {
    const words = new Uint32Array(bits / 32)
    for (const kept of this.#kept) this.#mark(words, kept)
    this.#kept.clear()
    return words
  }

  #mark(words: Uint32Array, recordId: number): void {
    const [low, high] = [recordId % bits, Math.floor(recordId / bits) % bits]
    for (const bit of [low, high, (low + high) % bits]) words[bit >>> 5]! |= 1 << (bit & 31)
  }
}
