import { hash } from 'node:crypto'

/** A hash of the tree: as many bytes as the tree's algorithm gives. */
export type Hash = Uint8Array

/** How a tree hashes: RFC 6962, 2.1, over a named algorithm. Leaves and nodes are told apart by their first byte. */
export type TreeHash = {
  readonly algorithm: string
  /** Bytes of a hash. */
  readonly bytes: number
  /** The root of a tree with no leaves: the hash of nothing. */
  emptyRoot(): Hash
  /** H(0x00 || entry) */
  leafHash(entry: Uint8Array): Hash
  /** The same, written into `target`: for loops in which what is made for each entry would be most of the work. */
  leafHashInto(target: Buffer, entry: Uint8Array): void
  /** H(0x01 || left || right) */
  nodeHash(left: Hash, right: Hash): Hash
}

/** The one-shot hash gives Latin-1 text three times as fast as a Buffer; a tree of a million leaves asks two million times. */
const digestInto = (algorithm: string, input: Uint8Array, bytes: number): Hash => {
  const digest = Buffer.allocUnsafe(bytes)
  digest.write(hash(algorithm, input, 'latin1'), 'latin1')
  return digest
}

/** Tree hashing with an algorithm that `node:crypto` knows. */
export const treeHash = (algorithm: string): TreeHash => {
  const bytes = hash(algorithm, '', 'buffer').length
  const node = Buffer.alloc(1 + 2 * bytes, 1)
  // Entries are all of one length.
  const leaf = { input: Buffer.alloc(65) }
  const leafInput = (entry: Uint8Array): Buffer => {
    if (leaf.input.length !== 1 + entry.length) leaf.input = Buffer.alloc(1 + entry.length)
    leaf.input.set(entry, 1)
    return leaf.input
  }
  return {
    algorithm,
    bytes,
    emptyRoot: () => digestInto(algorithm, new Uint8Array(0), bytes),
    leafHash: (entry) => digestInto(algorithm, leafInput(entry), bytes),
    leafHashInto: (target, entry) => {
      target.write(hash(algorithm, leafInput(entry), 'latin1'), 'latin1')
    },
    nodeHash: (left, right) => {
      if (left.length !== bytes || right.length !== bytes)
        throw new RangeError(`a node joins two hashes of ${bytes} bytes`)
      node.set(left, 1)
      node.set(right, 1 + bytes)
      return digestInto(algorithm, node, bytes)
    },
  }
}

export const sha256Tree = treeHash('sha256')

/** Whether two hashes are the same bytes. Hashes are public: no constant time is needed. */
export const sameHash = (a: Hash, b: Hash): boolean => Buffer.compare(a, b) === 0
