import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { inclusionProof, sha256Tree, tilePath, trustingHashReader, verifyInclusion } from '@probity/proof'
import { type BenchSetting, beside, type Measure, median, timed } from './harness.ts'
import { type BenchLog, entryAt, writeLog } from './log-files.ts'
import { plainLevels, plainPath } from './plain-tree.ts'

const run = promisify(execFile)
const child = fileURLToPath(new URL('./log-verify-child.ts', import.meta.url))

/** Proofs of entries all over the log. */
const proofs = 200

/** One entry proved out of the tiles of a large log, beside hashing the tree anew; each proof is verified. */
export const measureProof = async ({ place, quick, progress }: BenchSetting): Promise<Measure[]> => {
  const size = quick ? 100_000 : 10_000_000
  const log = await writeLog(join(place.folder, 'log-proof'), size, 'tiles', (share) =>
    progress(`a log of ${size.toLocaleString('en')} entries`, share),
  )
  const read = trustingHashReader(
    (level, index, width) => readFile(join(log.folder, tilePath(level, index, width))),
    size,
  )
  const times: number[] = []
  // The first ones warm the code up and are not counted.
  for (let nth = -20; nth < proofs; nth++) {
    const index = Math.floor((size / proofs) * Math.abs(nth))
    const took = await timed(() => prove(log, index, read))
    if (nth >= 0) times.push(took)
  }
  const leaves = Buffer.alloc(size * 32)
  for (let index = 0; index < size; index++) leaves.set(sha256Tree.leafHash(entryAt(index)), index * 32)
  let path: Uint8Array[] = []
  const plain = await timed(async () => {
    path = plainPath(size - 3, plainLevels(leaves))
  })
  const leaf = leaves.subarray((size - 3) * 32, (size - 2) * 32)
  if (!verifyInclusion({ ...log.head, index: size - 3, leaf }, path).ok) throw new Error('the peer proves nothing')
  const name = `proof of one entry in ${size.toLocaleString('en')}`
  const peer = { peer: plain, peerName: 'the whole tree in memory, from leaf hashes' } as const
  return [
    beside({ name: `${name}, median`, unit: 'ms', ours: median(times), ...peer, better: 'less' }),
    beside({ name: `${name}, 95th percentile`, unit: 'ms', ours: percentile95(times), ...peer, better: 'less' }),
  ]
}

/** What nineteen of twenty do not exceed. */
const percentile95 = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] as number

const prove = async (log: BenchLog, index: number, read: Parameters<typeof inclusionProof>[2]): Promise<void> => {
  const proof = await inclusionProof(index, log.head.size, read)
  if (!proof.ok) throw new Error(proof.refusal.code)
  const leaf = sha256Tree.leafHash(entryAt(index))
  const verified = verifyInclusion({ ...log.head, index, leaf }, proof.value)
  if (!verified.ok) throw new Error(verified.refusal.code)
}

/** A whole log verified from its folder, each time in a process of its own: time, and peak memory beside a small log's. */
export const measureVerify = async ({ place, quick, progress }: BenchSetting): Promise<Measure[]> => {
  const [few, many] = quick ? [1_000, 50_000] : [10_000, 1_000_000]
  const write = (size: number) =>
    writeLog(join(place.folder, `log-verify-${size}`), size, 'tiles and bundles', (share) =>
      progress(`a log of ${size.toLocaleString('en')} entries`, share),
    )
  const [small, large] = [await write(few), await write(many)]
  const measure = async (way: 'ours' | 'plain', { folder, key }: BenchLog) => {
    progress(`verify, ${way}`, 0)
    const { stdout } = await run(process.execPath, [child, way, folder, key])
    return JSON.parse(stdout) as { milliseconds: number; kibibytes: number }
  }
  const [ours, plain, ofFew] = [
    await measure('ours', large),
    await measure('plain', large),
    await measure('ours', small),
  ]
  const name = `verify of ${many.toLocaleString('en')} entries`
  return [
    beside({
      name,
      unit: 's',
      ours: ours.milliseconds / 1_000,
      peer: plain.milliseconds / 1_000,
      peerName: 'root alone, the whole tree in memory',
      better: 'less',
    }),
    beside({
      name: `${name}, peak memory`,
      unit: 'MiB',
      ours: ours.kibibytes / 1_024,
      peer: plain.kibibytes / 1_024,
      peerName: 'root alone, the whole tree in memory',
      better: 'less',
    }),
    beside({
      name: `${name}, peak memory beside ${few.toLocaleString('en')}`,
      unit: 'MiB',
      ours: ours.kibibytes / 1_024,
      peer: ofFew.kibibytes / 1_024,
      peerName: `ours, ${few.toLocaleString('en')} entries`,
      better: 'less',
    }),
  ]
}
