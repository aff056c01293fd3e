import { createHash, randomBytes } from 'node:crypto'

/** Where unpredictable bytes come from: the operating system, or in tests and the demo city a seed. */
export type Randomness = (length: number) => Uint8Array

/** Cryptographically strong; reads the system in blocks, since 16 bytes at a time is mostly overhead. */
export const systemRandomness = (blockSize = 8_192): Randomness => {
  let block = new Uint8Array(0)
  let used = 0
  return (length) => {
    if (length > blockSize) return randomBytes(length)
    if (used + length > block.length) {
      // A plain view: cutting a piece out of a Buffer takes three times as long.
      block = new Uint8Array(randomBytes(blockSize))
      used = 0
    }
    used += length
    return block.subarray(used - length, used)
  }
}

/** The same bytes for the same seed (SHA-256 in counter mode). Never for a node that holds real records. */
export const seededRandomness = (seed: string): Randomness => {
  let counter = 0
  return (length) => {
    const parts: Uint8Array[] = []
    for (let have = 0; have < length; have += 32) {
      parts.push(createHash('sha256').update(`${seed}:${counter++}`).digest())
    }
    return Buffer.concat(parts).subarray(0, length)
  }
}
