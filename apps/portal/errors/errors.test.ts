import { createClient } from '@probity/contract'
import { expect, test } from 'vitest'
import { portal } from '../index.ts'
import { handleOf } from '../testing/organisations.ts'
import { visit } from '../testing/visit.ts'

const bodyOf = (body: string) => body.slice(body.indexOf('<main'), body.indexOf('</main>'))

test('what is not shown looks the same whether it ended, never was or cannot be (R8)', async () => {
  const never = await visit(`/records/${handleOf(1)}-zzz`)
  const nobody = await visit(`/organisations/${'0'.repeat(26)}`)
  const nonsense = await visit('/records/nonsense')
  for (const { response, body } of [never, nobody, nonsense]) {
    expect(response.status).toBe(404)
    expect(bodyOf(body)).toBe(bodyOf(never.body))
    expect([...response.headers].toString()).toBe([...never.response.headers].toString())
  }
})

/** The page the portal makes of a problem that the API states with `status`, `code` and words of its own. */
const pageOf = async (status: number, code: string, detail: string) => {
  const words = { title: { zh: detail, en: detail }, detail: { zh: detail, en: detail } }
  const problem = { type: 'about:blank', status, code, title: detail, detail, words }
  const client = createClient(() => Response.json(problem, { status }))
  const response = await portal({ client }).request(`/records/${handleOf(1)}-zzz`)
  return { status: response.status, body: bodyOf(await response.text()) }
}

test('whatever words the API has for a record that is not shown, the page has its own (R8)', async () => {
  const ended = await pageOf(404, 'record/ended', 'it ended last week')
  expect(ended).toEqual(await pageOf(404, 'record/not-found', 'there never was one'))
  expect(ended).toEqual(await pageOf(410, 'record/gone', 'gone'))
  expect(ended).toEqual(await pageOf(400, 'request/not-valid', 'id: too big'))
})

test('what the API says to programs is not told to readers', async () => {
  const words = { zh: '见接口说明', en: 'see the description of the API' }
  const problem = {
    type: '',
    status: 400,
    code: 'request/not-valid',
    title: '',
    detail: '',
    words: { title: words, detail: words },
  }
  const client = createClient(() => Response.json(problem, { status: 400 }))
  const response = await portal({ client }).request('/search?q=x')
  expect(response.status).toBe(400)
  expect(await response.text()).not.toContain(words.zh)
})

test('a problem with the question is told in the reader’s language', async () => {
  expect((await visit(`/organisations/${handleOf(1)}?day=x`, 'zh')).body).toContain('这不是一个日期')
  expect((await visit(`/organisations/${handleOf(1)}?day=x`, 'en')).body).toContain('that is not a day')
})

test('a fault is handed to whoever keeps the log, and the reader learns only that it is ours', async () => {
  const faults: unknown[] = []
  const broken = createClient(() => {
    throw new Error('secret of the engine')
  })
  const response = await portal({ client: broken, onFault: (fault) => faults.push(fault) }).request('/catalogue')
  expect(response.status).toBe(500)
  expect(await response.text()).not.toContain('secret')
  expect(faults).toHaveLength(1)
})

test('a kind that the catalogue does not name is not found', async () => {
  expect((await visit('/catalogue/horoscope')).response.status).toBe(404)
})

test('static files have addresses made of what they hold and may be kept for ever', async () => {
  const { body } = await visit('/')
  for (const [, address = ''] of body.matchAll(/(?:href|src)="(\/assets\/[^"]*)"/g)) {
    const { response } = await visit(address)
    expect(response.status).toBe(200)
    expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable')
  }
  expect((await visit('/assets/000000000000/site.css')).response.status).toBe(404)
  expect((await visit('/robots.txt')).body).toContain('Disallow: /search')
})

test('a notice of the node stands above every page', async () => {
  const site = portal({ client: createClient(() => new Response('{}')), notice: { zh: '示范', en: 'A demonstration' } })
  const response = await site.request('/about', { headers: { 'Accept-Language': 'en' } })
  expect(await response.text()).toContain('<p class="site-notice" role="note">A demonstration</p>')
})
