import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { issueKey, operatorId } from '@probity/access'
import { accept, fixedClock, seededRandomness } from '@probity/base'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { loadLaw, publishedKinds } from '@probity/law'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { makeApp, makeNode } from './index.ts'
import { isOwnHost } from './own-host.ts'

/** What careless and hostile callers send: each gets an answer that says what is so, and none is a fault. */
let database: Database
let app: OpenAPIHono
let key: string
let operatorKey: string
const faults: unknown[] = []

beforeAll(async () => {
  const law = await loadLaw(['law/cn', 'law/demo-city', 'law/debarment'])
  if (!law.ok) throw new Error(JSON.stringify(law.refusal))
  database = await lendDatabase({ publishedKinds: publishedKinds(law.value) })
  const clock = fixedClock('2026-11-22T04:00:00Z')
  const random = seededRandomness('careless')
  const address = () => 'http://127.0.0.1:4800'
  const node = makeNode({ database, law: law.value, clock, random, secret: 'a secret for tests only', address })
  const keys = await database.transaction(async (tx) =>
    accept([await issueKey(tx, clock, random, 'market-city'), await issueKey(tx, clock, random, operatorId)]),
  )
  if (!keys.ok) throw new Error('no keys')
  ;[key = '', operatorKey = ''] = keys.value
  app = makeApp(node, (fault) => faults.push(fault))
})
beforeEach(() => faults.splice(0))
afterAll(() => database.close())

const ask = async (path: string, init: RequestInit = {}, as = operatorKey) => {
  const headers = { 'accept-language': 'en', authorization: `Bearer ${as}`, ...init.headers }
  const answer = await app.request(path, { ...init, headers })
  return { status: answer.status, code: ((await answer.json()) as { code?: string }).code }
}
const json = { 'content-type': 'application/json' }
const submission = `/api/v1/submissions/${'0'.repeat(40)}`

test.each([
  ['nothing at all', '', json, 400, 'request/not-json'],
  ['half of a document', '{"act":', json, 400, 'request/not-json'],
  ['brackets without end', '['.repeat(100_000), json, 400, 'request/not-json'],
  ['a list', '[]', json, 400, 'request/not-valid'],
  ['a form', 'act=revoked', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'request/media-type'],
  ['more than a body may hold', `"${'x'.repeat(3_000_000)}"`, json, 413, 'request/too-large'],
])('a body that is %s is refused with words', async (_, body, headers, status, code) => {
  for (const path of ['/api/v1/acts', '/api/v1/statements', `${submission}/recall`])
    expect(await ask(path, { method: 'POST', headers, body }, key)).toEqual({ status, code })
  expect(faults).toEqual([])
})

test.each(['%00', 'a.1e400', `${'0'.repeat(40)}.99999999999`, 'Infinity', '1.5', '-5', '99999999999', '1e30'])(
  'the cursor %s was given by no page',
  async (cursor) => {
    const wrong = { status: 400, code: 'request/not-valid' }
    for (const path of ['/api/v1/queues/mend', '/api/v1/conflicts', `${submission}/rows`])
      expect(await ask(`${path}?cursor=${cursor}`)).toEqual(wrong)
    expect(faults).toEqual([])
  },
)

test.each(['application/json', 'Application/JSON', 'application/vnd.api+json; charset=utf-8'])(
  'a person’s number typed into a reason is found in whatever is read as JSON: %s',
  async (type) => {
    const body = JSON.stringify({ reason: '当事人身份证号码110101199003074530，请召回', requestedBy: '卞晓舟' })
    const asked = { method: 'POST', headers: { 'content-type': type }, body }
    expect(await ask(`${submission}/recall`, asked, key)).toEqual({ status: 422, code: 'text/identity-number' })
    const deep = `${'['.repeat(30)}"110101199003074530"${']'.repeat(30)}`
    expect((await ask('/api/v1/acts', { ...asked, body: deep }, key)).status).toBe(400)
  },
)

test('characters that no database keeps are refused by name, in the body and in the address', async () => {
  const wrong = { status: 400, code: 'request/not-valid' }
  for (const reason of ['撤回\\u0000此件', '撤回\\ud800此件', '撤回\\udc00此件']) {
    const body = `{"reason":"${reason}","requestedBy":"卞晓舟"}`
    expect(await ask(`${submission}/recall`, { method: 'POST', headers: json, body }, key), reason).toEqual(wrong)
  }
  for (const path of ['/api/v1/search?q=%00', '/search?q=a%00b', '/api/v1/cases?procedure=%00'])
    expect(await ask(path), path).toEqual(wrong)
  expect(faults).toEqual([])
})

test('the work queue’s cursor is a day and a number, or refused', async () => {
  for (const cursor of ['x~y', '2026-13-45~1', '2026-02-30~1', '~', '2026-01-01~99999999999999999999', '2026-01-01~-1'])
    expect(await ask(`/api/v1/cases?cursor=${cursor}`), cursor).toEqual({ status: 400, code: 'request/not-valid' })
  expect((await ask('/api/v1/cases?cursor=2026-01-31~7')).status).toBe(200)
  expect((await ask('/api/v1/cases?cursor=~7')).status).toBe(200)
  expect(faults).toEqual([])
})

test('a form of a page may be no larger than a body of the API, whoever sends it', async () => {
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'accept-language': 'en' }
  const body = `text=${'a'.repeat(3_000_000)}`
  for (const path of ['/my/consents', '/my/inbox/confirm', '/sessions/x/end', '/auth/sign-out'])
    expect((await app.request(path, { method: 'POST', headers, body })).status, path).toBe(413)
})

test('what is not valid is said in the reader’s language, and repeats no person’s number', async () => {
  const number = '110101199003074530'
  const body = JSON.stringify({ month: '2026-10', kind: 'licence', decisions: -1, [number]: 1 })
  const say = async (language: string) => {
    const headers = { ...json, 'accept-language': language, authorization: `Bearer ${key}` }
    return (await app.request('/api/v1/statements', { method: 'POST', headers, body })).text()
  }
  expect(JSON.parse(await say('zh')).detail).toContain('数值过小')
  expect(JSON.parse(await say('en')).detail).toContain('Too small')
  for (const language of ['zh', 'en']) expect(await say(language)).not.toContain(number)
})

test('a row beyond every file is not a row, and a code with U+0000 is nobody’s', async () => {
  const mend = { method: 'POST', headers: json, body: '{"cells":{}}' }
  expect((await ask(`${submission}/rows/3000000000/mend`, mend)).status).toBe(400)
  const act = {
    subjectCode: 'a\u0000',
    recordKind: 'penalty',
    documentNumber: '1',
    on: '2026-01-01',
    reason: 'r',
    act: 'served',
  }
  const asked = { method: 'POST', headers: json, body: JSON.stringify(act) }
  expect(await ask('/api/v1/acts', asked, key)).toEqual({ status: 404, code: 'act/record-not-found' })
  expect(faults).toEqual([])
})

test('a large file that cannot be read is read to its end, and leaves its key free for the mended one', async () => {
  const file = (last: string) => new Blob([`a,b\n${'1,2\n'.repeat(200_000)}${last}`]).stream()
  const send = (last: string) =>
    ask(
      '/api/v1/submissions',
      { method: 'POST', headers: { 'idempotency-key': 'k' }, body: file(last), duplex: 'half' } as RequestInit,
      key,
    )
  const first = await send('1,2')
  expect(first).toEqual({ status: 422, code: 'file/layout-not-known' })
  expect(await send('1,2')).toEqual(first)
  const readable = new Blob([readFileSync(new URL('../../docs/examples/penalties.csv', import.meta.url))]).stream()
  const mended = { method: 'POST', headers: { 'idempotency-key': 'k' }, body: readable, duplex: 'half' } as RequestInit
  expect((await ask('/api/v1/submissions', mended, key)).status).toBe(200)
  expect(faults).toEqual([])
})

test('the node answers to this machine’s names alone', () => {
  for (const own of ['http://127.0.0.1:4800/', 'http://localhost:4800/search?q=a', 'http://[::1]/', 'http://LOCALHOST'])
    expect(isOwnHost(own)).toBe(true)
  for (const other of [
    'http://evil.example/',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'http://localhost.:4800/',
  ])
    expect(isOwnHost(other)).toBe(false)
})
