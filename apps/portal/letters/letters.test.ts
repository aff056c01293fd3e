import { expect, test } from 'vitest'
import { oneLetter } from '../testing/letters.ts'
import { sendForm, visit } from '../testing/visit.ts'

test('the letterbox says what was served and what was not', async () => {
  const { body } = await visit('/my/letters')
  expect(body).toContain('决定书 决〔2026〕12号')
  expect(body).toContain('尚未送达')
  expect(body).toContain('邮寄送达')
})

test('a letter is read as tagged text in the reader’s language, with its files and its digest', async () => {
  const { body } = await visit(`/my/letters/${oneLetter.id}`, 'en')
  expect(body).toContain('<h3>Facts</h3><p>The fine has been paid.</p>')
  for (const lang of ['zh', 'en', 'both']) expect(body).toContain(`/api/v1/letters/${oneLetter.id}/file?lang=${lang}`)
  expect(body).toContain('a'.repeat(64))
})

test('reading confirms nothing: that takes a button, and is said beside it', async () => {
  const { body } = await visit(`/my/letters/${oneLetter.id}`)
  expect(body).toContain('阅读和下载不等于确认')
  const { response } = await sendForm(`/my/letters/${oneLetter.id}/received`, {})
  expect([response.status, response.headers.get('location')]).toEqual([303, `/my/letters/${oneLetter.id}`])
})

test('nobody keeps or indexes a page of the letterbox', async () => {
  for (const path of ['/my/letters', `/my/letters/${oneLetter.id}`, '/my/inbox', '/my/inbox/addresses']) {
    const { response } = await visit(path)
    expect(response.headers.get('cache-control'), path).toBe('no-store')
  }
})
