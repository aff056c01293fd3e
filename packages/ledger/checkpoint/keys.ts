import { createHash, createPrivateKey, type KeyObject } from 'node:crypto'
import type { Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import { cosigner, ed25519Suite, formatVerifierKey, noteSigner, type Signer, verifierKeyOf } from '@probity/proof'

/** A key of the log as everyone may know it: what it signs from which size on. */
export type LogKey = {
  /** C2SP verifier key, `name+id+key`: what a reader is handed. */
  readonly verifier: string
  readonly origin: string
  readonly fromSize: number
  readonly addedAt: Instant
}

/** Every key that signs or signed for the log, oldest first; old ones stay, since what they signed stays. */
export const listLogKeys = (db: Reader): Promise<LogKey[]> =>
  db.rows(
    sql`select verifier, origin, from_size as "fromSize", added_at as "addedAt" from ledger_key order by from_size, added_at`,
  )

export const insertLogKey = (tx: Tx, { verifier, origin, fromSize, addedAt }: LogKey) =>
  tx.rows(
    sql`insert into ledger_key (verifier, origin, from_size, added_at) values (${verifier}, ${origin}, ${fromSize}, ${addedAt})`,
  )

/** An Ed25519 key from 32 secret bytes, in the encoding of RFC 8410. */
export const keyFromSeed = (seed: Uint8Array): KeyObject =>
  createPrivateKey({
    key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed]),
    format: 'der',
    type: 'pkcs8',
  })

/** The first key of a log comes of the node's secret, so there is one thing to keep. */
export const firstLogKey = (secret: string): KeyObject =>
  keyFromSeed(createHash('sha256').update(`probity log key ${secret}`).digest())

/** The name of a log that nobody named: no other log has it, and nobody can mistake it for an address. */
export const unnamedOrigin = (key: KeyObject): string => {
  const { raw } = verifierKeyOf('unnamed', key, 'note', ed25519Suite)
  return `log-${Buffer.from(raw).toString('hex').slice(0, 16)}.probity.invalid`
}

export const verifierOf = (origin: string, key: KeyObject): string =>
  formatVerifierKey(verifierKeyOf(origin, key, 'note', ed25519Suite))

/**
 * What a key signs a checkpoint with: the text, and the moment at which it did (a cosignature of tlog-cosignature by the log
 * itself), so that 'known at' rests on a signature too.
 */
export const signersOf = (origin: string, key: KeyObject, at: Instant): Signer[] => [
  noteSigner(origin, key),
  cosigner(origin, key, () => Date.parse(at) / 1000),
]
