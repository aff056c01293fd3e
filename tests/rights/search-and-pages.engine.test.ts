import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, noonOfToday, openCityNode } from './city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from './filings.ts'

/** R10: results are identity alone; pages with adverse lines are kept by nobody, and each line says how long it may be used. */
let city: CityNode
const clean = { name: '临澄市落梅清白有限公司', code: inventedCode(1) }
const marked = { name: '临澄市落梅有痕有限公司', code: inventedCode(2) }
const handles = new Map<string, string>()

beforeAll(async () => {
  city = await openCityNode()
  const rows = [clean, marked].map(({ name, code }) => registrationRow({ 主体名称: name, 统一社会信用代码: code }))
  await city.submit('market-city', 'registration', csvOf(rows))
  for (const { items } of [await search('落梅')]) for (const { name, handle } of items) handles.set(name, handle)
})
afterAll(() => city.close())

type Found = { items: { name: string; handle: string }[] }
const search = async (text: string) =>
  (await (await city.ask(`/api/v1/search?q=${encodeURIComponent(text)}`)).json()) as Found
const questions = ['落梅', '临澄市落梅', 'luomei', 'lcslm', clean.name, marked.code]
const searchAll = async () => {
  const bodies: string[] = []
  for (const text of questions)
    for (const path of ['/api/v1/search', '/search']) {
      const answer = await city.ask(`${path}?q=${encodeURIComponent(text)}`)
      bodies.push(`${answer.status} ${answer.headers.get('etag')} ${await answer.text()}`)
    }
  return bodies
}
/** In May, so that there are months in which it was known. */
const publish = async () => {
  city.clock.set('2026-05-15T04:00:00.000Z')
  await city.submit(
    'market-city',
    'penalty',
    csvOf(
      [1, 2, 3].map((nth) =>
        penaltyRow({ CF_XDR_MC: marked.name, CF_XDR_SHXYM: marked.code, CF_WSH: `临市监罚〔2026〕${nth}号` }),
      ),
    ),
  )
  await city.node.log.integrate()
  city.clock.set(noonOfToday)
}

test('adverse records change no result, no order and no byte of a search', async () => {
  const before = await searchAll()
  await publish()
  expect(await searchAll()).toEqual(before)
})

test('a result says who it is and nothing else', async () => {
  const identity = ['handle', 'name', 'code', 'kind', 'kindTitle', 'region', 'status', 'statusTitle', 'foundAs']
  const { items } = await search('落梅')
  expect(items).toHaveLength(2)
  for (const item of items) expect(identity).toEqual(expect.arrayContaining(Object.keys(item)))
})

describe('a page with adverse lines', () => {
  const path = () => `/organisations/${handles.get(marked.name)}`

  test('is stored and indexed by nobody; a page without may be', async () => {
    const { lines } = (await (await city.ask(`/api/v1${path()}/file`)).json()) as {
      lines: { id: string; adverse: boolean }[]
    }
    const adverse = lines.find((line) => line.adverse)
    for (const page of [path(), `${path()}?day=2026-06-01`, `/records/${adverse?.id}`]) {
      const answer = await city.ask(page)
      expect([answer.status, answer.headers.get('cache-control'), answer.headers.get('x-robots-tag')]).toEqual([
        200,
        'no-store',
        'noindex, noarchive',
      ])
      expect(await answer.text()).toContain('<meta name="robots" content="noindex, noarchive">')
    }
    for (const api of [`/api/v1${path()}/file`, `/api/v1/records/${adverse?.id}`])
      expect((await city.ask(api)).headers.get('cache-control')).toBe('no-store')
    const other = await city.ask(`/organisations/${handles.get(clean.name)}`)
    expect([other.headers.get('cache-control'), other.headers.get('x-robots-tag')]).toEqual(['private, no-cache', null])
  })

  test.each([
    ['zh', ['截至', '公示至', '此后不得使用', '2027']],
    ['en', ['As of', 'Shown until', 'Not to be used after', '2027']],
  ])('says in each adverse line’s own element how long it may be used (%s)', async (language, words) => {
    const page = await (await city.ask(path(), { headers: { 'accept-language': language } })).text()
    const articles = page.match(/<article class="record adverse"[\s\S]*?<\/article>/g) ?? []
    expect(articles).toHaveLength(3)
    for (const article of articles) {
      for (const word of words) expect(article).toContain(word)
      expect(article).toMatch(/https:\/\/credit\.example\/records\/[0-9a-z]{26}-[0-9a-z]+/)
    }
  })
})

test('what an organisation declares itself is not shown before it has chosen so (R5)', async () => {
  const row = {
    主体名称: clean.name,
    统一社会信用代码: clean.code,
    申报编号: '自〔2026〕1号',
    申报日期: '2026-05-01',
    申报类别: '承诺',
    申报内容: '诚信经营',
  }
  const receipt = await city.submit('credit-office', 'voluntary', csvOf([row]))
  const page = await (await city.ask(`/organisations/${handles.get(clean.name)}`)).text()
  expect(receipt.rows.accepted + receipt.rows.corrected).toBe(1)
  expect(page).not.toContain('诚信经营')
})

test('400 pairs of day and moment show nothing on any route that is not shown today (R9)', async () => {
  const handle = handles.get(marked.name)
  const shown = async (path: string) => {
    const { lines = [] } = (await (await city.ask(path)).json()) as { lines?: { id: string }[] }
    return lines.map(({ id }) => id)
  }
  // One is revoked today: it was public on most of the days that are asked.
  await city.ask('/api/v1/acts', {
    method: 'POST',
    key: await city.keyOf('market-city'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      act: 'revoked',
      subjectCode: marked.code,
      recordKind: 'penalty',
      documentNumber: '临市监罚〔2026〕2号',
      on: '2026-11-22',
      reason: '撤销',
    }),
  })
  const today = new Set(await shown(`/api/v1/organisations/${handle}/file`))
  expect(today.size).toBe(3)
  let pairs = 0
  let lines = 0
  for (let at = 0; at < 20; at++)
    for (let moment = 0; moment < 20; moment++) {
      const day = new Date(Date.UTC(2026, 4, 1 + at * 10)).toISOString().slice(0, 10)
      const knownAt = new Date(Date.UTC(2026, 4, 1 + moment * 11)).toISOString()
      if (day > '2026-11-22') continue
      pairs++
      for (const id of await shown(`/api/v1/organisations/${handle}/file?day=${day}&knownAt=${knownAt}`)) {
        lines++
        expect(today).toContain(id)
      }
      if (moment % 5 === 0) {
        const page = await (await city.ask(`/organisations/${handle}?day=${day}&known=${knownAt.slice(0, 10)}`)).text()
        expect(page).not.toContain('临市监罚〔2026〕2号')
      }
    }
  expect(pairs).toBe(400)
  expect(lines).toBeGreaterThan(400)
})
