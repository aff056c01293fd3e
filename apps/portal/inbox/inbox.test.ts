import { expect, test } from 'vitest'
import { sendForm, visit } from '../testing/visit.ts'

test('a message leads to what it tells of, and is marked as read by a button', async () => {
  const { body } = await visit('/my/inbox')
  expect(body).toContain('href="/my/letters/market-city.decision.2026.12"')
  expect(body).toContain('name="until" value="9"')
  const { response } = await sendForm('/my/inbox/read', { until: '9' })
  expect([response.status, response.headers.get('location')]).toEqual([303, '/my/inbox'])
})

test('what an address was sent opens a question and changes nothing by itself', async () => {
  const { body } = await visit('/my/inbox?confirm=1.abc', 'en')
  expect(body).toContain('action="/my/inbox/confirm"')
  expect(body).toContain('name="token" value="1.abc"')
  expect((await visit('/my/inbox')).body).not.toContain('/my/inbox/confirm')
  const { response, body: refused } = await sendForm('/my/inbox/confirm', { token: '1.abc' }, 'en')
  expect(response.status).toBe(422)
  expect(refused).toContain('That is not what was sent')
})

test('addresses say whether they work; the secret of a new one is shown once', async () => {
  const { body } = await visit('/my/inbox/addresses', 'en')
  for (const state of ['Waits to be confirmed', 'Confirmed', 'Cannot be reached']) expect(body).toContain(state)
  const fields = { channel: 'webhook', address: 'https://firm.example/hook', language: 'zh', event: 'letter' }
  const added = await sendForm('/my/inbox/addresses', fields)
  expect(added.body).toContain('whsec_c2VjcmV0')
  expect((await visit('/my/inbox/addresses')).body).not.toContain('whsec_')
})
