import { seededRandomness } from '@probity/base'
import { expandFile, type FileAnswer, type ReportCheck, type ReportView } from '@probity/contract'
import { sql } from '@probity/database'
import { demoTwins } from '@probity/demo'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseOf, clerk, decider, tellCases } from '../cases/case-story.ts'
import { grounds } from '../cases/list-story.ts'
import { type CityNode, noonOfToday, openCityNode } from './city-node.ts'
import { csvOf, inventedCode, registrationRow } from './filings.ts'

/** A report is the public file of a day, by the same reading; nothing of it is stored, and its number says whether it is still so. */
let city: CityNode
let handles: string[] = []
beforeAll(async () => {
  city = await openCityNode(demoTwins({ how: 'revoked', organisations: 40 }).with)
  handles = (await city.node.database.rows<{ handle: string }>(sql`select handle from subject order by handle`)).map(
    (row) => row.handle,
  )
})
afterAll(() => city.close())

const answer = async <Body>(path: string) => (await (await city.ask(`/api/v1${path}`)).json()) as Body
const contentOf = (handle: string, query = '') => answer<ReportView>(`/organisations/${handle}/report/content${query}`)
const check = (number: string) => answer<ReportCheck>(`/reports/${number}`)

test('holds on every day exactly the lines that the public file holds on it', async () => {
  const chance = seededRandomness('days of reports')
  const pick = (most: number) => chance(4).reduce((sum, byte) => sum * 256 + byte, 0) % most
  let lines = 0
  for (let nth = 0; nth < 150; nth++) {
    const handle = handles[pick(handles.length)]
    const day = new Date(Date.parse(noonOfToday) - pick(1_500) * 86_400_000).toISOString().slice(0, 10)
    const file = await answer<FileAnswer | { code: string }>(`/organisations/${handle}/file?day=${day}`)
    const report = await contentOf(handle as string, `?day=${day}`)
    if ('code' in file) {
      expect(report).toMatchObject({ code: file.code })
      continue
    }
    const { records, levels = [], measures = [] } = expandFile(file)
    const inReport = report.content.sections.flatMap((section) => section.lines)
    lines += inReport.length
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)
    expect(inReport.toSorted(byId)).toEqual(
      records.map(({ proof: _, catalogueBasis: __, ...line }) => line).toSorted(byId),
    )
    expect(report.content).toMatchObject({ day, levels, measures })
  }
  expect(lines).toBeGreaterThan(100)
  expect(city.faults).toEqual([])
})

describe('a company with a penalty', () => {
  const name = '临澄市听竹贸易有限公司'
  const code = inventedCode(7_001)
  let handle = ''
  beforeAll(async () => {
    await city.submit(
      'market-city',
      'registration',
      csvOf([registrationRow({ 主体名称: name, 统一社会信用代码: code })]),
    )
    const found = await answer<{ items: { handle: string }[] }>(`/search?q=${code}`)
    handle = found.items[0]?.handle as string
  })
  const linesOf = ({ content }: ReportView) => content.sections.flatMap((section) => section.lines.map(({ id }) => id))

  test('its report and the number of an older one change with the decision that repairs it, and nothing says why', async () => {
    const bare = await contentOf(handle)
    const story = tellCases(city, { handle, code })
    const penalty = await story.penalise({ CF_XDR_MC: name })
    const marked = await contentOf(handle)
    expect(linesOf(marked)).toContain(penalty)
    expect([(await check(bare.number)).current, (await check(marked.number)).current]).toEqual([false, true])

    city.clock.set('2026-11-24T04:00:00.000Z')
    expect((await check(marked.number)).current).toBe(true)
    const asked = {
      ground: 'corrected',
      statement: '罚款已缴清，违法行为已经改正',
      materials: '缴款凭证 1',
      commitment: true,
    }
    const { id } = caseOf(await story.open(story.company, 'repair', penalty, 'received', asked))
    await story.move(clerk, id, 'accepted')
    const last = await contentOf(handle)
    expect((await check(last.number)).current).toBe(true)
    caseOf(await story.move(decider, id, 'granted', grounds))

    const after = await contentOf(handle)
    expect(linesOf(after)).not.toContain(penalty)
    const answers = await Promise.all([marked.number, last.number].map(check))
    for (const one of answers) expect(one).toEqual({ ...answers[0], number: one.number, day: one.day, current: false })
    // A number that nobody ever had gets the same answer.
    const never = `${handle}.${last.content.day}.${'0'.repeat(40)}`
    expect(await check(never)).toEqual({ ...answers[0], number: never, day: last.content.day })
    expect((await check(after.number)).current).toBe(true)
    // As before there ever was a penalty: the number of then, of the same file, is right again.
    expect((await check(bare.number)).current).toBe(true)
  })

  test('is typeset once for all who ask, and not again for whoever has it', async () => {
    const path = `/api/v1/organisations/${handle}/report`
    const ask = (headers: Record<string, string> = {}) => city.ask(path, { headers })
    const [first, second] = await Promise.all([ask(), ask()])
    expect([first?.status, first?.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    const [one, two] = await Promise.all([first, second].map(async (each) => Buffer.from(await each!.arrayBuffer())))
    expect(one?.equals(two as Buffer)).toBe(true)
    expect(one?.subarray(0, 5).toString()).toBe('%PDF-')
    const etag = first?.headers.get('etag') as string
    expect((await ask({ 'if-none-match': etag })).status).toBe(304)
    expect((await ask({ 'if-none-match': etag, 'accept-language': 'en' })).status).toBe(200)
  })

  test('is kept and indexed by nobody while a line is adverse (R10)', async () => {
    const path = `/api/v1/organisations/${handle}/report`
    expect((await city.ask(path)).headers.get('cache-control')).toBe('no-cache')
    await tellCases(city, { handle, code }).penalise({ CF_XDR_MC: name, CF_WSH: '临市监罚〔2026〕7002号' })
    const { headers } = await city.ask(path)
    expect([headers.get('cache-control'), headers.get('x-robots-tag')]).toEqual(['no-store', 'noindex, noarchive'])
  })

  test('a number that is none, or of a day to come, says so', async () => {
    expect(await answer('/reports/x')).toMatchObject({ code: 'report/not-a-number', status: 400 })
    const ahead = `${handle}.2999-01-01.${'0'.repeat(40)}`
    expect(await answer(`/reports/${ahead}`)).toMatchObject({ code: 'file/day-in-the-future' })
    expect(await answer(`/reports/${'0'.repeat(26)}.2026-01-01.${'0'.repeat(40)}`)).toMatchObject({
      code: 'organisation/not-found',
    })
  })
})
