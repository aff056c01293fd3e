import { setTimeout as sleep } from 'node:timers/promises'
import { type Database, sql } from '@probity/database'
import { type HashReader, inclusionProof, parseTilePath, type TileId, trustingHashReader } from '@probity/proof'
import { publishCheckpoint, readPublishedSize } from './checkpoint/publish.ts'
import { type SigningShell, signTree } from './checkpoint/sign.ts'
import { findNewestCheckpoint, type StoredCheckpoint } from './checkpoint/store.ts'
import { findIndex } from './order/known.ts'
import { placeBatches, readHead } from './order/place.ts'
import { tileFromOrder } from './tiles/from-order.ts'
import type { LogFiles } from './tiles/store.ts'
import { type TileWriter, tileWriter } from './tiles/write.ts'
import { cosigned } from './witness/store.ts'

/** Where an entry stands in the log, and the checkpoint that was signed over it. */
export type SignedPlace = { readonly index: number; readonly checkpoint: StoredCheckpoint }

/** An entry proved: the hashes from its leaf up to the root of a signed tree (RFC 6962, 2.1.1). */
export type ProvedPlace = SignedPlace & { readonly path: readonly Uint8Array[] }

/** An entry by its batch and its place in it. */
export type EntryPlace = { readonly batchId: number; readonly ordinal: number }

/**
 * The transparency log of a node. Entries come to it by `openBatch` in the transaction of what they are entries of, and by no
 * other way. What is committed is placed, never moved, never left out; what is signed is placed, and its tiles are there.
 */
export type Log = {
  /** Places what is committed, writes its tiles, signs, publishes: each step only after the one before it is kept. */
  integrate(): Promise<void>
  /** Waits until an entry is under a signature, at most so long; `undefined`: it is committed, and not signed yet. */
  whenSigned(place: EntryPlace, withinMilliseconds: number): Promise<SignedPlace | undefined>
  /** Proves an entry against the newest checkpoint; `undefined` while none has it. */
  prove(place: EntryPlace): Promise<ProvedPlace | undefined>
  /** With the cosignatures that it has so far. */
  newestCheckpoint(): Promise<StoredCheckpoint | undefined>
  /** Hashes of the tree of `size` entries, of its tiles. */
  readHashes(size: number): HashReader
  /** Puts the newest checkpoint into the files again, as far as this process wrote their tiles: it was cosigned. */
  publish(): Promise<void>
  /** The static file at a path below `/log`; `undefined` where there is none, and for what no checkpoint was signed over yet. */
  readTile(path: string): Promise<{ readonly tile: TileId; readonly bytes: Uint8Array } | undefined>
}

/** How long a wait looks for the work of other processes at most, in milliseconds. */
const lookEvery = 150

/**
 * `files` absent: nothing is kept in files, and every tile is made from the order when it is asked for. `onSigned`: told, and not
 * waited for, once this process signed a checkpoint.
 */
export const openLog = (db: Database, shell: SigningShell, files?: LogFiles, onSigned?: () => void): Log => {
  let writer: TileWriter | undefined
  let published = 0
  let written = 0
  let signed = Promise.withResolvers<void>()

  const startWriter = async (): Promise<TileWriter> => {
    const there = files ? await readPublishedSize(files) : (await readHead(db)).size
    const newest = await findNewestCheckpoint(db)
    if (files && there > (newest?.size ?? 0))
      throw new Error(`the log's folder has a checkpoint of ${there} entries, the database one of ${newest?.size ?? 0}`)
    return tileWriter(db, files, there)
  }

  const integrate = async (): Promise<void> => {
    if (!(await isBehind(db, published))) return
    let placed = await placeBatches(db)
    while (placed?.more) placed = await placeBatches(db)
    writer ??= await startWriter()
    try {
      await writer.writeUpTo(placed?.size ?? (await readHead(db)).size)
      written = writer.size
      const fresh = await signTree(db, shell, { size: writer.size, root: writer.root() })
      if (fresh) onSigned?.()
      if (files) await publishCheckpoint(db, files, writer.size)
    } catch (fault) {
      // What stands half done in memory is forgotten: the next round begins with what is kept.
      writer = undefined
      throw fault
    }
    published = writer.size
    signed.resolve()
    signed = Promise.withResolvers()
  }

  const findSigned = async (place: EntryPlace): Promise<SignedPlace | undefined> => {
    const [index, checkpoint] = await Promise.all([findIndex(db, place), findNewestCheckpoint(db)])
    return index !== undefined && checkpoint && index < checkpoint.size ? { index, checkpoint } : undefined
  }

  const readHashes = (size: number): HashReader =>
    trustingHashReader((level, index, width) => tileFromOrder(db, files, { level, index, width }), size)

  return {
    integrate,
    whenSigned: async (place, within) => {
      const until = performance.now() + within
      for (;;) {
        const found = await findSigned(place)
        const left = until - performance.now()
        if (found || left <= 0) return found
        await Promise.race([signed.promise, sleep(Math.min(lookEvery, left), undefined, { ref: false })])
      }
    },
    prove: async (place) => {
      const found = await findSigned(place)
      if (!found) return undefined
      const { size } = found.checkpoint
      const path = await inclusionProof(found.index, size, readHashes(size))
      if (!path.ok) throw new Error(`${path.refusal.code} ${JSON.stringify(path.refusal.details)}`)
      return { ...found, checkpoint: await cosigned(db, found.checkpoint), path: path.value }
    },
    newestCheckpoint: async () => {
      const newest = await findNewestCheckpoint(db)
      return newest && cosigned(db, newest)
    },
    readHashes,
    publish: async () => {
      if (files) await publishCheckpoint(db, files, written)
    },
    readTile: async (path) => {
      const tile = parseTilePath(path)
      const size = tile && (await findNewestCheckpoint(db))?.size
      if (!tile || size === undefined || endOf(tile) > size) return undefined
      return { tile, bytes: await tileFromOrder(db, files, tile) }
    },
  }
}

/** One look that costs next to nothing, since every process takes it twice a second. */
const isBehind = async (db: Database, published: number): Promise<boolean> => {
  const [state] = await db.rows<{ waiting: boolean; size: number; signed: number }>(sql`select
    exists (select from ledger_unplaced) as waiting, (select size from ledger_head where log = 1) as size,
    coalesce((select max(size) from ledger_checkpoint), 0) as signed`)
  return !state || state.waiting || state.signed < state.size || published < state.signed
}

/** How many entries a tree must have for this tile to be in it. */
const endOf = ({ level, index, width }: TileId): number =>
  (index * 256 + width) * 256 ** (level === 'entries' ? 0 : level)
