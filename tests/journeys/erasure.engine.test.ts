import type { RecordProofView } from '@probity/contract'
import { type Reader, sql } from '@probity/database'
import { openCheckpoint, parseVerifierKey, verifyEvidence } from '@probity/proof'
import { replay } from '@probity/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** The log can forget (R7): what law orders to be erased is gone, and every proof of it still stands. */
let city: CityNode
let id: string
let proof: RecordProofView
const secret = '临市监罚〔2020〕4711号'
const decided = '2020-11-22'
const other = '临市监罚〔2026〕1号'

beforeAll(async () => {
  city = await openCityNode()
  await city.submit('market-city', 'registration', csvOf([registrationRow({})]))
  const rows = [
    penaltyRow({ CF_WSH: secret, CF_JDRQ: decided, CF_SDRQ: decided, CF_XFGZSRQ: '', CF_SY: '独此一家的情节' }),
    penaltyRow({ CF_WSH: other }),
  ]
  await city.submit('market-city', 'penalty', csvOf(rows))
  await act('served')
  await city.node.log.integrate()
  const [held] = await city.node.database.rows<{ handle: string; record: number }>(
    sql`select s.handle, v.record_id as record from record_version v join subject s using (subject_id) where document_number = ${secret}`,
  )
  const { publicRecordId } = await import('@probity/records')
  id = publicRecordId(held?.handle as string, held?.record as number)
  proof = (await (
    await city.ask(`/api/v1/records/${id}/proof`, { key: await city.keyOf('market-city') })
  ).json()) as RecordProofView
})
afterAll(() => city.close())

const act = async (kind: string) =>
  city.ask('/api/v1/acts', {
    method: 'POST',
    key: await city.keyOf('market-city'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      act: kind,
      subjectCode: inventedCode(1),
      recordKind: 'penalty',
      documentNumber: secret,
      on: '2020-11-23',
      reason: '送达回证',
    }),
  })
const erase = async (more: object = {}, record = id) => {
  const answer = await city.ask(`/api/v1/records/${record}/erase`, {
    method: 'POST',
    key: await city.keyOf('operator'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      ground: 'lincheng-five-years',
      decidedBy: '档案科 周某',
      reasons: '保存期满，依条例删除',
      ...more,
    }),
  })
  return { status: answer.status, ...((await answer.json()) as { code?: string; entries?: number }) }
}

/** Everything the database holds, as text. */
const dump = async (db: Reader): Promise<string> => {
  const tables = await db.rows<{ name: string }>(
    sql`select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  const texts: string[] = []
  for (const { name } of tables)
    for (const { row } of await db.rows<{ row: string }>(sql.raw(`select to_jsonb(t)::text as row from ${name} t`)))
      texts.push(row)
  return texts.join('\n')
}

test('the law must order it: a ground of the place, its period over, a named official with reasons', async () => {
  expect(await erase({ ground: 'zhejiang-five-years' })).toMatchObject({ status: 422, code: 'erasure/no-ground' })
  expect(await erase({ reasons: '短' })).toMatchObject({ status: 422, code: 'match/no-reasons' })
  expect(await erase({}, id.replace(/-.*/, '-zz'))).toMatchObject({ status: 404, code: 'record/not-held' })
  city.clock.set('2025-11-22T04:00:00.000Z')
  expect(await erase()).toMatchObject({ status: 409, code: 'erasure/too-early' })
  city.clock.set('2026-11-22T04:00:00.000Z')
  const asAuthority = await city.ask(`/api/v1/records/${id}/erase`, {
    method: 'POST',
    key: await city.keyOf('market-city'),
    headers: { 'content-type': 'application/json' },
    body: '{}',
  })
  expect(asAuthority.status).toBe(403)
})

test('the database itself lets nothing go that no tombstone names', async () => {
  const { database } = city.node
  await expect(database.rows(sql`delete from record_version`)).rejects.toMatchObject({ code: '42501' })
  const removed = await database.transaction(async (tx) => {
    await tx.rows(sql`set local role probity_eraser`)
    const rows = await tx.rows(sql`delete from record_version returning batch_id`)
    await tx.rows(sql`set local role probity_node`)
    return rows
  })
  expect(removed).toEqual([])
})

test('content, salts and number are gone, proofs that were handed out verify, and nothing tells what it was', async () => {
  const { database, law, log, intake } = city.node
  const lastKnown = intake.lastKnown!
  const salts = await database.rows<{ a: string; b: string }>(sql`select encode(v.public_salt, 'hex') as a,
    encode(v.closed_salt, 'hex') as b from record_version v where v.document_number = ${secret}`)
  const before = await dump(database)
  for (const text of [secret, '独此一家的情节', salts[0]?.a as string]) expect(before).toContain(text)

  const known = lastKnown.take()
  expect(known.knowsAny).toBe(true)
  lastKnown.keep(known)
  expect(await erase()).toMatchObject({ status: 200, entries: 2 })
  expect(lastKnown.take().knowsAny).toBe(false)
  await log.integrate()

  const after = await dump(database)
  for (const text of [secret, '独此一家的情节', ...salts.flatMap(({ a, b }) => [a, b])])
    expect(after).not.toContain(text)
  expect(after).toContain(other)
  // The number of the record is a digest of what identifies the decision: kept, it would confirm a guess.
  const number = Number.parseInt(id.slice(id.indexOf('-') + 1), 36)
  expect(after).not.toContain(String(number))

  const keys = (await (await city.ask('/api/v1/log')).json()) as { origin: string; keys: { verifier: string }[] }
  const logKeys = keys.keys
    .map(({ verifier }) => parseVerifierKey(verifier))
    .flatMap((key) => (key.ok ? [key.value] : []))
  const identity = { origin: keys.origin, keys: logKeys }
  for (const entry of proof.entries)
    expect(verifyEvidence(entry as { text: string; proof: string }, { log: identity })).toMatchObject({ ok: true })
  expect(openCheckpoint(await (await city.ask('/log/checkpoint')).text(), identity).ok).toBe(true)
  for (const path of [`/api/v1/records/${id}`, `/api/v1/records/${id}/check`])
    expect((await city.ask(path)).status).toBe(404)
  expect((await city.ask(`/api/v1/records/${id}/proof`, { key: await city.keyOf('market-city') })).status).toBe(404)

  const [tombstone] = await database.rows<{ content: { ground: string; entries: unknown[] }; closed: unknown }>(
    sql`select content, closed from act where kind = 'erased'`,
  )
  expect(tombstone).toMatchObject({
    content: {
      ground: 'lincheng-five-years',
      basis: [{ instrument: 'LOC-ZJ', article: '16', confidence: 'assumption' }],
    },
    closed: { decidedBy: '档案科 周某' },
  })
  const report = await replay(database, law, city.clock.today())
  expect(report).toMatchObject({ differences: [], erased: 2 })
  expect(report.opened + report.erased).toBe(report.entries)
  expect(await erase()).toMatchObject({ status: 404, code: 'record/not-held' })
})
