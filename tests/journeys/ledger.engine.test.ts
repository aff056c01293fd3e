import { canonicalJson, day, type Json } from '@probity/base'
import { sql } from '@probity/database'
import { demoCity } from '@probity/demo'
import { type Intake, submit } from '@probity/intake'
import { actParts } from '@probity/ledger'
import { entryBytes, opens } from '@probity/proof'
import { publicRecordId, type RecordVersion, recordParts } from '@probity/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from '../rights/filings.ts'

/** The ledger from the outside: what is stored is what was committed to, one entry for each version and act. */
let city: CityNode
beforeAll(async () => {
  const plan = { seed: 'ledger', organisations: 60, from: day('2025-01-01'), until: day('2026-11-20') }
  city = await openCityNode(demoCity(plan))
})
afterAll(() => city.close())

type Placed = {
  batchId: number
  ordinal: number
  handle: string
  subjectId: number
  publicSalt: Uint8Array
  closedSalt: Uint8Array
}

const entryAt = async () => {
  const batches = new Map(
    (
      await city.node.database.rows<{ id: number; entries: Uint8Array }>(
        sql`select batch_id as id, entries from ledger_batch`,
      )
    ).map(({ id, entries }) => [id, entries]),
  )
  return ({ batchId, ordinal }: Placed) =>
    batches.get(batchId)?.subarray(ordinal * entryBytes, (ordinal + 1) * entryBytes) as Uint8Array
}

const placed = sql.raw(
  `s.handle, s.subject_id as "subjectId", t.batch_id as "batchId", t.ordinal, t.public_salt as "publicSalt", t.closed_salt as "closedSalt"`,
)
const listVersions = () =>
  city.node.database.rows<
    Placed & RecordVersion
  >(sql`select ${placed}, t.record_id as "recordId", t.version, t.nature, t.kind,
    t.authority_id as "authorityId", t.decider_name as "deciderName", t.decider_code as "deciderCode",
    t.document_number as "documentNumber", t.event_on as "eventOn", t.decided_on as "decidedOn", t.published_on as "publishedOn",
    t.first_seen_on as "firstSeenOn", t.severity, t.basis, t.attested, t.content, t.closed
    from record_version t join subject s using (subject_id)`)
const listActs = () =>
  city.node.database.rows<
    Placed & {
      recordId: number | null
      kind: string
      effectiveOn: string
      authorityId: string
      content: Record<string, Json>
      closed: Record<string, Json>
    }
  >(
    sql`select ${placed}, t.record_id as "recordId", t.kind, t.effective_on as "effectiveOn", t.authority_id as "authorityId",
      t.content, t.closed from act t join subject s using (subject_id)`,
  )

test('both halves of every entry open with their salts to what the stored row says, in canonical JSON', async () => {
  const bytesOf = await entryAt()
  const [versions, acts] = [await listVersions(), await listActs()]
  expect(versions.length).toBeGreaterThan(100)
  expect(acts.length).toBeGreaterThan(3)
  const entries = [
    ...versions.map((row) => ({ row, parts: recordParts(row.handle, row) })),
    ...acts.map((row) => ({
      row,
      parts: actParts({
        handle: row.handle,
        kind: row.kind,
        effectiveOn: row.effectiveOn,
        authority: row.authorityId,
        content: row.content,
        closed: row.closed,
        ...(row.recordId === null ? {} : { record: publicRecordId(row.handle, row.recordId) }),
      }),
    })),
  ]
  for (const { row, parts } of entries) {
    const bytes = bytesOf(row)
    expect(opens(bytes.subarray(0, 32), row.publicSalt, parts.public)).toBe(true)
    expect(opens(bytes.subarray(32), row.closedSalt, parts.closed)).toBe(true)
    for (const part of [parts.public, parts.closed]) {
      const read = JSON.parse(part) as Record<string, Json>
      expect(canonicalJson(read)).toBe(part)
      expect(read.subject).toBe(row.handle)
      expect(Object.keys(read)).not.toContain('subjectId')
    }
  }
})

test('each version and act has exactly one entry, and there are no others', async () => {
  const rows: Placed[] = [...(await listVersions()), ...(await listActs())]
  const [all] = await city.node.database.rows<{ entries: number }>(
    sql`select sum(length(entries)) / ${entryBytes}::int as entries from ledger_batch`,
  )
  expect(new Set(rows.map(({ batchId, ordinal }) => `${batchId}/${ordinal}`)).size).toBe(rows.length)
  expect(Number(all?.entries)).toBe(rows.length)
})

test('writers at once: the batches of one subject ascend with its versions, and nothing is doubled', async () => {
  const { intake, law, database } = city.node
  const authority = law.findAuthority('market-city')
  if (!authority) throw new Error('no authority')
  const companies = [1, 2, 3].map((nth) => ({
    主体名称: `临澄市并行${nth}有限公司`,
    统一社会信用代码: inventedCode(500 + nth),
  }))
  await city.submit('market-city', 'registration', csvOf(companies.map((one) => registrationRow(one))))
  const small: Intake = { ...intake, rowsPerChunk: 2 }
  const send = (writer: number) => {
    const rows = [...companies, ...companies].map((one, at) =>
      penaltyRow({
        CF_XDR_MC: one.主体名称,
        CF_XDR_SHXYM: one.统一社会信用代码,
        CF_WSH: `并罚〔2026〕${at % 2}号`,
        CF_NR: `第${writer}次`,
      }),
    )
    const order = writer % 2 ? rows : rows.toReversed()
    const source = (async function* () {
      yield Buffer.from(csvOf(order))
    })()
    return submit(small, { authority, key: `writer ${writer}`, kind: 'penalty', source })
  }
  const receipts = await Promise.all([1, 2, 3, 4, 5, 6].map(send))
  expect(receipts.every(({ ok }) => ok)).toBe(true)
  const versions = await database.rows<{ record: number; subject: number; version: number; batch: number }>(sql`
    select v.record_id as record, v.subject_id as subject, v.version, v.batch_id as batch from record_version v
    join subject_identifier i using (subject_id) where i.code = any(${companies.map((one) => one.统一社会信用代码)}) and v.kind = 'penalty'
    order by 2, 1, 3`)
  for (const history of Map.groupBy(versions, ({ subject, record }) => `${subject}/${record}`).values()) {
    expect(history.map(({ version }) => version)).toEqual(history.map((_, at) => at + 1))
    expect(history.map(({ batch }) => batch)).toEqual(history.map(({ batch }) => batch).toSorted((a, b) => a - b))
  }
  expect(new Set(versions.map(({ subject, record }) => `${subject}/${record}`)).size).toBe(6)
  const heads = await database.rows<{ wrong: number }>(sql`select count(*)::int as wrong from record_head h
    where h.version <> (select max(version) from record_version v where v.subject_id = h.subject_id and v.record_id = h.record_id)`)
  expect(heads).toEqual([{ wrong: 0 }])
})

test('writers at once who bring a body nobody knew make it once', async () => {
  const { intake, law, database } = city.node
  const authority = law.findAuthority('market-city')
  if (!authority) throw new Error('no authority')
  const codes = Array.from({ length: 20 }, (_, nth) => inventedCode(600 + nth))
  const send = (writer: number) => {
    const rows = codes.map((code, nth) =>
      penaltyRow({
        CF_XDR_MC: `临澄市新来${nth}有限公司`,
        CF_XDR_SHXYM: code,
        CF_WSH: `新罚〔2026〕${writer}-${nth}号`,
      }),
    )
    const source = (async function* () {
      yield Buffer.from(csvOf(rows))
    })()
    return submit(intake, { authority, key: `newcomers ${writer}`, kind: 'penalty', source })
  }
  await Promise.all([1, 2, 3, 4].map(send))
  const holders = await database.rows<{ holders: number }>(
    sql`select count(*)::int as holders from code_holder where code = any(${codes}) group by code`,
  )
  expect(holders).toEqual(codes.map(() => ({ holders: 1 })))
})
