import {
  type LogIdentity,
  openCheckpoint,
  type SignedCheckpoint,
  type SignedCheckpointRefusal,
} from '../checkpoint/index.ts'
import type { VerifierKey } from '../note/index.ts'
import { accept, type Result, refuse } from '../result.ts'
import { type BuiltTile, type BundleRefusal, tileBuilder, tileWidth } from '../tiles/index.ts'
import { sameHash } from '../tree/index.ts'
import { bundleAt, tilesAt } from './files.ts'
import type { LogSource } from './source.ts'

export type WholeLogRefusal =
  | SignedCheckpointRefusal
  | BundleRefusal
  | 'bundle/missing'
  | 'checkpoint/missing'
  | 'proof/too-few-witnesses'
  | 'tile/missing'
  | 'log/tile-differs'
  | 'log/root-differs'

/** Whom to believe about a log, and how many of the witnesses must have seen it. */
export type LogPolicy = {
  readonly log: LogIdentity
  readonly witnesses?: readonly VerifierKey[]
  readonly quorum?: number
}

/** What is done with each bundle of entries once it is read: `first` is the index of its first entry. */
export type EachBundle = (first: number, entries: readonly Uint8Array[]) => void | Promise<void>

/** Bundles, and the leaf tiles beside them, read ahead of the hashing. */
const ahead = 8

/**
 * Reads every entry of a log and hashes it again, up to the signed root; each tile on the way must be the one that the
 * entries make. Constant memory: a few bundles and the right edge of the tree.
 */
export const verifyWholeLog = async (
  source: LogSource,
  policy: LogPolicy,
  each: EachBundle = () => {},
): Promise<Result<SignedCheckpoint, WholeLogRefusal>> => {
  const signed = await readCheckpoint(source, policy)
  if (!signed.ok) return signed
  const { size, root } = signed.value.checkpoint
  const [key] = policy.log.keys
  const tree = (key as VerifierKey).suite.tree
  const started = await tileBuilder(async () => undefined, 0, tree)
  if (!started.ok) return started as never
  const builder = started.value

  const reads: { entries: ReturnType<typeof bundleAt>; leaves: Promise<Uint8Array | undefined> }[] = []
  const read = (index: number) => {
    const width = Math.min(tileWidth, size - index * tileWidth)
    if (width <= 0) return
    const [entries, leaves] = [bundleAt(source, index, width), tilesAt(source)(0, index, width)]
    // Awaited in their turn; until then a fault of what is read ahead is nobody's business.
    for (const reading of [entries, leaves]) reading.catch(() => {})
    reads.push({ entries, leaves })
  }
  for (let index = 0; index < ahead; index++) read(index)
  for (let index = 0; index * tileWidth < size; index++) {
    read(index + ahead)
    const next = reads.shift() as (typeof reads)[number]
    const entries = await next.entries
    if (!entries.ok) return refuse(entries.refusal.code, { ...entries.refusal.details, bundle: index })
    const built = entries.value.flatMap((entry) => builder.append(tree.leafHash(entry)))
    if ((index + 1) * tileWidth >= size) built.push(...builder.edge())
    const wrong = await firstDifferent(source, built, tree.bytes, next.leaves)
    if (wrong) return wrong
    await each(index * tileWidth, entries.value)
  }
  return sameHash(builder.root(), root) ? signed : refuse('log/root-differs', { size })
}

/** The newest checkpoint of a log, signed by it, and seen by as many witnesses as asked for. */
export const readCheckpoint = async (
  source: LogSource,
  { log, witnesses = [], quorum = 0 }: LogPolicy,
): Promise<Result<SignedCheckpoint, WholeLogRefusal>> => {
  const note = await source.read('checkpoint')
  if (!note) return refuse('checkpoint/missing', { at: source.at })
  const signed = openCheckpoint(note, log, witnesses)
  if (!signed.ok) return signed
  const found = signed.value.cosignatures.length
  return found < quorum ? refuse('proof/too-few-witnesses', { needed: quorum, found }) : accept(signed.value)
}

/** The first of these tiles that is not stored as the entries make it; for the leaf tile, read already, with the entry that differs. */
const firstDifferent = async (
  source: LogSource,
  built: readonly BuiltTile[],
  hashBytes: number,
  leaves: Promise<Uint8Array | undefined>,
): Promise<{ ok: false; refusal: { code: WholeLogRefusal } } | undefined> => {
  for (const { level, index, width, bytes } of built) {
    const stored = await (level === 0 ? leaves : tilesAt(source)(level, index, width))
    if (!stored) return refuse('tile/missing', { level, index, width })
    if (Buffer.compare(stored, bytes) === 0) continue
    const at = bytes.findIndex((byte, i) => byte !== stored[i])
    const hash = index * tileWidth + Math.floor(Math.max(0, at) / hashBytes)
    return refuse('log/tile-differs', { level, index, ...(level === 0 ? { entry: hash } : {}) })
  }
  return undefined
}
