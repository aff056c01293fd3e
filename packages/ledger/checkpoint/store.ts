import type { Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'

/** A signed checkpoint. `note` is what `/log/checkpoint` serves: origin, size, root, and the signatures under them. */
export type StoredCheckpoint = {
  readonly size: number
  readonly root: Uint8Array
  readonly signedAt: Instant
  readonly note: string
}

const columns = sql.raw('size, root, signed_at as "signedAt", note')

export const findNewestCheckpoint = async (db: Reader): Promise<StoredCheckpoint | undefined> =>
  (await db.rows<StoredCheckpoint>(sql`select ${columns} from ledger_checkpoint order by size desc limit 1`))[0]

/** The smallest signed tree that holds an index: the first proof there was of it. */
export const findFirstCheckpointWith = async (db: Reader, index: number): Promise<StoredCheckpoint | undefined> =>
  (
    await db.rows<StoredCheckpoint>(
      sql`select ${columns} from ledger_checkpoint where size > ${index} order by size limit 1`,
    )
  )[0]

/** Newest first, at most `most`, from below a size on. */
export const listCheckpoints = (
  db: Reader,
  most: number,
  below = Number.MAX_SAFE_INTEGER,
): Promise<StoredCheckpoint[]> =>
  db.rows(
    sql<StoredCheckpoint>`select ${columns} from ledger_checkpoint where size < ${below} order by size desc limit ${most}`,
  )

export const insertCheckpoint = (tx: Tx, { size, root, signedAt, note }: StoredCheckpoint) =>
  tx.rows(
    sql`insert into ledger_checkpoint (size, root, signed_at, note) values (${size}, ${Buffer.from(root)}, ${signedAt}, ${note})`,
  )

/** One signer at a time: whoever signs or publishes waits here for the one before. */
export const lockHead = (tx: Tx) => tx.rows(sql`select log from ledger_head where log = 1 for update`)
