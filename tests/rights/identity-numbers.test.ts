import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { issueKey, operatorId } from '@probity/access'
import { fixedClock, systemRandomness } from '@probity/base'
import { sql } from '@probity/database'
import { redacted } from '@probity/intake'
import { listen, makeApp, type OpenedNode, openNode } from '@probity/server'
import exceljs from 'exceljs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { asPerson } from '../access/as-person.ts'
import { noonOfToday, packFolders } from './city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from './filings.ts'
import { findPlanted, findPlantedInBytes, planted, plantedNumbers } from './planted-numbers.ts'

/**
 * R1: 200 numbers of natural persons go in through every door a text can go in by, and then everything there is is searched:
 * every row of every table, every byte of the data folder, every answer, every spreadsheet that is given back, every line
 * that was logged. None may be found.
 */
const folder = mkdtempSync(join(tmpdir(), 'probity-persons-'))
let opened: OpenedNode
let app: ReturnType<typeof makeApp>
const keys: Record<string, string> = {}
const logged: string[] = []
const answers: string[] = []

beforeAll(async () => {
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, method).mockImplementation((...words) => void logged.push(words.map(String).join(' ')))
  const node = await openNode({
    place: { folder: join(folder, 'data') },
    packs: packFolders,
    secretFile: join(folder, 'secret'),
    clock: fixedClock(noonOfToday),
  })
  if (!node.ok) throw new Error(node.refusal.code)
  opened = node.value
  app = makeApp(opened.node, (fault) => logged.push(`${fault} ${(fault as Error).stack} ${JSON.stringify(fault)}`))
  for (const id of ['market-city', 'civil-affairs', operatorId])
    keys[id] = await opened.node.database.transaction((tx) => issueKey(tx, opened.node.clock, systemRandomness(), id))
})
afterAll(async () => {
  vi.restoreAllMocks()
  await opened.close()
  rmSync(folder, { recursive: true })
})

type Door = { as?: string; body?: string | Uint8Array | object; headers?: Record<string, string> }
const knock = async (path: string, { as, body, headers = {} }: Door = {}): Promise<Response> => {
  const plain = body === undefined || typeof body === 'string' || body instanceof Uint8Array
  const response = await app.request(path, {
    headers: {
      ...(as ? { authorization: `Bearer ${keys[as]}` } : {}),
      ...(plain ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { method: 'POST', body: (plain ? body : JSON.stringify(body)) as string }),
  })
  const text = Buffer.from(await response.clone().arrayBuffer())
  answers.push(`${response.status} ${text.toString('utf8')} ${JSON.stringify([...response.headers])}`)
  return response
}

/** A row whose every cell but the few that make it readable holds a number. */
const plantedRow = (nth: number): Record<string, string> => {
  const code = inventedCode(nth + 100)
  const everywhere = Object.fromEntries(
    [
      'CF_XDR_SWDJ',
      'CF_FRDB',
      'CF_FR_ZJHM',
      'CF_XDR_ZJHM',
      'CF_XDR_SYDW',
      'CF_WFXW',
      'CF_SY',
      'CF_YJ',
      'CF_NR',
      'BZ',
      'CF_GSLY',
    ].map((column, at) => [column, planted(nth + at * 7)]),
  )
  const row = {
    ...penaltyRow({
      CF_XDR_MC: `临澄市商行${nth} ${planted(nth)}`,
      CF_XDR_SHXYM: code,
      CF_WSH: `罚〔${planted(nth)}〕`,
    }),
    ...everywhere,
  }
  // Of five rows one is for a natural person, one has no code, one a broken day, one a number for its code.
  if (nth % 5 === 1) return { ...row, CF_XDR_LB: '自然人', CF_XDR_MC: '某人' }
  if (nth % 5 === 2) return { ...row, CF_XDR_SHXYM: '' }
  if (nth % 5 === 3) return { ...row, CF_JDRQ: planted(nth) }
  if (nth % 5 === 4)
    return { ...row, CF_XDR_SHXYM: planted(nth), CF_XDR_ZZJG: planted(nth + 1), CF_XDR_GSZC: planted(nth + 2) }
  return row
}
const plantedRows = plantedNumbers.map((_, nth) => plantedRow(nth))

const submissions: string[] = []
const submit = async (kind: string, body: string | Uint8Array, nth: number, more: Record<string, string> = {}) => {
  const query = new URLSearchParams({ kind, name: `${planted(nth)}.csv`, ...more })
  const response = await knock(`/api/v1/submissions?${query}`, {
    as: 'market-city',
    body,
    headers: { 'idempotency-key': `a key of ${plantedNumbers[nth]}`, 'user-agent': plantedNumbers[nth] as string },
  })
  const receipt = (await response.json()) as { submission?: string }
  if (receipt.submission) submissions.push(receipt.submission)
  return receipt
}

test('files of every format, with numbers in every cell, in headings, names and keys', async () => {
  const company = registrationRow({
    经营范围: planted(3),
    住所: planted(4),
    法定代表人: planted(5),
    曾用名: planted(6),
  })
  await submit(
    'registration',
    csvOf([
      company,
      ...plantedNumbers.map((_, nth) =>
        registrationRow({
          主体名称: `临澄市${planted(nth)}店`,
          统一社会信用代码: nth % 2 ? planted(nth) : inventedCode(nth + 400),
          注册号: planted(nth),
          住所: planted(nth),
        }),
      ),
    ]),
    0,
  )
  await submit('penalty', csvOf(plantedRows), 1)
  await submit(
    'penalty',
    plantedRows
      .map((row) => JSON.stringify({ ...row, [planted(7)]: planted(8), deep: { [planted(9)]: planted(10) } }))
      .join('\n'),
    2,
    { format: 'ndjson' },
  )
  await submit('penalty', await spreadsheetOf(plantedRows), 3, { format: 'xlsx' })
  await submit(
    'penalty',
    csvOf(plantedRows.slice(0, 20).map((row, nth) => ({ ...row, [planted(nth % 3)]: planted(nth) }))),
    4,
  )
  await submit('penalty', `${plantedNumbers.join(',')}\n${plantedNumbers.join(',')}\n`, 5)
  await submit('penalty', csvOf(plantedRows).replaceAll('","', '"'), 6)
  await submit(plantedNumbers[7] as string, csvOf(plantedRows), 7)
  expect(submissions.length).toBeGreaterThanOrEqual(5)
  const [{ cut }] = (await opened.node.database.rows<{ cut: number }>(
    sql`select sum(identity_numbers_cut)::int as cut from submission_chunk`,
  )) as [{ cut: number }]
  expect(cut).toBeGreaterThan(2_000)
})

test('rows that are mended one by one and as a file', async () => {
  for (const [nth, id] of submissions.slice(1, 4).entries()) {
    const { items } = (await (
      await knock(`/api/v1/submissions/${id}/rows?waiting=true`, { as: 'market-city' })
    ).json()) as {
      items: { row: number }[]
    }
    for (const { row } of items.slice(0, 10))
      await knock(`/api/v1/submissions/${id}/rows/${row}/mend`, {
        as: 'market-city',
        body: { cells: { CF_SY: planted(row), CF_XDR_SHXYM: planted(nth), [planted(row + 1)]: planted(row + 2) } },
      })
    for (const format of ['csv', 'xlsx']) {
      const given = await knock(`/api/v1/submissions/${id}/waiting?format=${format}`, { as: 'market-city' })
      const bytes = Buffer.from(await given.arrayBuffer())
      answers.push(format === 'csv' ? bytes.toString() : await textOfSpreadsheet(bytes))
      const again = format === 'csv' ? bytes.toString().replaceAll('虚假宣传', planted(nth)) : bytes
      await knock(`/api/v1/submissions/${id}/mended?name=${planted(nth)}.${format}`, { as: 'market-city', body: again })
    }
    await knock(`/api/v1/submissions/${id}`, { as: 'market-city' })
  }
})

/** What is typed with a number in it is refused, with the field's name; typed again without, it goes its way. */
const type = async (path: string, { body, ...door }: Door): Promise<Response> => {
  const refused = await knock(path, { ...door, body: body as object })
  expect([refused.status, await refused.json()]).toMatchObject([422, { code: 'text/identity-number' }])
  return knock(path, { ...door, body: JSON.parse(redacted(JSON.stringify(body))) })
}

test('acts, events, matches, decisions and recalls with numbers in their words', async () => {
  const { database } = opened.node
  const penalties = await database.rows<{ code: string; number: string; handle: string }>(sql`
    select i.code, v.document_number as number, s.handle from record_version v join subject_identifier i using (subject_id)
    join subject s using (subject_id) where v.kind = 'penalty' and i.scheme = 'uscc' limit 60`)
  expect(penalties.length).toBeGreaterThan(20)
  for (const [nth, { code, number, handle }] of penalties.entries()) {
    const record = {
      subjectCode: code,
      recordKind: 'penalty',
      documentNumber: number,
      on: '2026-05-20',
      reason: planted(nth),
    }
    const acts = [
      { act: 'publication-marked', publish: true, necessity: planted(nth + 1) },
      { act: 'remedy-changed', state: 'suit' },
      { act: 'served' },
    ]
    await type('/api/v1/acts', { as: 'market-city', body: { ...record, ...acts[nth % 3] } })
    await knock('/api/v1/acts', {
      as: 'market-city',
      body: { ...record, documentNumber: planted(nth), ...acts[nth % 3] },
    })
    await knock('/api/v1/acts', {
      as: 'market-city',
      body: { ...record, subjectCode: planted(nth), on: planted(nth), act: planted(nth) },
    })
    await type(`/api/v1/organisations/${handle}/events`, {
      as: operatorId,
      body: { event: nth % 2 ? 'cancelled' : 'revived', on: '2026-05-20', reason: planted(nth) },
    })
  }
  const words = { decidedBy: planted(11), reasons: `地址与经营范围一致 ${planted(12)}` }
  for (const queue of ['match', 'conflict', 'mend']) {
    const { items } = (await (await knock(`/api/v1/queues/${queue}`, { as: operatorId })).json()) as {
      items: { submission: string; row: number }[]
    }
    for (const [nth, { submission, row }] of items.slice(0, 20).entries())
      await type(`/api/v1/submissions/${submission}/rows/${row}/match`, {
        as: operatorId,
        body: { organisation: nth % 2 ? 'new' : penalties[0]?.handle, ...words },
      })
  }
  const { items } = (await (await knock('/api/v1/conflicts', { as: operatorId })).json()) as { items: { id: number }[] }
  const second = await asPerson(opened, { role: 'operator', body: 'operator', name: '花雨桐' })
  const confirm = async (proposed: Response) => {
    const { proposal } = (await proposed.json()) as { proposal: number }
    return knock(`/api/v1/proposals/${proposal}/decide`, { headers: second, body: { decision: 'confirmed' } })
  }
  for (const { id } of items)
    await confirm(
      await type(`/api/v1/conflicts/${id}/decide`, {
        as: operatorId,
        body: { decision: { is: 'two-bodies' }, ...words },
      }),
    )
  const recalled = await confirm(
    await type(`/api/v1/submissions/${submissions[1]}/recall`, {
      as: 'market-city',
      body: { requestedBy: `甲${planted(13)}`, reason: planted(15) },
    }),
  )
  expect(recalled.status).toBe(200)
  const written = await database.rows<{ kind: string }>(sql`select distinct kind from act order by kind`)
  expect(written.map(({ kind }) => kind)).toEqual(
    expect.arrayContaining(['publication-marked', 'remedy-changed', 'served', 'cancelled', 'matched', 'recalled']),
  )
})

test('searches, addresses and headers', async () => {
  for (const [nth, number] of plantedNumbers.entries()) {
    const text = encodeURIComponent(planted(nth))
    await knock(`/api/v1/search?q=${text}`, {
      headers: { 'accept-language': number, authorization: `Bearer ${number}` },
    })
    await knock(`/api/v1/search?q=x&cursor=${text}`)
    await knock(`/api/v1/organisations/${number}`)
    await knock(`/api/v1/organisations/00000000000000000000000000/file?day=${number}`)
    await knock(`/api/v1/records/${number}`)
    await knock(`/api/v1/submissions/${number}`, { headers: { authorization: `Bearer market-city.${number}` } })
    await knock(`/api/v1/queues/${number}`, { as: operatorId })
    // The page of results repeats the question to who asked it, and keeps it nowhere.
    await app.request(`/search?q=${text}`)
  }
})

test('addresses that are noted when they are answered', async () => {
  const listening = await listen(opened.node, 0, {
    fault: (fault) => logged.push(String(fault)),
    answered: (answered) => logged.push(JSON.stringify(answered)),
  })
  for (const [nth, number] of plantedNumbers.entries()) {
    if (nth % 4 === 0) await fetch(`${listening.address}/records/${encodeURIComponent(planted(nth))}?q=${number}`)
  }
  await listening.close()
  expect(logged.some((line) => line.includes('/records/:id'))).toBe(true)
})

test('none of the 200 is found anywhere', async () => {
  const { database } = opened.node
  const tables = await database.rows<{ name: string }>(
    sql`select table_name as name from information_schema.tables where table_schema = 'public' order by 1`,
  )
  expect(tables.length).toBeGreaterThan(14)
  for (const { name } of tables) {
    const rows = await database.rows<{ text: string }>(sql`select t::text as text from ${sql.table(name)} t`)
    expect({ [name]: findPlanted(rows.map(({ text }) => text).join('\n')) }).toEqual({ [name]: [] })
  }
  expect(findPlanted(logged.join('\n'))).toEqual([])
  const telling = answers.filter((answer) => findPlanted(answer).length > 0)
  expect(telling.slice(0, 3).map((answer) => answer.slice(0, 400))).toEqual([])
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    expect({ [file]: findPlantedInBytes(readFileSync(file)) }).toEqual({ [file]: [] })
  }
})

test('the search would find one that is there', () => {
  for (const [nth, number] of plantedNumbers.entries()) {
    expect(findPlanted(`x ${planted(nth)} y`)).toContain(number)
    expect(findPlantedInBytes(Buffer.from(`\u0001${planted(nth)}\u0002`))).toContain(number)
  }
})

const spreadsheetOf = async (rows: readonly Record<string, string>[]): Promise<Uint8Array> => {
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet('1')
  const columns = Object.keys(rows[0] as object)
  sheet.addRow(columns)
  for (const row of rows) sheet.addRow(columns.map((column) => row[column]))
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

const textOfSpreadsheet = async (bytes: Buffer): Promise<string> => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as never)
  return workbook.worksheets.map((sheet) => JSON.stringify(sheet.getSheetValues())).join('\n')
}
