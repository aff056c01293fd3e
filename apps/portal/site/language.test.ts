import { expect, test } from 'vitest'
import { visit } from '../testing/visit.ts'

const languageOf = (body: string) => /<html lang="([^"]*)"/.exec(body)?.[1]

test('the browser’s language decides until a reader switches', async () => {
  expect(languageOf((await visit('/', 'en')).body)).toBe('en')
  expect(languageOf((await visit('/', 'zh')).body)).toBe('zh-CN')
})

test('the switch wins over the browser and is remembered in one cookie that holds nothing else', async () => {
  const { response, body } = await visit('/?lang=en', 'zh')
  expect(languageOf(body)).toBe('en')
  expect(response.headers.get('Set-Cookie')).toBe('lang=en; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax')
  expect(languageOf((await visit('/', 'zh', { Cookie: 'lang=en' })).body)).toBe('en')
})

test('a switch to a language that is not there changes nothing and is not remembered', async () => {
  const { response, body } = await visit('/?lang=fr', 'en')
  expect(languageOf(body)).toBe('en')
  expect(response.headers.get('Set-Cookie')).toBeNull()
})

test('the link to the other language keeps the question', async () => {
  const { body } = await visit('/search?q=%E4%B8%B4%E6%BE%84&cursor=3', 'en')
  expect(body).toContain('href="/search?q=%E4%B8%B4%E6%BE%84&amp;cursor=3&amp;lang=zh"')
})

test('caches are told what a page depends on', async () => {
  expect((await visit('/')).response.headers.get('Vary')).toBe('Accept-Language, Cookie')
})
