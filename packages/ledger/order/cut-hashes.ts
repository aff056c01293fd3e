import { type Hash, sha256Tree } from '@probity/proof'

/** Hashes that stand one after the other, as bytes of their own: what the driver gives may be part of a larger buffer. */
export const cutHashes = (bytes: Uint8Array): Hash[] =>
  Array.from({ length: bytes.length / sha256Tree.bytes }, (_, at) =>
    bytes.slice(at * sha256Tree.bytes, (at + 1) * sha256Tree.bytes),
  )
