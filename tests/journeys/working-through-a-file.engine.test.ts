import { operatorId } from '@probity/access'
import {
  type ConflictDetail,
  type Due,
  type FindingCount,
  type NodeState,
  type QueuedRow,
  type Receipt,
  type RowDetail,
  type RowView,
  type SubmissionView,
  workRoutes,
} from '@probity/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitorOf } from '../access/browser-like.ts'
import { dirtyRows } from '../desk/dirty-file.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'

/** What the desk works from: lists, single rows, both sides of a conflict, what is due. */
const party = { name: '临澄市晴川贸易有限公司', code: inventedCode(1) }
let city: CityNode
let receipt: Receipt

beforeAll(async () => {
  city = await openCityNode(undefined, { demonstration: true, identity: { embedded: true } })
  await city.submit('market-city', 'registration', csvOf([registrationRow({})]), { name: '登记.csv' })
  receipt = await city.submit('market-city', 'penalty', csvOf(dirtyRows(party)), {
    name: '处罚台账.csv',
    key: 'desk:1',
  })
})
afterAll(() => city.close())

const read = async <Answer>(as: string, path: string): Promise<Answer> => {
  const answer = await city.ask(`/api/v1${path}`, { key: await city.keyOf(as) })
  expect(answer.status, path).toBe(200)
  return (await answer.json()) as Answer
}
const list = async (as: string, query = '') =>
  (await read<{ items: SubmissionView[]; next?: string }>(as, `/submissions${query}`)).items

describe('submissions', () => {
  test('an authority sees its own, newest first, with what still waits; the operator sees those of all', async () => {
    await city.submit('housing', 'penalty', csvOf([...dirtyRows(party)].slice(0, 1)), { name: 'housing.csv' })
    expect((await list('market-city')).map(({ fileName }) => fileName)).toEqual(
      expect.arrayContaining(['处罚台账.csv', '登记.csv']),
    )
    expect(await list('market-city')).toHaveLength(2)
    expect(await list('housing')).toHaveLength(1)
    expect(await list(operatorId)).toHaveLength(3)
    expect(await list(operatorId, '?authority=housing')).toHaveLength(1)
    const [dirty] = await list('market-city', '?waiting=true')
    expect(dirty).toMatchObject({ rows: receipt.rows, waiting: { mend: 4, match: 1, conflict: 0 } })
  })

  test('nobody lists another authority’s', async () => {
    const answer = await city.ask('/api/v1/submissions?authority=housing', { key: await city.keyOf('market-city') })
    expect(answer.status).toBe(403)
    expect((await city.ask('/api/v1/submissions')).status).toBe(401)
  })

  test('a key finds its submission, and filters narrow the list', async () => {
    expect(await list('market-city', '?key=desk%3A1')).toMatchObject([{ submission: receipt.submission }])
    expect(await list('market-city', '?key=nothing')).toEqual([])
    expect(await list('market-city', '?kind=registration')).toHaveLength(1)
    expect(await list('market-city', '?state=recalled')).toEqual([])
  })

  test('pages follow each other without a gap or a double', async () => {
    const many = 30
    for (let nth = 0; nth < many; nth++)
      await city.submit('tax', 'penalty', csvOf([...dirtyRows(party)].slice(0, 1)), { key: `many ${nth}` })
    const seen: string[] = []
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const query: string = cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''
      const page: { items: SubmissionView[]; next?: string } = await read('tax', `/submissions${query}`)
      seen.push(...page.items.map(({ submission }) => submission))
      cursor = page.next
    }
    expect(seen).toHaveLength(many)
    expect(new Set(seen).size).toBe(many)
  })
})

describe('the rows of a submission', () => {
  const path = () => `/submissions/${receipt.submission}`

  test('findings are counted by column, and each finds its rows', async () => {
    const { items } = await read<{ items: FindingCount[] }>('market-city', `${path()}/findings`)
    const day = items.find(({ code }) => code === 'day/none')
    expect(day).toMatchObject({ column: 'CF_JDRQ', effect: 'quarantine', rows: 1, waiting: 1 })
    const rows = await read<{ items: RowView[] }>('market-city', `${path()}/rows?code=day%2Fnone&column=CF_JDRQ`)
    expect(rows.items.map(({ findings }) => findings.some(({ code }) => code === 'day/none'))).toEqual([true])
    const other = await read<{ items: RowView[] }>('market-city', `${path()}/rows?code=day%2Fnone&column=CF_SDRQ`)
    expect(other.items).toEqual([])
    const refused = await read<{ items: RowView[] }>('market-city', `${path()}/rows?outcome=refused`)
    expect(refused.items).toHaveLength(receipt.rows.refused)
  })

  test('a single row comes with the columns of its layout and the row that is next', async () => {
    const rows = await read<{ items: RowView[] }>('market-city', `${path()}/rows?waiting=true`)
    const mend = rows.items.filter(({ queue }) => queue === 'mend').map(({ row }) => row)
    const detail = await read<RowDetail>('market-city', `${path()}/rows/${mend[0]}`)
    expect(detail.nextWaiting).toBe(mend[1])
    expect(detail.columns.map(({ name }) => name)).toContain('CF_JDRQ')
    expect((await read<RowDetail>('market-city', `${path()}/rows/${mend.at(-1)}`)).nextWaiting).toBe(mend[0])
    const missing = await city.ask(`/api/v1${path()}/rows/999`, { key: await city.keyOf('market-city') })
    expect(missing.status).toBe(404)
  })

  test('a row to be matched says whom it is about and what was decided', async () => {
    const { items } = await read<{ items: QueuedRow[] }>(operatorId, '/queues/match')
    const row = items.find(({ submission }) => submission === receipt.submission)
    expect(row).toMatchObject({ fileName: '处罚台账.csv', kind: 'penalty' })
    const detail = await read<RowDetail>(operatorId, `${path()}/rows/${row?.row}`)
    expect(detail.read?.subject).toContainEqual(expect.objectContaining({ field: 'name', value: party.name }))
    expect(detail.read?.record.map(({ field }) => field)).toContain('documentNumber')
  })

  test('an authority sees its own rows in the queues and no others', async () => {
    expect((await read<{ items: QueuedRow[] }>('market-city', '/queues/mend')).items).toHaveLength(4)
    expect((await read<{ items: QueuedRow[] }>('civil-affairs', '/queues/mend')).items).toEqual([])
  })

  test('the receipt can be kept as JSON and as a table that a spreadsheet opens', async () => {
    const key = await city.keyOf('market-city')
    const json = await city.ask(`/api/v1${path()}/receipt?format=json`, { key })
    expect(json.headers.get('content-disposition')).toMatch(/^attachment; filename="receipt-[0-9a-f]{8}\.json"$/)
    expect(await json.json()).toMatchObject({ rows: receipt.rows })
    const csv = await (await city.ask(`/api/v1${path()}/receipt?format=csv&lang=zh`, { key })).bytes()
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv)
    expect(text.startsWith('\uFEFF"回执","')).toBe(true)
    expect(text).toContain(`"待处理","${receipt.rows.quarantined}"`)
    expect(text).not.toContain('990101199003077671')
  })
})

test('a supervisor sees what the clerks handed in and cannot mend it; a clerk can', async () => {
  const rows = await read<{ items: RowView[] }>('market-city', `/submissions/${receipt.submission}/rows?waiting=true`)
  const row = rows.items.find(({ findings }) => findings.some(({ code }) => code === 'day/none'))
  const path = `/api/v1/submissions/${receipt.submission}/rows/${row?.row}`
  const mend = async (who: string) => {
    const visitor = visitorOf(city)
    await visitor.signIn(who)
    const session = (await visitor.session()) as { csrf: string; may: string[] }
    const seen = await visitor.ask(path)
    const answer = await visitor.ask(`${path}/mend`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-csrf-token': session.csrf },
      body: JSON.stringify({ cells: { CF_JDRQ: '2026-02-27' } }),
    })
    return { seen: seen.status, mended: answer.status, mayMend: session.may.includes('mend') }
  }
  expect(await mend('market-supervisor')).toEqual({ seen: 200, mended: 403, mayMend: false })
  expect(await mend('housing-clerk')).toEqual({ seen: 403, mended: 403, mayMend: true })
  expect(await mend('market-clerk')).toEqual({ seen: 200, mended: 200, mayMend: true })
})

test('both sides of a conflict come with their whole identity and what it rests on; nobody but the operator sees it', async () => {
  const code = inventedCode(40)
  for (const name of ['临澄市先到商贸有限公司', '临澄市后到餐饮有限公司'])
    await city.submit(
      'market-city',
      'registration',
      csvOf([registrationRow({ 主体名称: name, 统一社会信用代码: code })]),
    )
  const [conflict] = (await read<{ items: { id: number }[] }>(operatorId, '/conflicts')).items
  const { first, second, shared } = await read<ConflictDetail>(operatorId, `/conflicts/${conflict?.id}`)
  expect(shared).toBe(code)
  expect([first.organisation.name, second.organisation.name].sort()).toEqual([
    '临澄市先到商贸有限公司',
    '临澄市后到餐饮有限公司',
  ])
  for (const { sources, records, organisation } of [first, second]) {
    expect(sources).toMatchObject([{ authority: { zh: '临澄市市场监督管理局' }, row: 2 }])
    expect(records).toBe(1)
    expect(organisation.identifiers).toMatchObject([{ code, status: 'disputed' }])
  }
  const asked = await city.ask(`/api/v1/conflicts/${conflict?.id}`, { key: await city.keyOf('market-city') })
  expect(asked.status).toBe(403)
})

test('what is due is counted for whoever asks, with the weeks in which rows came in', async () => {
  const due = await read<Due>('market-city', '/due')
  expect(due.waiting.match).toBe(1)
  expect(due.conflicts).toBeUndefined()
  expect(due.weeks).toHaveLength(12)
  expect(due.weeks.at(-1)).toMatchObject({ from: '2026-11-16', refused: receipt.rows.refused })
  expect(due.statements.length).toBeGreaterThan(0)
  const [{ kind, months }] = due.statements as [Due['statements'][number]]
  const stated = await city.ask('/api/v1/statements', {
    method: 'POST',
    key: await city.keyOf('market-city'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ kind, month: months[0], decisions: 0 }),
  })
  expect(stated.status).toBe(200)
  const after = (await read<Due>('market-city', '/due')).statements.find((one) => one.kind === kind)
  expect(after?.months ?? []).not.toContain(months[0])
  expect((await read<Due>(operatorId, '/due')).conflicts).toBe(1)
})

test('the operator, and nobody else, learns how the node is', async () => {
  const state = await read<NodeState>(operatorId, '/node')
  expect(state.database.schema).toBe(state.database.schemaKnown)
  expect(state.database.size).toBeGreaterThan(1_000_000)
  expect(state.ledger.newestBatch).toBeGreaterThan(0)
  expect(state.packs.map(({ id }) => id)).toContain('demo-city')
  expect((await city.ask('/api/v1/node', { key: await city.keyOf('market-city') })).status).toBe(403)
  expect(() => workRoutes.nodeState.responses[200].content['application/json'].schema.parse(state)).not.toThrow()
})
