import { fixedClock, seededRandomness } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { openCheckpoint, parseVerifierKey } from '@probity/proof'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  firstLogKey,
  keyFromSeed,
  listLogKeys,
  openBatch,
  openLog,
  rotateKey,
  sealEntry,
  verifierOf,
} from '../index.ts'

let database: Database
const clock = fixedClock('2026-11-22T04:00:00.000Z')
const random = seededRandomness('keys of the log')
const old = firstLogKey('a secret of a test')
const young = keyFromSeed(Buffer.alloc(32, 9))
const origin = 'credit.example/log'
beforeAll(async () => {
  database = await lendDatabase()
})
afterAll(() => database.close())

const write = () =>
  database.transaction(async (tx) => {
    const batch = await openBatch(tx, clock)
    batch.add(sealEntry({ public: '{}', closed: '{}' }, random))
    await batch.write()
  })
const identity = (key: typeof old) => {
  const read = parseVerifierKey(verifierOf(origin, key))
  if (!read.ok) throw new Error(read.refusal.code)
  return { origin, keys: [read.value] }
}
const opensWith = async (key: typeof old) => {
  const note = (await openLog(database, { clock, keys: [], origin }).newestCheckpoint())?.note as string
  return openCheckpoint(note, identity(key)).ok
}

test('a new key signs from the next checkpoint on, the first time with the old one, and the change is in the log', async () => {
  const keys = [old]
  const log = openLog(database, { clock, keys, origin })
  await write()
  await log.integrate()
  expect([await opensWith(old), await opensWith(young)]).toEqual([true, false])

  keys.push(young)
  const listed = await rotateKey(database, { clock, random }, young, { decidedBy: '运维甲', reasons: '例行更换密钥' })
  expect(listed.map(({ verifier }) => verifier)).toEqual([verifierOf(origin, old), verifierOf(origin, young)])
  await log.integrate()
  expect([await opensWith(old), await opensWith(young)]).toEqual([true, true])
  const [act] = await database.rows<{ content: unknown; placed: boolean }>(sql`select content,
    exists (select from ledger_place p where p.batch_id = a.batch_id) as placed from log_act a`)
  expect(act).toMatchObject({
    content: { verifier: verifierOf(origin, young), before: verifierOf(origin, old) },
    placed: true,
  })

  await write()
  await log.integrate()
  expect([await opensWith(old), await opensWith(young)]).toEqual([false, true])
  expect(await listLogKeys(database)).toHaveLength(2)
})

test('a process that lacks the key whose turn it is signs nothing, and says which one it is', async () => {
  const before = (await openLog(database, { clock, keys: [], origin }).newestCheckpoint())?.size
  await write()
  await expect(openLog(database, { clock, keys: [old], origin }).integrate()).rejects.toThrow(verifierOf(origin, young))
  expect((await openLog(database, { clock, keys: [], origin }).newestCheckpoint())?.size).toBe(before)
  await openLog(database, { clock, keys: [old, young], origin: 'another.example/name' }).integrate()
  const { note = '' } = (await openLog(database, { clock, keys: [], origin }).newestCheckpoint()) ?? {}
  expect(note.split('\n')[0]).toBe(origin)
})
