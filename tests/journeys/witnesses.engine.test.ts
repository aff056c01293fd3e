import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fixedClock, seededRandomness } from '@probity/base'
import type { LogView } from '@probity/contract'
import { type Database, sql } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { firstLogKey, logFolder, openBatch, sealEntry, verifierOf, type WitnessNews } from '@probity/ledger'
import { cosigner, formatVerifierKey, openCheckpoint, parseVerifierKey } from '@probity/proof'
import { keyOfSeed } from '@probity/proof/testing'
import { makeApp, makeNode } from '@probity/server'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { serveWitness } from '../../apps/operator/witness/serve.ts'
import { openWitnessState } from '../../apps/operator/witness/state.ts'
import { openWitness } from '../../apps/operator/witness/witness.ts'
import { loadPacks, noonOfToday } from '../rights/city-node.ts'

/** A node asks a witness as `probity witness` runs one, over loopback. */
const secret = 'a secret that only the tests know'
const origin = 'credit.example/log'
const logKey = parseVerifierKey(verifierOf(origin, firstLogKey(secret)))
if (!logKey.ok) throw new Error(logKey.refusal.code)
const identity = { origin, keys: [logKey.value] }
const signer = cosigner('witness.example/99', keyOfSeed(Buffer.alloc(32, 2)), () => 1_700_000_000)

let database: Database
const closing: (() => unknown)[] = []
beforeEach(async () => {
  database = await lendDatabase()
  closing.push(() => database.close())
})
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const folder = () => {
  const made = mkdtempSync(join(tmpdir(), 'probity-witnesses-'))
  closing.push(() => rmSync(made, { recursive: true, force: true }))
  return made
}
const startWitness = async () => {
  const state = await openWitnessState(folder())
  const served = await serveWitness(
    openWitness([identity], signer, state, () => {}),
    state,
    0,
    () => {},
  )
  closing.push(() => served.close())
  return { state, address: served.address }
}
const startNode = async (address: string) => {
  const files = folder()
  const clock = fixedClock(noonOfToday)
  const random = seededRandomness('a log that is witnessed')
  const log = { origin, files: logFolder(files), witnesses: [{ address, key: signer.verifier }] }
  const node = makeNode({ database, law: await loadPacks(), clock, random, secret, address: () => '', log })
  const faults: unknown[] = []
  const news: WitnessNews[] = []
  const app = makeApp(node, (fault) => faults.push(fault))
  const kept = node.keepLog(
    (fault) => faults.push(fault),
    (one) => news.push(one),
  )
  closing.push(async () => {
    await kept.stop()
    expect(faults).toEqual([])
  })
  const write = (entries: number) =>
    node.database.transaction(async (tx) => {
      const batch = await openBatch(tx, clock)
      for (let nth = 0; nth < entries; nth++) batch.add(sealEntry({ public: `{"n":${nth}}`, closed: '{}' }, random))
      await batch.write()
    })
  const text = async (path: string) => (await app.request(path)).text()
  const open = (note: string) => {
    const opened = openCheckpoint(note, identity, [signer.verifier])
    if (!opened.ok) throw new Error(opened.refusal.code)
    return { size: opened.value.checkpoint.size, cosignatures: opened.value.cosignatures.length }
  }
  const checkpoint = async () => open(await text('/log/checkpoint'))
  const view = async () => JSON.parse(await text('/api/v1/log')) as LogView
  const beside = () => open(readFileSync(join(files, 'checkpoint'), 'utf8'))
  return { node, news, write, checkpoint, view, beside, text }
}
const soon = (what: () => unknown) => vi.waitFor(what, { timeout: 30_000, interval: 50 })
const verifier = formatVerifierKey(signer.verifier)

test('a witness cosigns each newest checkpoint, which opens with its key wherever it is served, and the page says so', async () => {
  const { address } = await startWitness()
  const { write, checkpoint, beside, view, news, text } = await startNode(address)
  await write(3)
  await soon(async () => expect(await checkpoint()).toEqual({ size: 3, cosignatures: 1 }))
  await write(600)
  await soon(async () => expect(await checkpoint()).toEqual({ size: 603, cosignatures: 1 }))
  await soon(() => expect(beside()).toEqual({ size: 603, cosignatures: 1 }))
  expect(await view()).toMatchObject({
    cosignedBy: ['witness.example/99'],
    witnesses: [{ name: 'witness.example/99', verifier, cosigned: { size: 603, at: noonOfToday } }],
  })
  expect(await text('/log?lang=en')).toContain('last cosigned size 603')
  // Told once, although it cosigned twice.
  expect(news).toEqual([{ witness: 'witness.example/99', is: 'cosigns', size: 3 }])
})

test('a witness that saw another history is told of as such, and the log goes on without it', async () => {
  const { state, address } = await startWitness()
  await state.keep({ origin, size: 2, root: Buffer.alloc(32, 7), note: 'a fork' })
  const { write, checkpoint, view, news } = await startNode(address)
  await write(5)
  await soon(() => expect(news).toMatchObject([{ is: 'refuses', code: 'witness/forked', details: { size: 2 } }]))
  await write(5)
  await soon(async () => expect(await checkpoint()).toEqual({ size: 10, cosignatures: 0 }))
  expect(await view()).toMatchObject({ cosignedBy: [], witnesses: [{ name: 'witness.example/99', verifier }] })
  expect((await view()).witnesses[0]).not.toHaveProperty('cosigned')
  expect(news).toHaveLength(1)
})

test('a witness that has seen more than there is says that the log was rolled back', async () => {
  const { state, address } = await startWitness()
  await state.keep({ origin, size: 50, root: Buffer.alloc(32, 7), note: 'a longer log' })
  const { write, news, checkpoint } = await startNode(address)
  await write(5)
  await soon(() => expect(news).toMatchObject([{ is: 'refuses', code: 'witness/ahead', details: { size: 50 } }]))
  expect(await checkpoint()).toEqual({ size: 5, cosignatures: 0 })
})

test('a witness that is away hinders nothing, and one that answers with a redirect is not followed', async () => {
  const { address } = await startWitness()
  const redirecting = createServer((_, response) => {
    response.writeHead(307, { location: `${address}/add-checkpoint` }).end()
  })
  await new Promise<void>((listening) => redirecting.listen(0, '127.0.0.1', listening))
  closing.push(() => redirecting.close())
  const { write, news, checkpoint } = await startNode(`http://127.0.0.1:${(redirecting.address() as AddressInfo).port}`)
  await write(5)
  await soon(() => expect(news).toMatchObject([{ is: 'away' }]))
  await soon(async () => expect(await checkpoint()).toEqual({ size: 5, cosignatures: 0 }))
  expect(await database.rows(sql`select * from ledger_cosignature`)).toEqual([])
})
