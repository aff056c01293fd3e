import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fixedClock, seededRandomness } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { lendDatabase, testEngine } from '@probity/database/lend'
import { firstLogKey, type LogFiles, logFolder, openBatch, openLog, sealEntry } from '@probity/ledger'
import { compactRange, entryBytes, leafHash, parseCheckpoint, parseNote, sameHash } from '@probity/proof'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

/** An integrator that dies at any step: what it did is kept or never was, and the next one goes on. */
let database: Database
let folder: string
const clock = fixedClock('2026-11-22T04:00:00.000Z')
const random = seededRandomness('death of an integrator')
const shell = { clock, keys: [firstLogKey('a secret of a test')], origin: 'credit.example/log' }
beforeAll(async () => {
  database = await lendDatabase()
})
afterAll(() => database.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'probity-log-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const write = (entries: number): Promise<number> =>
  database.transaction(async (tx) => {
    const batch = await openBatch(tx, clock)
    for (let nth = 0; nth < entries; nth++) batch.add(sealEntry({ public: `{"n":${nth}}`, closed: '{}' }, random))
    await batch.write()
    return batch.batchId
  })

const state = async () => {
  const [row] = await database.rows<{ placed: number; signed: number; written: number }>(sql`select
    (select size from ledger_head) as placed, coalesce((select max(size) from ledger_checkpoint), 0) as signed,
    (select coalesce(sum(length(entries)), 0)::bigint / ${entryBytes}::int from ledger_batch) as written`)
  return row as { placed: number; signed: number; written: number }
}

/** Every batch has one place, in a dense order, and every checkpoint ever signed is the root of what lies below its size. */
const expectWhole = async () => {
  const batches = await database.rows<{
    first: number
    entries: Uint8Array
  }>(sql`select p.first_index as first, b.entries
    from ledger_batch b left join ledger_place p using (batch_id) order by p.first_index`)
  const signed = new Map(
    (await database.rows<{ size: number; root: Uint8Array }>(sql`select size, root from ledger_checkpoint`)).map(
      (one) => [one.size, one.root],
    ),
  )
  const range = compactRange()
  let agreed = 0
  for (const { first, entries } of batches) {
    expect(first).toBe(range.size)
    for (let at = 0; at < entries.length; at += entryBytes) {
      range.append(leafHash(entries.subarray(at, at + entryBytes)))
      const root = signed.get(range.size)
      if (root) expect(sameHash(root, range.root())).toBe(true)
      if (root) agreed++
    }
  }
  expect(agreed).toBe(signed.size)
  expect(range.size).toBe((await state()).placed)
}

/** The same files, until they fail as a process that is killed does. */
const dyingAt = (files: LogFiles, dies: (path: string) => boolean): LogFiles => ({
  ...files,
  write: async (path, bytes) => {
    if (dies(path)) throw new Error('killed')
    await files.write(path, bytes)
  },
})

test('killed after the order is committed and before its tiles: placed, not signed; the next one writes the same tiles and signs', async () => {
  const files = logFolder(folder)
  await write(700)
  let written = 0
  const dying = openLog(
    database,
    shell,
    dyingAt(files, () => ++written > 3),
  )
  await expect(dying.integrate()).rejects.toThrow('killed')
  const half = await state()
  expect(half.placed).toBe(half.written)
  expect(half.signed).toBeLessThan(half.placed)
  expect(await dying.readTile('tile/0/000')).toBeUndefined()
  await openLog(database, shell, files).integrate()
  expect((await state()).signed).toBe(half.placed)
  await expectWhole()
})

test('killed after the tiles and before the signature: the next one signs what they say', async () => {
  const files = logFolder(folder)
  await write(10)
  await expect(openLog(database, { ...shell, keys: [] }, files).integrate()).rejects.toThrow()
  const half = await state()
  expect([half.placed, half.signed < half.placed]).toEqual([half.written, true])
  await openLog(database, shell, files).integrate()
  expect((await state()).signed).toBe(half.placed)
  await expectWhole()
})

test('killed after the signature and before its publication: signed once, and the next one puts it beside the tiles', async () => {
  const files = logFolder(folder)
  await write(10)
  await expect(
    openLog(
      database,
      shell,
      dyingAt(files, (path) => path === 'checkpoint'),
    ).integrate(),
  ).rejects.toThrow('killed')
  const { signed, placed } = await state()
  expect(signed).toBe(placed)
  expect(await files.read('checkpoint')).toBeUndefined()
  await openLog(database, shell, files).integrate()
  const note = parseNote((await files.read('checkpoint')) as Uint8Array)
  const published = note.ok && parseCheckpoint(note.value.text)
  expect(published && (published.ok ? published.value.size : published.refusal.code)).toBe(signed)
  expect((await state()).signed).toBe(signed)
})

test('not persisted: what a transaction took back has no place, and its number is never filled', async () => {
  const before = await state()
  let taken = 0
  const broken = database.transaction(async (tx) => {
    const batch = await openBatch(tx, clock)
    taken = batch.batchId
    batch.add(sealEntry({ public: '{}', closed: '{}' }, random))
    await batch.write()
    throw new Error('no')
  })
  await expect(broken).rejects.toThrow('no')
  await openLog(database, shell).integrate()
  expect(await state()).toEqual(before)
  expect(await database.rows(sql`select from ledger_unplaced where batch_id = ${taken}`)).toEqual([])
})

test('persisted, not acknowledged: whoever never heard of it finds it in its place, once', async () => {
  const batchId = await write(1)
  const log = openLog(database, shell)
  expect(await log.whenSigned({ batchId, ordinal: 0 }, 0)).toBeUndefined()
  await Promise.all([log.integrate(), log.integrate(), openLog(database, shell).integrate()])
  await log.integrate()
  const place = await log.whenSigned({ batchId, ordinal: 0 }, 0)
  expect(await database.rows(sql`select first_index as index from ledger_place where batch_id = ${batchId}`)).toEqual([
    { index: place?.index },
  ])
  await expectWhole()
})

test('the same content entered twice is two entries: a duplicate is told apart from a repeat by its salts', async () => {
  const [one, other] = [await write(1), await write(1)]
  const log = openLog(database, shell)
  await log.integrate()
  const entries = await database.rows<{ entries: Uint8Array }>(
    sql`select entries from ledger_batch where batch_id = any(${[one, other]})`,
  )
  expect(Buffer.compare(entries[0]?.entries as Uint8Array, entries[1]?.entries as Uint8Array)).not.toBe(0)
})

/** Two integrators at once, each killed again and again: only a server has several processes. */
describe.runIf(testEngine() === 'server')('several processes on one database', () => {
  const kills = process.env.PROBITY_SLOW === '1' ? 40 : 6
  const running: ChildProcess[] = []
  const start = async () => {
    const { url } = database as Database & { url: string }
    const child = fork(new URL('./integrate.ts', import.meta.url).pathname, [url], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    })
    running.push(child)
    await once(child, 'message')
    return child
  }
  afterAll(() => {
    for (const child of running) child.kill('SIGKILL')
  })

  test('whoever is killed is replaced within seconds, and no two trees are ever signed under one size', {
    timeout: 300_000,
  }, async () => {
    const pair = [await start(), await start()]
    let writing = true
    const writer = async () => {
      while (writing) {
        await write(1 + Math.floor(Math.random() * 3))
        await sleep(5)
      }
    }
    const writers = [writer(), writer(), writer()]
    const log = openLog(database, { ...shell, keys: [] })
    const waits: number[] = []
    for (let kill = 0; kill < kills; kill++) {
      await sleep(150 + Math.random() * 300)
      pair[kill % 2]?.kill('SIGKILL')
      const began = performance.now()
      const place = await log.whenSigned({ batchId: await write(1), ordinal: 0 }, 30_000)
      waits.push(performance.now() - began)
      expect(place).toBeDefined()
      pair[kill % 2] = await start()
    }
    writing = false
    await Promise.all(writers)
    const last = await write(1)
    expect(await log.whenSigned({ batchId: last, ordinal: 0 }, 30_000)).toBeDefined()
    for (const child of pair) child.kill('SIGKILL')
    console.info(`taken over within ${Math.round(Math.max(...waits))} ms at most, of ${kills} kills`)
    expect(Math.max(...waits)).toBeLessThan(10_000)
    await expectWhole()
  })
})
