import { expect, test } from 'vitest'
import { testPortal, visit } from '../testing/visit.ts'

test('everybody reads how a level comes about, and what is never done', async () => {
  const { body } = await visit('/evaluation', 'en')
  for (const text of ['There is no ranking and no list of the worst', 'one person proposes and another confirms'])
    expect(body).toContain(text)
  expect(body).toContain('<a href="/evaluation/example">Example evaluation</a>')
})

test('a policy says who sees which level, how it comes into force, and how sure each rule is', async () => {
  const { body } = await visit('/evaluation/example', 'en')
  expect(body).toMatch(/A<\/th><td>90 points or more<\/td><td><strong>everybody<\/strong>/)
  expect(body).toMatch(/10 working days, from the day after the notice<\/strong> <span class="confidence">assumption/)
  for (const format of ['yaml', 'xlsx', 'text', 'json'])
    expect(body).toContain(`/api/v1/policies/example/document?from=2026-01-01&amp;format=${format}`)
  expect(body).toContain(`/api/v1/policies/example/annex?digest=${'ef'.repeat(32)}`)
})

test('the subject reads each point with its record, and what time and a repair would change', async () => {
  const { body } = await visit('/my/levels', 'en')
  for (const text of [
    '临市监罚〔2026〕2号',
    'from 1 April 2027: A, 90 points, one record counts no longer',
    'counts no longer from 2 October 2027',
  ])
    expect(body).toContain(text)
  expect(body).toContain('Until it is determined anew nobody may hold it against you')
  expect(body.match(/<form class="consent-form"/g)).toHaveLength(1)
})

test('an objection that is not taken is told beside its own form, without a script', async () => {
  const body = new URLSearchParams({ csrf: 'of-the-session', reasons: '所依据的处罚已被撤销' })
  const answer = await testPortal().request('/my/levels/9-0/objection', { method: 'POST', body })
  expect(answer.status).toBe(422)
  expect(await answer.text()).toContain('异议正在办理')
})
