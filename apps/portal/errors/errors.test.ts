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
