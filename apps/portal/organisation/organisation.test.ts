import { expandLine, type FileLine, type Outcome } from '@probity/contract'
import { expect, test } from 'vitest'
import { portal } from '../index.ts'
import { fixtureClient } from '../testing/client.ts'
import { fileLaw } from '../testing/law.ts'
import { files, handleOf } from '../testing/organisations.ts'
import { visit } from '../testing/visit.ts'
import { recordArticle } from './record.ts'

const water = `/organisations/${handleOf(1)}`
const articles = (body: string) =>
  body
    .split('<article ')
    .slice(1)
    .map((text) => text.slice(0, text.indexOf('</article>')))

test('an organisation’s page begins with what the file holds, by category', async () => {
  const { body } = await visit(water, 'en')
  expect(body).toContain('As of 22 November 2026, this file holds 7 public records: Administrative acts (3), ')
  expect(body).toContain('Registration and basic information (1), Republished (1), Supplied by the organisation (1).')
  expect((await visit(water, 'zh')).body).toContain(
    '截至2026年11月22日，这里公开的档案共有 7 条记录：行政管理信息 3 条、',
  )
})

test('an empty file is no proof of compliance and says so', async () => {
  const { body } = await visit(`/organisations/${handleOf(2)}`, 'en')
  expect(body).toContain('no record held here is open to the public')
  expect(body).toContain('No record held here is no proof of compliance')
})

test('every adverse line says as of, shown until, not to be used after and check at, in its own element (R10)', async () => {
  const { body } = await visit(water, 'en')
  const adverse = articles(body).filter((text) => text.startsWith('class="record adverse"'))
  expect(adverse).toHaveLength(2)
  for (const text of adverse)
    for (const words of ['As of', 'Shown until', 'Not to be used after', 'Check at', 'http://localhost/records/'])
      expect(text.slice(0, text.indexOf('<details>'))).toContain(words)
  expect(adverse[0]).toContain('<time datetime="2027-05-10">10 May 2027</time>')
})

test('no other line carries the words of an adverse one', async () => {
  const { body } = await visit(water, 'en')
  for (const text of articles(body).filter((one) => !one.startsWith('class="record adverse"')))
    expect(text).not.toMatch(/Adverse|Not to be used after/)
})

test('a commitment says what came of it, and what is adverse of that carries its own end in its own element (R10)', async () => {
  const line = files[0]?.lines[1] as FileLine
  const showing = { language: 'en', today: '2026-11-22', origin: 'https://credit.example' } as const
  const shown = (outcome: Outcome) => String(recordArticle(expandLine(fileLaw, { ...line, outcome }), showing))
  const title = { zh: '履行情况', en: 'Fulfilment' }
  const open = { title, says: { zh: '履行中', en: 'Being kept' }, due: '2027-03-01', adverse: false }
  expect(shown(open)).toContain('Being kept <span class="quiet">due on <time datetime="2027-03-01">')
  const by = { title, record: 'someone-1', on: '2026-10-08' }
  const kept = shown({ ...by, says: { zh: '已履行', en: 'Kept' }, adverse: false })
  expect(kept).toContain('<a href="/records/someone-1">Kept</a>')
  expect(kept).not.toMatch(/Not to be used after/)
  const broken = shown({ ...by, says: { zh: '未履行', en: 'Broken' }, until: '2027-10-08', adverse: true })
  for (const words of ['As of', 'Shown until', 'Not to be used after', 'https://credit.example/records/someone-1'])
    expect(broken.slice(0, broken.indexOf('<details>'))).toContain(words)
})

test('pages with adverse lines are neither stored nor indexed (R10)', async () => {
  const { response, body } = await visit(water)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('X-Robots-Tag')).toBe('noindex, noarchive')
  expect(body).toContain('<meta name="robots" content="noindex, noarchive">')
})

test('individual businesses are neither stored nor indexed either (R25)', async () => {
  const { response, body } = await visit(`/organisations/${handleOf(3)}`)
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(body).toContain('<meta name="robots"')
})

test('a page without adverse lines may be indexed', async () => {
  const { response, body } = await visit(`/organisations/${handleOf(2)}`)
  expect(response.headers.get('X-Robots-Tag')).toBeNull()
  expect(body).not.toContain('name="robots"')
})

test('records stand by year, newest first; republished and voluntary ones follow apart and marked (R5)', async () => {
  const { body } = await visit(water, 'en')
  const official = body.slice(0, body.indexOf('class="apart"'))
  expect([...official.matchAll(/<h3[^>]*>(\d{4})<\/h3>/g)].map(([, year]) => year)).toEqual(['2026', '2024', '2019'])
  const apart = body.slice(body.indexOf('class="apart"'))
  expect(apart).toContain('Republished from elsewhere')
  expect(apart).toContain('清水〔2023〕8号')
  expect(apart).toContain('Supplied by the organisation itself')
  expect(articles(body).filter((text) => text.includes('mark-apart'))).toHaveLength(2)
})

test('four dates are kept apart, and one that was not stated says so', async () => {
  const { body } = await visit(water, 'en')
  const [penalty = '', inspection = ''] = articles(body)
  for (const day of ['2026-04-12', '2026-05-10', '2026-05-14', '2026-05-16'])
    expect(penalty).toContain(`datetime="${day}"`)
  expect(inspection).toContain('not stated')
})

test('an amount is shown in the currency of its law, lists and flags in words', async () => {
  const { body } = await visit(water, 'zh')
  expect(body).toContain('<dt>罚款金额</dt><dd>¥20,000.00</dd>')
  expect(body).toContain('<dd>警告、罚款</dd>')
  expect((await visit(water, 'en')).body).toContain('<dd>warning, fine</dd>')
  expect(body).toContain('<dt>现场检查</dt><dd>是</dd>')
  expect((await visit(water, 'en')).body).toContain('CNY\u00a0150,000.50')
})

test('what the law says is marked where nobody has read it in the text', async () => {
  const { body } = await visit(water, 'en')
  expect(body).toContain('Lincheng Public Credit Regulation</cite> <span class="article">art. 48</span>')
  expect(body).toContain('<span class="confidence">recalled, not checked against the text</span>')
  expect(articles(body).find((text) => text.includes('102号'))).toContain('<span class="confidence">assumption</span>')
})

test('a file of many years has a link to each', async () => {
  const { body } = await visit(water, 'en')
  for (const year of ['2026', '2024', '2019']) expect(body).toContain(`<a href="#y${year}">${year}</a>`)
  expect((await visit(`/organisations/${handleOf(3)}`)).body).not.toContain('href="#y')
})

test('a category is chosen by a plain link', async () => {
  const { body } = await visit(`${water}?show=supervision-and-inspection`, 'en')
  expect(articles(body)).toHaveLength(1)
  expect(body).toContain(`href="${water}?show=administrative-acts"`)
  expect(body).toContain(`href="${water}?show=supervision-and-inspection" aria-current="true"`)
  expect(body).toContain('holds 7 public records')
})

test('a category that is not there shows nothing and says nothing of records elsewhere', async () => {
  const { response, body } = await visit(`${water}?show=whatever`, 'en')
  expect(response.status).toBe(200)
  expect(body).toContain('There is nothing to show in this category.')
})

test('a past day is asked by a form, and the page explains that the past is filtered by the present (R9)', async () => {
  const { body } = await visit(`${water}?day=2024-03-01&known=2024-03-02`, 'en')
  expect(body).toContain('You asked for the file of 1 March 2024.')
  expect(body).toContain('The past is filtered by the present')
  expect(body).toContain('Only what had been received by the end of 2 March 2024 is counted.')
  expect(body).toContain('Of the file of 1 March 2024, 3 records may still be shown today: ')
  expect(body).toContain('name="day" type="date" max="2026-11-22" value="2024-03-01"')
  expect(body).not.toContain('临环罚〔2026〕17号')
})

test('empty fields of the form ask nothing', async () => {
  const { response, body } = await visit(`${water}?day=&known=`, 'en')
  expect(response.status).toBe(200)
  expect(body).not.toContain('You asked for')
})

test.each(['day=yesterday', 'known=2024-02-31'])('%s cannot be asked', async (query) => {
  expect((await visit(`${water}?${query}`)).response.status).toBe(400)
})

test('a merged organisation names where it went', async () => {
  const { body } = await visit(`/organisations/${handleOf(5)}`, 'en')
  expect(body).toContain('This organisation was merged into')
  expect(body).toContain(`href="${water}"`)
})

test('codes and names stand with their dates and status, and so do parent and branches', async () => {
  const { body } = await visit(water, 'en')
  for (const text of ['990101000012345', 'replaced', 'until ', '临澄清泉水处理有限公司', 'Belongs to', 'Branches'])
    expect(body).toContain(text)
})

test('one record has a page of its own with nothing folded', async () => {
  const id = files[0]?.lines[0]?.id ?? ''
  const { response, body } = await visit(`/records/${id}`, 'en')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(body).not.toContain('<details')
  expect(body).toContain(`href="${water}"`)
  expect(body).toContain(`http://localhost/records/${id}`)
})

test('every organisation here is invented: region codes begin with 99', () => {
  for (const { organisation } of files) expect(organisation.code?.slice(2, 4)).toBe('99')
})

test('the address to check at is that of the node, whatever host a request names', async () => {
  const site = portal({ client: fixtureClient(), address: () => 'https://credit.example' })
  const body = await (await site.request(`http://evil.example${water}`)).text()
  expect(body).toContain(`https://credit.example/records/${files[0]?.lines[0]?.id}`)
  expect(body).not.toContain('evil.example')
})
