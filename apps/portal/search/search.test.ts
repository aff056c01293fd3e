import { expect, test } from 'vitest'
import { files, handleOf } from '../testing/organisations.ts'
import { visit } from '../testing/visit.ts'
import { markFound } from './mark.ts'

const marked = (name: string, question: string) => String(markFound(name, question))

test('the part of a name that was asked for is marked', () => {
  expect(marked('临澄清源水务科技有限公司', '清源水务')).toBe('临澄<mark>清源水务</mark>科技有限公司')
})

test('brackets, spaces, case and width make no difference to what is marked', () => {
  expect(marked('临澄（ABC）贸易', 'abc 贸')).toBe('临澄（<mark>ABC）贸</mark>易')
  expect(marked('ＡＢＣ贸易', 'abc')).toBe('<mark>ＡＢＣ</mark>贸易')
})

test('one character in common is not marked unless it is all that was asked', () => {
  expect(marked('临澄贸易', '临海')).toBe('临澄贸易')
  expect(marked('临澄贸易', '临')).toBe('<mark>临</mark>澄贸易')
})

test('pinyin marks nothing, and a name is escaped around its mark', () => {
  expect(marked('临澄贸易', 'lcmy')).toBe('临澄贸易')
  expect(marked('<b>临澄</b>', '临澄')).toBe('&lt;b&gt;<mark>临澄</mark>&lt;/b&gt;')
})

test('results carry identity and nothing of the file (R10)', async () => {
  const { response, body } = await visit('/search?q=all', 'en')
  for (const word of ['Penalt', 'Adverse', 'dverse', 'record-', 'general', 'badge']) expect(body).not.toContain(word)
  expect(body).toContain('临澄清源水务科技有限公司')
  expect(body).toContain('Individual business')
  expect(response.headers.get('Cache-Control')).toBe('no-store')
  expect(response.headers.get('X-Robots-Tag')).toBe('noindex, noarchive')
})

test('a name that is no longer borne is shown as the one that was found', async () => {
  const { body } = await visit('/search?q=%E6%B8%85%E6%B3%89%E6%B0%B4')
  expect(body).toContain('曾用名')
  expect(body).toContain('临澄<mark>清泉水</mark>处理有限公司')
})

test('pages follow each other by cursor', async () => {
  const first = await visit('/search?q=all')
  expect(first.body).toContain('rel="next" href="/search?q=all&amp;cursor=3"')
  const second = await visit('/search?q=all&cursor=3')
  expect(second.body).not.toContain('rel="next"')
  expect(second.body).toContain('href="/search?q=all"')
})

test('an exact code goes straight to the organisation, however it is written', async () => {
  const code = files[1]?.organisation.code ?? ''
  const { response } = await visit(`/search?q=${code}`)
  expect(response.status).toBe(302)
  expect(response.headers.get('Location')).toBe(`/organisations/${handleOf(2)}`)
})

test('a name that finds one organisation does not redirect', async () => {
  expect((await visit('/search?q=%E9%9D%92%E7%A6%BE')).response.status).toBe(200)
})

test('nothing found says no more than that', async () => {
  const { body } = await visit('/search?q=nobody', 'en')
  expect(body).toContain('This does not mean that there is none')
})
