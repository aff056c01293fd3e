import { createHmac, hash, timingSafeEqual } from 'node:crypto'

/** A ledger entry: the commitment to the public part, then the one to the closed part, 32 bytes each. */
export const entryBytes = 64
/** A salt of its own for each part, so that either can be proved or forgotten without the other. */
export const saltBytes = 16

/** HMAC-SHA256(salt, canonical JSON): says nothing about its content to who has no salt, and nothing ever again once the salt is gone. */
export const commit = (salt: Uint8Array, canonical: string): Buffer =>
  createHmac('sha256', salt).update(canonical).digest()

/** Whether `commitment` is the one to `canonical` under `salt`. */
export const opens = (commitment: Uint8Array, salt: Uint8Array, canonical: string): boolean =>
  timingSafeEqual(commitment, commit(salt, canonical))

/** The Merkle leaf hash of an entry: SHA-256(0x00 || entry). RFC 6962, 2.1. */
export const leafHash = (entry: Uint8Array): Buffer => hash('sha256', Buffer.concat([Buffer.of(0), entry]), 'buffer')
