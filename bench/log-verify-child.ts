import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { entriesOf, openCheckpoint, parseVerifierKey, sameHash, tilePath, tileWidth } from '@probity/proof'
import { verify } from '@probity/proof/verify'
import { plainLeaf, plainLevels } from './plain-tree.ts'

/** A process of its own: verifies a log in a folder, ours or the plain way, and prints milliseconds and peak memory in KiB. */
const [way, folder, key] = process.argv.slice(2) as ['ours' | 'plain', string, string]

const verifyOurs = async () => {
  const verdict = await verify({ first: folder, keys: [key], witnesses: [], quorum: 0, online: false }, new Date())
  if (verdict.is !== 'valid') throw new Error(JSON.stringify(verdict))
}

/** Reads every bundle, keeps every hash, compares the root. */
const verifyPlainly = async () => {
  const known = parseVerifierKey(key)
  if (!known.ok) throw new Error(known.refusal.code)
  const note = readFileSync(join(folder, 'checkpoint'))
  const signed = openCheckpoint(note, { origin: known.value.name, keys: [known.value] })
  if (!signed.ok) throw new Error('the checkpoint is not signed')
  const { size, root } = signed.value.checkpoint
  const leaves = Buffer.alloc(size * 32)
  for (let index = 0; index * tileWidth < size; index++) {
    const width = Math.min(tileWidth, size - index * tileWidth)
    const entries = entriesOf(readFileSync(join(folder, tilePath('entries', index, width))), width)
    if (!entries.ok) throw new Error(entries.refusal.code)
    for (const [nth, entry] of entries.value.entries()) leaves.set(plainLeaf(entry), (index * tileWidth + nth) * 32)
  }
  if (!sameHash(plainLevels(leaves).at(-1) as Buffer, root)) throw new Error('another root')
}

const start = performance.now()
await (way === 'ours' ? verifyOurs() : verifyPlainly())
const milliseconds = performance.now() - start
process.stdout.write(JSON.stringify({ milliseconds, kibibytes: process.resourceUsage().maxRSS }))
