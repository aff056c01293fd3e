import { expect, test } from 'vitest'
import {
  commit,
  cosigner,
  discloseFrom,
  formatNote,
  formatProof,
  formatSubmission,
  formatVerifierKey,
  inclusionProof,
  judge,
  nothingSeen,
  openCheckpoint,
  openSubmission,
  packDisclosure,
  parseNote,
  parseRecordProof,
  parseTilePath,
  parseVerifierKey,
  tilePath,
  trustingHashReader,
  verifyEvidence,
} from '../index.ts'
import { keyOfSeed } from '../testing/keys.ts'
import { logInMemory } from '../testing/log-in-memory.ts'
import { verifyRecordProof, verifyWholeLog } from '../verify/index.ts'
import { diceOf, mutate } from './mutate.ts'

/** PROBITY_SLOW=1 makes it 100,000. The seeds are fixed, so that a find is found again. */
const times = process.env.PROBITY_SLOW === '1' ? 100_000 : 10_000
const timesOfFiles = times / 50

const text = (i: number) => `{"entry":"act","part":"public","record":"r-${i}"}`
const salt = (i: number) => Buffer.alloc(16, i)
const entry = (i: number) => Buffer.concat([commit(salt(i), text(i)), commit(salt(i + 1), 'closed')])
const log = logInMemory('log.example/99', keyOfSeed(Buffer.alloc(32, 1)))
const size = 260
await log.grow(Array.from({ length: 150 }, (_, i) => entry(i)))
const note = await log.grow(Array.from({ length: size - 150 }, (_, i) => entry(150 + i)))
const witness = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 2)), () => 1_700_000_000)
const parsed = parseNote(note)
if (!parsed.ok) throw new Error('a note')
const checkpoint = formatNote({
  ...parsed.value,
  signatures: [...parsed.value.signatures, witness.sign(parsed.value.text)],
})
const policy = { log: log.identity, witnesses: [witness.verifier], quorum: 1 }
const read = trustingHashReader(log.tiles, size)
const proofOf = async (i: number) => {
  const path = await inclusionProof(i, size, read)
  if (!path.ok) throw new Error('there is a path')
  const extra = packDisclosure(discloseFrom(entry(i), 'public', salt(i)))
  return Buffer.from(formatProof({ index: i, hashes: path.value, checkpoint, extra }))
}
const indexes = [0, 1, 137, 255, 256, 259]
const proofs = await Promise.all(indexes.map(proofOf))
const records = proofs.map((proof, nth) => {
  const i = indexes[nth] as number
  return Buffer.from(JSON.stringify({ record: `r-${i}`, entries: [{ proof: proof.toString(), text: text(i) }] }))
})

/** One way of being read: what it is given, and what is false if it says 'valid' of `mutated`. Gives whether it said so. */
type Target = { readonly samples: readonly Buffer[]; isFalse(mutated: Buffer, nth: number): Promise<boolean> | boolean }

/** A signature that is encoded twice, or a line by a stranger, changes bytes and not what is signed. */
const targets: Readonly<Record<string, Target>> = {
  'a checkpoint': {
    samples: [Buffer.from(checkpoint), Buffer.from(log.files.get('checkpoint') as Uint8Array)],
    isFalse: (mutated) => {
      const opened = openCheckpoint(mutated, log.identity, policy.witnesses)
      return opened.ok && opened.value.text !== parsed.value.text
    },
  },
  'a proof': {
    samples: proofs,
    isFalse: (mutated, nth) => {
      const i = indexes[nth] as number
      const verified = verifyEvidence({ proof: mutated.toString(), text: text(i) }, policy)
      return verified.ok && verified.value.proof.index !== i
    },
  },
  'the text of a proof': {
    samples: indexes.map((i) => Buffer.from(text(i))),
    isFalse: (mutated, nth) => {
      const verified = verifyEvidence({ proof: (proofs[nth] as Buffer).toString(), text: mutated.toString() }, policy)
      return verified.ok && mutated.toString() !== text(indexes[nth] as number)
    },
  },
  'the proof of a record': {
    samples: records,
    isFalse: async (mutated, nth) => {
      let value: unknown
      try {
        value = JSON.parse(mutated.toString())
      } catch {
        return false
      }
      const record = parseRecordProof(value)
      if (!record.ok) return false
      const verified = await verifyRecordProof(record.value, policy, new Date('2026-11-22T00:00:00Z'))
      if (!verified.ok || verified.value.is === 'ended') return false
      const i = indexes[nth] as number
      // Another record's whole proof may have been spliced in; it must be that record then.
      const whole = records.map((bytes) => JSON.parse(bytes.toString()).record)
      return !verified.value.record.texts.every(
        (proved) => proved === text(i) || whole.includes(JSON.parse(proved).record),
      )
    },
  },
  'a submission to a witness': {
    samples: [Buffer.from(formatSubmission({ oldSize: 0, proof: [], note }))],
    isFalse: (mutated) => {
      const opened = openSubmission(mutated.toString(), [log.identity])
      if (!opened.ok) return false
      return judge(opened.value, nothingSeen()).ok && opened.value.signed.text !== parsed.value.text
    },
  },
  'a verifier key': {
    samples: [log.signer.verifier, witness.verifier].map((key) => Buffer.from(formatVerifierKey(key))),
    isFalse: (mutated) => {
      const key = parseVerifierKey(mutated.toString())
      return key.ok && formatVerifierKey(key.value) !== mutated.toString()
    },
  },
  'the path of a tile': {
    samples: ['tile/0/x001/x234/067', 'tile/entries/000.p/1', 'tile/63/999.p/255'].map((path) => Buffer.from(path)),
    isFalse: (mutated) => {
      const tile = parseTilePath(mutated.toString())
      return tile !== undefined && tilePath(tile.level, tile.index, tile.width) !== mutated.toString()
    },
  },
}

test(`${times} mutations of all that is read: no crash, and never a false 'valid'`, { timeout: 600_000 }, async () => {
  const dice = diceOf(20_261_122)
  const names = Object.keys(targets)
  let changed = 0
  for (let run = 0; run < times; run++) {
    const name = names[run % names.length] as string
    const { samples, isFalse } = targets[name] as Target
    const nth = dice(samples.length)
    const sample = samples[nth] as Buffer
    const mutated = mutate(sample, dice, samples)
    if (!mutated.equals(sample)) changed++
    if (await isFalse(mutated, nth))
      throw new Error(`false 'valid' in run ${run} of ${name}: ${mutated.toString('base64')}`)
  }
  expect(changed).toBeGreaterThan(times * 0.8)
})

test(`${timesOfFiles} mutations of the files of a log: every one is found`, { timeout: 600_000 }, async () => {
  const dice = diceOf(9_162)
  const needed = [
    'checkpoint',
    'tile/0/000',
    'tile/0/001.p/4',
    'tile/1/000.p/1',
    'tile/entries/000',
    'tile/entries/001.p/4',
  ]
  const samples = needed.map((path) => Buffer.from(log.files.get(path) as Uint8Array))
  for (let run = 0; run < timesOfFiles; run++) {
    const nth = dice(needed.length)
    const mutated = mutate(samples[nth] as Buffer, dice, samples)
    const files = new Map<string, Uint8Array>([...log.files, [needed[nth] as string, mutated]])
    const verified = await verifyWholeLog(
      { at: 'memory', read: async (path) => files.get(path) },
      { log: log.identity },
    )
    const harmless =
      mutated.equals(samples[nth] as Buffer) || (nth === 0 && verified.ok && verified.value.text === parsed.value.text)
    expect(verified.ok, `${needed[nth]} in run ${run}`).toBe(harmless)
  }
})
