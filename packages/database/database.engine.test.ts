import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyLine, type Database, sql } from './index.ts'
import { lendDatabase } from './lend/index.ts'

let database: Database
beforeAll(async () => {
  database = await lendDatabase()
})
afterAll(() => database.close())

const packs = (digest: string) =>
  database.rows<{ digest: string }>(sql`select digest from law_pack where digest like ${`${digest}%`} order by digest`)
const line = (digest: string, content = '{}') => copyLine([digest, 'cn', '2024', content, '2026-01-01T00:00:00.000Z'])
const into = { table: 'law_pack', columns: ['digest', 'pack_id', 'edition', 'content', 'loaded_at'] }

test('COPY takes tabs, backslashes and line feeds as they are', async () => {
  const text = JSON.stringify({ a: 'tab\there \\N back\\slash\nline' })
  await database.transaction((tx) => tx.copy(into, line('copy', text)))
  const [row] = await database.rows<{ content: unknown }>(sql`select content from law_pack where digest = 'copy'`)
  expect(row?.content).toEqual(JSON.parse(text))
})

test('values come back the same on both engines', async () => {
  const [row] =
    await database.rows(sql`select 9007199254740991::int8 as n, array[1,2]::int8[] as ns, date '0099-01-31' as d,
    array[date '2026-04-01'] as ds, timestamptz '2026-04-01 08:00:00.12+08' as t, '{"a":[1]}'::jsonb as j, '\\x00ff'::bytea as b`)
  expect(row).toMatchObject({
    n: 9007199254740991,
    ns: [1, 2],
    d: '0099-01-31',
    ds: ['2026-04-01'],
    t: '2026-04-01T00:00:00.120Z',
    j: { a: [1] },
  })
  expect(Buffer.from((row as { b: Uint8Array }).b).toString('hex')).toBe('00ff')
})

test('an integer that a Number cannot hold is a fault, not a rounded key', async () => {
  await expect(database.rows(sql`select 9007199254740993::int8 as n`)).rejects.toThrow('beyond 2^53')
})

test('a refusal rolls back and is returned', async () => {
  const answer = await database.transaction(async (tx) => {
    await tx.copy(into, line('refused'))
    return { ok: false as const, refusal: { code: 'no' } }
  })
  expect(answer).toEqual({ ok: false, refusal: { code: 'no' } })
  expect(await packs('refused')).toEqual([])
})

test('a throw rolls back and is thrown on, and the next transaction works', async () => {
  const broken = database.transaction(async (tx) => {
    await tx.copy(into, line('thrown'))
    throw new Error('half-way')
  })
  await expect(broken).rejects.toThrow('half-way')
  await database.transaction((tx) => tx.copy(into, line('after')))
  expect([await packs('thrown'), await packs('after')]).toEqual([[], [{ digest: 'after' }]])
})

test('a bad COPY line ends the transaction with a fault', async () => {
  await expect(database.transaction((tx) => tx.copy(into, line('bad', '{not json')))).rejects.toThrow()
  expect(await packs('bad')).toEqual([])
})

test('COPY takes lines piece by piece as they are made', async () => {
  function* pieces() {
    for (const name of ['piece-1', 'piece-2', 'piece-3'])
      yield line(name, JSON.stringify({ of: '诚信'.repeat(50_000) }))
  }
  await database.transaction((tx) => tx.copy(into, pieces()))
  expect(await packs('piece-')).toEqual(['piece-1', 'piece-2', 'piece-3'].map((digest) => ({ digest })))
})

test('pieces made in the bytes of those that are sent arrive as they were', async () => {
  const spare: Uint8Array<ArrayBuffer>[] = []
  const count = 300
  function* pieces() {
    for (let nth = 0; nth < count; nth++) {
      const text = line(`again-${nth}`, JSON.stringify({ nth, of: 'x'.repeat(60_000) }))
      const bytes = spare.pop() ?? new Uint8Array(70_000)
      yield bytes.subarray(0, new TextEncoder().encodeInto(text, bytes).written)
    }
  }
  await database.transaction((tx) =>
    tx.copy(into, pieces(), (piece) => {
      if (typeof piece !== 'string') spare.push(new Uint8Array(piece.buffer))
    }),
  )
  const rows = await database.rows<{ right: boolean }>(
    sql`select digest = 'again-' || (content->>'nth') and length(content->>'of') = 60000 as right
      from law_pack where digest like 'again-%'`,
  )
  expect(rows).toEqual(Array(count).fill({ right: true }))
})

test('a line the database refuses while later ones are made ends the transaction, and the next one works', async () => {
  function* pieces() {
    for (let nth = 0; nth < 300; nth++)
      yield line(`late-${nth}`, nth === 20 ? '{not json' : JSON.stringify('x'.repeat(60_000)))
  }
  await expect(database.transaction((tx) => tx.copy(into, pieces()))).rejects.toThrow('json')
  await database.transaction((tx) => tx.copy(into, line('late-now')))
  expect(await packs('late-')).toEqual([{ digest: 'late-now' }])
})

test('a fault while lines are made ends the transaction with it, and the next transaction works', async () => {
  function* pieces() {
    yield line('half-1')
    throw new Error('no line can be made')
  }
  await expect(database.transaction((tx) => tx.copy(into, pieces()))).rejects.toThrow('no line can be made')
  await database.transaction((tx) => tx.copy(into, line('half-2')))
  expect(await packs('half-')).toEqual([{ digest: 'half-2' }])
})

test('asking the database inside a transaction is a fault at once instead of a hang', async () => {
  await expect(database.transaction(async () => database.rows(sql`select 1`))).rejects.toThrow('use the transaction')
  await expect(database.transaction(() => database.transaction(async () => 1))).rejects.toThrow('use the transaction')
})

test.each(['law_pack', 'ledger_batch', 'record_version', 'act'])(
  '%s can be added to, never changed or emptied',
  async (table) => {
    for (const statement of [
      `delete from ${table}`,
      `truncate ${table}`,
      `update ${table} set ${table === 'law_pack' ? 'edition = edition' : 'batch_id = batch_id'}`,
    ])
      await expect(database.rows(sql.raw(statement))).rejects.toThrow('permission denied')
  },
)

test('rows are copied out as CSV, the same from both engines', async () => {
  const query = sql`select * from (values (1::bigint, 'a "b", c'::text, date '2026-04-01', true), (2, '', null, null)) t order by 1`
  const pieces: Uint8Array[] = []
  for await (const piece of database.copyOut(query)) pieces.push(piece)
  expect(Buffer.concat(pieces).toString()).toBe('1,"a ""b"", c",2026-04-01,t\n2,"",,\n')
})

test('copying out can write nothing, and a fault leaves the next statement alone', async () => {
  const all = async () => {
    for await (const _ of database.copyOut(sql`select 1 / 0`)) {
    }
  }
  await expect(all()).rejects.toThrow('division by zero')
  expect(await database.rows(sql`select 1 as n`)).toEqual([{ n: 1 }])
})
