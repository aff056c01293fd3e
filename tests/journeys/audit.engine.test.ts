import { day } from '@probity/base'
import type { LogView } from '@probity/contract'
import { sql, type Tx } from '@probity/database'
import { demoCity } from '@probity/demo'
import { openCheckpoint, parseVerifierKey, type TreeHead } from '@probity/proof'
import { auditDatabase, type Discrepancy } from '@probity/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

/** Somebody has the database and goes round the node: whatever is changed, put in or taken away is found and named. */
let city: CityNode
let head: TreeHead
beforeAll(async () => {
  const plan = { seed: 'audit', organisations: 40, from: day('2025-01-01'), until: day('2026-11-20') }
  city = await openCityNode(demoCity(plan))
  await city.node.log.integrate()
  head = await signedHead()
})
afterAll(() => city.close())

const signedHead = async (): Promise<TreeHead> => {
  const { origin = '', keys } = (await (await city.ask('/api/v1/log')).json()) as LogView
  const key = parseVerifierKey(keys[0]?.verifier ?? '')
  const note = await (await city.ask('/log/checkpoint')).text()
  const signed = key.ok ? openCheckpoint(note, { origin, keys: [key.value] }) : undefined
  if (!signed?.ok) throw new Error('a signed checkpoint')
  return signed.value.checkpoint
}
const audit = async (tx: Tx, of = head): Promise<Discrepancy[]> => {
  const found: Discrepancy[] = []
  for await (const one of auditDatabase(tx, of)) found.push(one)
  return found
}
/** Does something behind the node's back, looks, and takes it back. */
const behind = async (statement: string): Promise<Discrepancy[]> => {
  let found: Discrepancy[] = []
  await city.node.database
    .transaction(async (tx) => {
      await tx.rows(sql.raw('set local role none'))
      await tx.rows(sql.raw(statement))
      found = await audit(tx)
      throw new Error('taken back')
    })
    .catch((fault) => {
      if (fault.message !== 'taken back') throw fault
    })
  return found
}
const firstRecord = async () => {
  const [row] = await city.node.database.rows<{ subject: number; record: number; handle: string; batch: number }>(sql`
    select v.subject_id as subject, v.record_id as record, s.handle, v.batch_id as batch from record_version v
    join subject s using (subject_id) where v.kind = 'penalty' and v.version = 1 order by v.batch_id, v.ordinal limit 1`)
  if (!row) throw new Error('a record')
  return { ...row, where: `subject_id = ${row.subject} and record_id = ${row.record} and version = 1` }
}

test('an untouched database is what the log signed', async () => {
  expect(await city.node.database.transaction((tx) => audit(tx))).toEqual([])
})
test('one byte changed in the content of a record is found, and the record named', async () => {
  const { where, handle } = await firstRecord()
  const [found, ...more] = await behind(
    `update record_version set document_number = overlay(document_number placing '9' from 3 for 1) where ${where}`,
  )
  expect(more).toEqual([])
  expect(found).toMatchObject({ is: 'row-changed', what: 'version', part: 'public', version: 1, kind: 'penalty' })
  expect((found as { record: string }).record.startsWith(`${handle}-`)).toBe(true)
})
test('a change of any member, of the closed part, of a salt or of the leaf hash is found in its part', async () => {
  const { where } = await firstRecord()
  for (const [change, parts] of [
    [`content = content || '{"x":1}'`, ['public']],
    [`severity = case severity when 'minor' then 'general' else 'minor' end`, ['public']],
    ['decided_on = decided_on + 1', ['public']],
    [`attested = attested || '{"publish":false,"x":true}'`, ['public']],
    [`closed = closed || '{"x":1}'`, ['closed']],
    [`kind = 'licence'`, ['public', 'closed']],
    ['public_salt = set_byte(public_salt, 0, 255 - get_byte(public_salt, 0))', ['public']],
    ['closed_salt = set_byte(closed_salt, 0, 255 - get_byte(closed_salt, 0))', ['closed']],
    ['leaf = set_byte(leaf, 0, 255 - get_byte(leaf, 0))', ['leaf']],
    ['ordinal = ordinal + 1', ['row-without-entry']],
  ] as const) {
    const found = await behind(`update record_version set ${change} where ${where}`)
    expect(
      found.map((one) => (one.is === 'row-changed' ? one.part : one.is)),
      change,
    ).toEqual(parts)
  }
})
test('a changed act is found, and the handle that an entry names', async () => {
  const found = await behind(
    'update act set effective_on = effective_on + 1 where (subject_id, batch_id, ordinal) in (select subject_id, batch_id, ordinal from act limit 1)',
  )
  expect(found).toMatchObject([
    { is: 'row-changed', what: 'act', part: 'public' },
    { is: 'row-changed', what: 'act', part: 'closed' },
  ])
  const { subject, handle } = await firstRecord()
  const other = handle.startsWith('0') ? `1${handle.slice(1)}` : `0${handle.slice(1)}`
  const renamed = await behind(`update subject set handle = '${other}' where subject_id = ${subject}`)
  expect(renamed.length).toBeGreaterThan(1)
  expect(renamed.every((one) => one.is === 'row-changed' && one.subject === other)).toBe(true)
})
test('a record put in has no entry, and one taken away leaves entries without a row', async () => {
  const { where, subject, batch } = await firstRecord()
  const columns = await city.node.database.rows<{ name: string }>(sql`select column_name as name
    from information_schema.columns where table_name = 'record_version' and table_schema = 'public'`)
  const others = columns.map(({ name }) => name).filter((name) => !['record_id', 'ordinal'].includes(name))
  const put = await behind(`insert into record_version (record_id, ordinal, ${others})
    select record_id + 1, 2000000, ${others} from record_version where ${where}`)
  expect(put).toMatchObject([
    { is: 'row-without-entry', what: 'version', ordinal: 2_000_000 },
    { is: 'entries-without-row', batch },
  ])
  const taken = await behind(`delete from record_version where ${where}`)
  expect(taken).toMatchObject([{ is: 'entries-without-row', batch }])
  const gone = await behind(`delete from subject where subject_id = ${subject}`)
  expect(gone.some((one) => one.is === 'entries-without-row')).toBe(true)
})
test('an entry changed together with its record is found by the signed root', async () => {
  const { batch } = await firstRecord()
  const found = await behind(
    `update ledger_batch set entries = set_byte(entries, 0, 255 - get_byte(entries, 0)) where batch_id = ${batch}`,
  )
  expect(found.map(({ is }) => is)).toContain('root-differs')
})
test('a broken order and a database that was rolled back are found', async () => {
  expect(await behind('delete from ledger_place where first_index = 0')).toContainEqual(
    expect.objectContaining({ is: 'order-broken', index: 0 }),
  )
  const larger = { size: head.size + 1, root: head.root }
  expect(await city.node.database.transaction((tx) => audit(tx, larger))).toContainEqual({
    is: 'rolled-back',
    signed: larger.size,
    held: head.size,
  })
})
