import { hash, timingSafeEqual } from 'node:crypto'
import { type Hash, sha256Tree } from './tree/hash.ts'

/** A ledger entry: the commitment to the public part, then the one to the closed part, 32 bytes each. */
export const entryBytes = 64
/** A salt of its own for each part, so that either can be proved or forgotten without the other. */
export const saltBytes = 16

/** HMAC-SHA256(salt, canonical JSON): says nothing about its content to who has no salt, and nothing ever again once the salt is gone. */
export const commit = (salt: Uint8Array, canonical: string): Buffer => {
  const commitment = Buffer.alloc(entryBytes / 2)
  commitInto(commitment, 0, salt, canonical)
  return commitment
}

/** SHA-256 takes its input in blocks of this many bytes. */
const blockBytes = 64
/** Bytes that have to be free before a text whose commitment is made where it stands. Most salts are short; HMAC would hash one longer than a block first. */
export const roomBefore = blockBytes
const inner = { space: Buffer.alloc(16_384) }
const outer = Buffer.alloc(blockBytes + entryBytes / 2)

/** Writes the commitment to a text into `target` from `at` on. */
export const commitInto = (target: Buffer, at: number, salt: Uint8Array, canonical: string): void => {
  const most = blockBytes + 3 * canonical.length
  if (inner.space.length < most) inner.space = Buffer.alloc(2 * most)
  commitWhereItStands(
    target,
    at,
    salt,
    inner.space,
    blockBytes,
    blockBytes + inner.space.write(canonical, blockBytes, 'utf8'),
  )
}

/**
 * The same for a text whose bytes stand in `space` from `from` to `to`; the `roomBefore` bytes before it are overwritten. HMAC as
 * RFC 2104 defines it, over two calls of the one-shot hash: an Hmac object costs twice as much as the hashing itself, and
 * intake makes two commitments a row.
 */
export const commitWhereItStands = (
  target: Buffer,
  at: number,
  salt: Uint8Array,
  space: Buffer,
  from: number,
  to: number,
): void => {
  if (salt.length > blockBytes) throw new RangeError(`a salt is at most ${blockBytes} bytes`)
  const start = from - blockBytes
  for (let i = 0; i < salt.length; i++) {
    const byte = salt[i]!
    space[start + i] = byte ^ 0x36
    outer[i] = byte ^ 0x5c
  }
  for (let i = salt.length; i < blockBytes; i++) {
    space[start + i] = 0x36
    outer[i] = 0x5c
  }
  // A plain view costs half of what a Buffer's does.
  const input = new Uint8Array(space.buffer, space.byteOffset + start, to - start)
  outer.write(hash('sha256', input, 'latin1'), blockBytes, 'latin1')
  target.write(hash('sha256', outer, 'latin1'), at, 'latin1')
}

/** Whether `commitment` is the one to `canonical` under `salt`. */
export const opens = (commitment: Uint8Array, salt: Uint8Array, canonical: string): boolean =>
  timingSafeEqual(commitment, commit(salt, canonical))

/** The Merkle leaf hash of an entry under the suite in use: SHA-256(0x00 || entry). RFC 6962, 2.1. */
export const leafHash = (entry: Uint8Array): Hash => sha256Tree.leafHash(entry)

/** The same, written into `target`. */
export const leafHashInto = (target: Buffer, entry: Uint8Array): void => sha256Tree.leafHashInto(target, entry)
