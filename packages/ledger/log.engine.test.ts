import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock, seededRandomness } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import {
  consistencyProof,
  leafHash,
  openCheckpoint,
  parseVerifierKey,
  sha256Tree,
  tilePath,
  trustingHashReader,
  verifyGrowth,
  verifyInclusion,
} from '@probity/proof'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  firstLogKey,
  type LogFiles,
  listKnownBatches,
  listLogKeys,
  logFolder,
  openBatch,
  openLog,
  sealEntry,
} from './index.ts'
import { readEntries } from './order/entries.ts'

let database: Database
let folder: string
let files: LogFiles
const clock = fixedClock('2026-11-22T04:00:00.000Z')
const random = seededRandomness('the log')
const shell = { clock, keys: [firstLogKey('a secret of a test')], origin: 'credit.example/log' }

beforeAll(async () => {
  database = await lendDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'probity-log-'))
  files = logFolder(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A transaction with so many entries; gives its batch. */
const write = (entries: number): Promise<number> =>
  database.transaction(async (tx) => {
    const batch = await openBatch(tx, clock)
    for (let nth = 0; nth < entries; nth++) batch.add(sealEntry({ public: `{"n":${nth}}`, closed: '{}' }, random))
    await batch.write()
    return batch.batchId
  })

const newest = async () => {
  const [key] = await listLogKeys(database)
  const verifier = parseVerifierKey(key?.verifier as string)
  if (!verifier.ok) throw new Error(verifier.refusal.code)
  const note = await files.read('checkpoint')
  const opened = openCheckpoint(note as Uint8Array, { origin: shell.origin, keys: [verifier.value] })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value.checkpoint
}

test('what is committed is placed, proved from the files alone, and grows from what was signed before', async () => {
  const log = openLog(database, shell, files)
  const first = await write(3)
  await log.integrate()
  const before = await newest()
  const batches = [await write(700), await write(1), await write(300)]
  await log.integrate()
  const now = await newest()
  expect(now.size).toBe(before.size + 1_001)

  const read = trustingHashReader(async (level, index, width) => files.read(tilePath(level, index, width)), now.size)
  const grown = await consistencyProof(before.size, now.size, read)
  expect(grown.ok && verifyGrowth(before, now, grown.value)).toEqual({ ok: true, value: undefined })

  for (const place of [{ batchId: first, ordinal: 2 }, ...batches.map((batchId) => ({ batchId, ordinal: 0 }))]) {
    const proved = await log.prove(place)
    if (!proved) throw new Error('not proved')
    const [entry] = await readEntries(database, proved.index, proved.index + 1)
    const claim = { index: proved.index, size: now.size, root: now.root, leaf: leafHash(entry as Uint8Array) }
    expect(verifyInclusion(claim, proved.path)).toEqual({ ok: true, value: undefined })
  }
})

test('tiles are a function of the order: lost ones are made anew, byte for byte', async () => {
  const log = openLog(database, shell, files)
  await write(70_000)
  await log.integrate()
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name).slice(folder.length + 1))
    .filter((path) => path.startsWith('tile/'))
  expect(paths.some((path) => path.startsWith('tile/2/'))).toBe(true)
  const without = openLog(database, shell)
  for (const path of paths.filter((path, nth) => nth % 40 === 0 || path.startsWith('tile/1') || path.includes('.p/')))
    expect(Buffer.from((await without.readTile(path))?.bytes as Uint8Array), path).toEqual(await files.read(path))
})

test('nothing that is not signed can be read as a tile', async () => {
  const log = openLog(database, shell)
  await log.integrate()
  const size = (await log.newestCheckpoint())?.size as number
  const width = (size % 256) + 1
  expect(await log.readTile(tilePath(0, Math.floor(size / 256), width))).toBeUndefined()
  await write(1)
  expect(await log.readTile(tilePath(0, Math.floor(size / 256), width))).toBeUndefined()
  await log.integrate()
  expect(await log.readTile(tilePath(0, Math.floor(size / 256), width))).toBeDefined()
})

test('known at a moment is what the last checkpoint signed by then holds', async () => {
  const log = openLog(database, shell)
  clock.set('2026-11-22T05:00:00.000Z')
  const early = await write(2)
  await log.integrate()
  clock.set('2026-11-22T06:00:00.000Z')
  const late = await write(1)
  const known = async (at: string) => [...(await listKnownBatches(database, [early, late], at as never))]
  expect(await known('2026-11-22T04:59:59.999Z')).toEqual([])
  expect(await known('2026-11-22T05:00:00.000Z')).toEqual([early])
  expect(await known('2026-11-22T06:30:00.000Z')).toEqual([early])
  clock.set('2026-11-22T07:00:00.000Z')
  await log.integrate()
  expect(await known('2026-11-22T06:30:00.000Z')).toEqual([early])
  expect(await known('2026-11-22T07:00:00.000Z')).toEqual([early, late])
})

test('a clock that goes back signs after what was signed all the same', async () => {
  const log = openLog(database, shell)
  clock.set('2026-11-22T08:00:00.000Z')
  await write(1)
  await log.integrate()
  clock.set('2026-11-22T07:30:00.000Z')
  await write(1)
  await log.integrate()
  expect((await log.newestCheckpoint())?.signedAt).toBe('2026-11-22T08:00:00.001Z')
})

test('a transaction that is rolled back leaves a gap in the ids and none in the log', async () => {
  const log = openLog(database, shell)
  const before = (await log.newestCheckpoint())?.size as number
  const fault = database.transaction(async (tx) => {
    const batch = await openBatch(tx, clock)
    batch.add(sealEntry({ public: '{}', closed: '{}' }, random))
    await batch.write()
    throw new Error('half-way')
  })
  await expect(fault).rejects.toThrow('half-way')
  await write(1)
  await log.integrate()
  expect((await log.newestCheckpoint())?.size).toBe(before + 1)
})

test('who waits for a signature gets the place and the checkpoint over it, and nothing before there is one', async () => {
  const log = openLog(database, shell)
  const batchId = await write(5)
  expect(await log.whenSigned({ batchId, ordinal: 4 }, 200)).toBeUndefined()
  const waiting = log.whenSigned({ batchId, ordinal: 4 }, 5_000)
  await log.integrate()
  const place = await waiting
  expect(place?.index).toBe((place?.checkpoint.size as number) - 1)
})

test('a folder with a checkpoint beyond the database stops the log: it would be rolled back', async () => {
  const log = openLog(database, shell, files)
  await write(1)
  await log.integrate()
  const note = (await log.newestCheckpoint())?.note as string
  const [origin, size, ...rest] = note.split('\n')
  await files.write('checkpoint', Buffer.from([origin, Number(size) + 10, ...rest].join('\n')))
  await write(1)
  await expect(openLog(database, shell, files).integrate()).rejects.toThrow('has a checkpoint of')
})

test('the order is dense: every batch has one place, and places leave no room between them', async () => {
  await openLog(database, shell).integrate()
  const [odd] = await database.rows<{ gaps: number; unplaced: number; size: number; sum: number }>(sql`select
    (select count(*)::int from (select first_index, lag(first_index + entries, 1, 0::bigint) over (order by first_index) as due
      from ledger_place) p where first_index <> due) as gaps,
    (select count(*)::int from ledger_batch b where not exists (select from ledger_place p where p.batch_id = b.batch_id)) as unplaced,
    (select size from ledger_head) as size, (select sum(entries)::bigint from ledger_place) as sum`)
  expect(odd).toMatchObject({ gaps: 0, unplaced: 0 })
  expect(odd?.size).toBe(odd?.sum)
  expect(sha256Tree.bytes).toBe(32)
})
