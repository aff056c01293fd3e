import { describe, expect, test } from 'vitest'
import { hostile } from './testing/organisations.ts'
import { everyPage, visit } from './testing/visit.ts'

const languages = ['zh', 'en'] as const
const count = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].length
const attributes = (body: string) =>
  [...body.matchAll(/<[a-z][^\s>]*((?:\s+[\w-]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(([, text = '']) => text)

describe.each(languages)('in %s', (language) => {
  test.each(everyPage)('$path answers $status as a whole page', async ({ path, status }) => {
    const { response, body } = await visit(path, language)
    expect(response.status).toBe(status)
    expect(body).toMatch(
      language === 'zh' ? /^<!doctype html>\n<html lang="zh-CN">/ : /^<!doctype html>\n<html lang="en">/,
    )
    expect(body).toMatch(/<title>[^<]{4,}<\/title>/)
    expect(count(body, /<h1[ >]/g)).toBe(1)
    for (const landmark of ['header', 'main', 'footer'])
      expect(count(body, new RegExp(`<${landmark}[ >]`, 'g'))).toBe(1)
    expect(body).toContain('<a class="skip" href="#main">')
    expect(body).toContain('<main id="main"')
    expect(body).not.toMatch(/\b(undefined|NaN|\[object)/)
  })

  test.each(everyPage)('$path keeps its headings in order and its ids single', async ({ path }) => {
    const { body } = await visit(path, language)
    const levels = [...body.slice(body.indexOf('<main')).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level))
    for (const [index, level] of levels.entries())
      expect(level - (levels[index - 1] ?? 1), `heading ${index}`).toBeLessThanOrEqual(1)
    const ids = [...body.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target = ''] of body.matchAll(/(?:aria-labelledby|for)="([^"]*)"/g)) expect(ids).toContain(target)
  })

  test.each(everyPage)('$path holds nothing that its content security policy forbids', async ({ path }) => {
    const { response, body } = await visit(path, language)
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    )
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff')
    expect(response.headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin')
    expect(body).not.toMatch(/<style|<base|<iframe|<object/i)
    for (const [tag] of body.matchAll(/<script[^>]*>/g))
      expect(tag).toMatch(/^<script src="\/assets\/[0-9a-f]{12}\/site\.js" defer>$/)
    expect(body).toMatch(/<script[^>]*><\/script>/)
    for (const text of attributes(body)) expect(text).not.toMatch(/\s(style|on\w+)=/i)
    for (const [, address = ''] of body.matchAll(/ (?:href|src|action)="([^"]*)"/g))
      expect(address).toMatch(/^(\/(?!\/)|#)/)
  })

  test.each(everyPage)('$path escapes what others wrote', async ({ path }) => {
    const { body } = await visit(path, language)
    expect(body).not.toContain('<script>alert')
    expect(body).not.toContain(hostile)
  })
})

test('what others wrote is shown as they wrote it, as text', async () => {
  const page = everyPage.find(({ path }) => path.endsWith('6'))
  const { body } = await visit(page?.path ?? '')
  expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;onmouseover=&#39;x&#39;&amp;amp;')
})

test('a question is escaped where it is repeated', async () => {
  const { body } = await visit(`/search?q=${encodeURIComponent('"><img src=x onerror=alert(1)>')}`)
  expect(body).not.toContain('<img')
  expect(body).toContain('value="&quot;&gt;&lt;img src=x onerror=alert(1)&gt;"')
})
