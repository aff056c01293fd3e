import type { KeyObject } from 'node:crypto'
import { type Clock, type Instant, instantOf } from '@probity/base'
import type { Database, Tx } from '@probity/database'
import { type Hash, type Signer, sameHash, signCheckpoint } from '@probity/proof'
import { readHead } from '../order/place.ts'
import { insertLogKey, type LogKey, listLogKeys, signersOf, verifierOf } from './keys.ts'
import { findNewestCheckpoint, insertCheckpoint, lockHead, type StoredCheckpoint } from './store.ts'

/** What signing needs of a node: its keys, and a name for a log that has none yet. */
export type SigningShell = {
  readonly clock: Clock
  /** Private keys of the log, as many as there are; the register of keys says whose turn it is. */
  readonly keys: readonly KeyObject[]
  /** A host and path that nobody else uses, without a scheme; it stays the log's name for ever. */
  readonly origin: string
}

/**
 * Signs the tree that was just written to tiles, unless a larger one is signed already. What is signed at a moment is later
 * than what was signed before it, whatever the machine's clock says, so 'the last checkpoint signed by T' never changes once a
 * later one is there.
 *
 * Must not happen: two trees under one size; a signature over what is not committed, or whose tiles are not written; a key
 * that signs before its turn. A node without the key whose turn it is signs nothing: that is a fault, and says so.
 */
export const signTree = (
  db: Database,
  shell: SigningShell,
  tree: { readonly size: number; readonly root: Hash },
): Promise<StoredCheckpoint | undefined> =>
  db.transaction(async (tx) => {
    await lockHead(tx)
    const newest = await findNewestCheckpoint(tx)
    if (tree.size === 0 || (newest && newest.size >= tree.size)) return undefined
    const head = await readHead(tx)
    if (head.size < tree.size || (head.size === tree.size && !sameHash(head.range.root(), tree.root)))
      throw new Error(`the tree of ${tree.size} entries is not the one whose order is committed`)
    const signedAt = momentAfter(newest?.signedAt, shell.clock.now())
    const keys = await readKeys(tx, shell, signedAt)
    const turn = keysInTurn(keys, newest?.size ?? 0, tree.size)
    const signers = turn.flatMap((key, nth) => findSigners(shell, key, signedAt, nth === 0))
    const origin = (turn[0] as LogKey).origin
    const note = signCheckpoint({ origin, size: tree.size, root: tree.root }, signers)
    const checkpoint = { size: tree.size, root: tree.root, signedAt, note }
    await insertCheckpoint(tx, checkpoint)
    return checkpoint
  })

const momentAfter = (before: Instant | undefined, now: Instant): Instant =>
  before && now <= before ? instantOf(Date.parse(before) + 1) : now

/** The register of keys; a log that has none gets its name and its first key. */
const readKeys = async (tx: Tx, { keys, origin }: SigningShell, addedAt: Instant): Promise<LogKey[]> => {
  const known = await listLogKeys(tx)
  if (known.length > 0) return known
  const [first] = keys
  if (!first) throw new Error('a log without a key cannot be signed')
  const made = { verifier: verifierOf(origin, first), origin, fromSize: 0, addedAt }
  await insertLogKey(tx, made)
  return [made]
}

/**
 * The key whose turn it is, first; on the first checkpoint of a new key the one before it signs too, so that whoever knows
 * only that one learns of the change from a checkpoint it trusts. Pure.
 */
export const keysInTurn = (keys: readonly LogKey[], signedBefore: number, size: number): LogKey[] => {
  const now = keys.findLast(({ fromSize }) => fromSize <= size)
  const before = keys.findLast(({ fromSize }) => fromSize <= signedBefore)
  return [...new Set([now, before])].filter((key) => key !== undefined)
}

/** A key that is gone may miss the checkpoint that takes leave of it; the one in turn may not. */
const findSigners = (shell: SigningShell, { verifier, origin }: LogKey, at: Instant, needed: boolean): Signer[] => {
  const key = shell.keys.find((one) => verifierOf(origin, one) === verifier)
  if (key) return signersOf(origin, key, at)
  if (needed) throw new Error(`this node does not have the key whose turn it is to sign the log: ${verifier}`)
  return []
}
