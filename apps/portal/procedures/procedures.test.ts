import { expect, test } from 'vitest'
import { visit } from '../testing/visit.ts'

test('a procedure is drawn from its moves, and each move says whose it is and after what it comes', async () => {
  const { body } = await visit('/procedures', 'en')
  const picture = body.slice(body.indexOf('<svg role="img"'), body.indexOf('</svg></div>'))
  for (const text of ['Received', 'Accepted', 'Subject', 'Authority', '3 working days']) expect(picture).toContain(text)
  expect(picture).not.toContain('Superior')
  expect(body).toMatch(
    /Accepted<\/strong> <span class="mark-word">Authority<\/span> <span class="quiet">after: Received/,
  )
})

test('a time says in how many days of what, its article and certainty, and what follows when it is missed', async () => {
  const { body } = await visit('/procedures', 'zh')
  for (const text of ['3 个工作日', '收到申请', '自 2026-04-01 起', '计入按时率', '第6条', '未核对原文'])
    expect(body).toContain(text)
})

test('a place’s own time stands apart, with its extension and what stops it', async () => {
  const { body } = await visit('/procedures', 'en')
  const apart = body.slice(body.indexOf('<details>'), body.indexOf('</details>'))
  for (const text of ['1 day', 'may be extended by 2 days', 'the time of an appraisal is not counted', 'Lincheng'])
    expect(apart).toContain(text)
  expect(body.slice(0, body.indexOf('<details>'))).not.toContain('Lincheng,')
})
