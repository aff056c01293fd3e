import { accept, type Result, refuse } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import { findNewestCheckpoint, listLogKeys } from '@probity/ledger'
import {
  authenticatedTiles,
  type LogIdentity,
  openCheckpoint,
  parseVerifierKey,
  type SignedCheckpoint,
  sameHash,
  type VerifierKey,
} from '@probity/proof'
import { type LogSource, tilesAt } from '@probity/proof/verify'
import { auditDatabase, type Discrepancy, leavesOfTiles } from '@probity/records'

/** What an audit of a database comes to. `problem`: the checkpoints themselves do not hold, so nothing else was looked at. */
export type DatabaseVerdict = {
  readonly origin: string
  readonly size: number
  readonly rows: number
  readonly discrepancies: readonly Discrepancy[]
  readonly problem?: { readonly code: string; readonly details?: Record<string, unknown> }
}

/** More are counted, and not kept: who changed a whole table need not fill our memory. */
const mostKept = 1_000

/**
 * Holds a database against its signed log. `keys`: verifier keys from elsewhere; without them those that the database names,
 * which whoever changed it could have changed as well. `files`: the tiles, by which a changed entry is named.
 */
export const verifyDatabase = async (
  tx: Tx,
  keys: readonly string[],
  files: LogSource,
  progress: (done: { readonly entries?: number; readonly rows?: number }) => void,
): Promise<Result<DatabaseVerdict>> => {
  const log = await identityOf(tx, keys)
  if (!log.ok) return log
  const { origin } = log.value
  const none = { origin, size: 0, rows: 0, discrepancies: [] }
  const signed = await newestOf(tx, files, log.value)
  if (!signed.ok) return accept({ ...none, problem: signed.refusal })
  const { checkpoint } = signed.value
  const leafAt = leavesOfTiles(authenticatedTiles(tilesAt(files), checkpoint))
  const discrepancies: Discrepancy[] = []
  let rows = 0
  const seen = (done: { readonly entries?: number; readonly rows?: number }) => {
    rows = done.rows ?? rows
    progress(done)
  }
  for await (const found of auditDatabase(tx, checkpoint, leafAt, seen))
    if (discrepancies.length < mostKept) discrepancies.push(found)
  return accept({ origin, size: checkpoint.size, rows, discrepancies })
}

const identityOf = async (db: Reader, typed: readonly string[]): Promise<Result<LogIdentity>> => {
  const known = await listLogKeys(db)
  const keys: VerifierKey[] = []
  for (const text of typed.length > 0 ? typed : known.map(({ verifier }) => verifier)) {
    const key = parseVerifierKey(text.trim())
    if (!key.ok) return refuse('witness/key-unusable', { key: text })
    keys.push(key.value)
  }
  const [first] = keys
  if (!first) return refuse('verify/nothing-signed')
  return accept({ origin: known[0]?.origin ?? first.name, keys })
}

/** The newest of the two checkpoints that a node keeps: in the database, and beside the tiles. Both must be the log's. */
const newestOf = async (db: Reader, files: LogSource, log: LogIdentity): Promise<Result<SignedCheckpoint>> => {
  const beside = await files.read('checkpoint')
  const within = (await findNewestCheckpoint(db))?.note
  const signed: SignedCheckpoint[] = []
  for (const note of [within, beside]) {
    if (note === undefined) continue
    const opened = openCheckpoint(note, log)
    if (!opened.ok) return opened
    signed.push(opened.value)
  }
  const [first, second] = signed
  if (!first) return refuse('checkpoint/missing', { at: files.at })
  if (!second) return accept(first)
  const [a, b] = [first.checkpoint, second.checkpoint]
  if (a.size === b.size && !sameHash(a.root, b.root)) return refuse('checkpoint/forked', { seen: a.size, now: b.size })
  return accept(b.size > a.size ? second : first)
}

/** One moment of the database, which nothing that we do can change. */
export const atOneMoment = (db: Reader) => db.rows(sql`set transaction isolation level repeatable read, read only`)
