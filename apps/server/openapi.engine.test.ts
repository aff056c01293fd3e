import type { OpenAPIHono } from '@hono/zod-openapi'
import { day, fixedClock, seededRandomness } from '@probity/base'
import { publicRoutes } from '@probity/contract'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { demoCity } from '@probity/demo'
import { loadLaw, publishedKinds } from '@probity/law'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enactStory, makeApp, makeNode } from './index.ts'

/** The description as it is served, and the answers as they are given: what the one says must be true of the other. */
let database: Database
let app: OpenAPIHono
let description: {
  paths: Record<string, Record<string, { responses: Record<string, { content?: Record<string, { schema: object }> }> }>>
  components: object
}
let codes: string[]
const validator = new Ajv2020({ strict: false, allErrors: true })
addFormats.default(validator)

beforeAll(async () => {
  const law = await loadLaw(['law/cn', 'law/demo-city', 'law/debarment'])
  if (!law.ok) throw new Error(JSON.stringify(law.refusal))
  database = await lendDatabase({ publishedKinds: publishedKinds(law.value) })
  const city = demoCity({ seed: 'openapi', organisations: 80, from: day('2024-01-01'), until: day('2026-11-20') })
  const node = makeNode({
    database,
    law: law.value,
    clock: fixedClock('2026-11-22T04:00:00Z'),
    random: seededRandomness('openapi'),
    secret: 'a secret for tests only',
    address: () => 'http://127.0.0.1:4800',
  })
  await enactStory(node, city, 'openapi')
  app = makeApp(node, (fault) => console.error(fault))
  description = (await (await app.request('/api/v1/openapi.json')).json()) as typeof description
  codes = [...Object.values(city.showcase), ...city.organisations.slice(0, 20).map(({ code }) => code)]
})
afterAll(() => database.close())

const schemaOf = (path: string, status: string, type: string): object => {
  const schema = description.paths[path]?.get?.responses[status]?.content?.[type]?.schema
  if (!schema) throw new Error(`the description has no ${status} ${type} for ${path}`)
  return { ...schema, components: description.components }
}

const check = (schema: object, body: unknown) => {
  const valid = validator.validate(JSON.parse(JSON.stringify(schema)), body)
  expect(valid, validator.errorsText(validator.errors)).toBe(true)
}

const handleOf = async (code: string): Promise<string | undefined> =>
  ((await (await app.request(`/api/v1/search?q=${code}`)).json()) as { items: { handle: string }[] }).items[0]?.handle

test('the description is OpenAPI 3.1 and names every public route', () => {
  expect(description).toMatchObject({ openapi: '3.1.0' })
  for (const route of Object.values(publicRoutes)) expect(description.paths).toHaveProperty([route.path])
})

test('files, records and organisations are what the description says', async () => {
  let records = 0
  for (const code of codes) {
    const handle = await handleOf(code)
    if (!handle) continue
    check(
      schemaOf('/api/v1/organisations/{handle}', '200', 'application/json'),
      await (await app.request(`/api/v1/organisations/${handle}`)).json(),
    )
    for (const query of ['', '?day=2025-06-30', '?day=2025-06-30&knownAt=2025-12-31T00:00:00Z']) {
      const file = (await (await app.request(`/api/v1/organisations/${handle}/file${query}`)).json()) as {
        lines: { id: string }[]
      }
      check(schemaOf('/api/v1/organisations/{handle}/file', '200', 'application/json'), file)
      for (const { id } of query === '' ? file.lines.slice(0, 3) : []) {
        check(
          schemaOf('/api/v1/records/{id}', '200', 'application/json'),
          await (await app.request(`/api/v1/records/${id}`)).json(),
        )
        records++
      }
    }
  }
  expect(records).toBeGreaterThan(20)
})

test.each(['/api/v1/catalogue', '/api/v1/authorities'])('%s is what the description says', async (path) => {
  check(schemaOf(path, '200', 'application/json'), await (await app.request(path)).json())
})

test.each([
  ['/api/v1/search', '/api/v1/search?q=', '400'],
  ['/api/v1/search', '/api/v1/search?q=a&cursor=nonsense', '400'],
  ['/api/v1/organisations/{handle}', '/api/v1/organisations/00000000000000000000000000', '404'],
  [
    '/api/v1/organisations/{handle}/file',
    '/api/v1/organisations/00000000000000000000000000/file?day=2099-01-01',
    '400',
  ],
  [
    '/api/v1/organisations/{handle}/file',
    '/api/v1/organisations/00000000000000000000000000/file?day=2026-02-30',
    '400',
  ],
  ['/api/v1/records/{id}', '/api/v1/records/00000000000000000000000000-1', '404'],
])('a refusal of %s (%s) is a problem document with words in both languages', async (path, asked, status) => {
  const answer = await app.request(asked)
  expect(String(answer.status)).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  check(schemaOf(path, status, 'application/problem+json'), await answer.json())
})

test('search pages through by cursor without showing anything twice', async () => {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const answer = await app.request(
      `/api/v1/search?q=${encodeURIComponent('有限')}${cursor ? `&cursor=${cursor}` : ''}`,
    )
    const page = (await answer.json()) as { items: { handle: string }[]; next?: string }
    check(schemaOf('/api/v1/search', '200', 'application/json'), page)
    seen.push(...page.items.map(({ handle }) => handle))
    cursor = page.next
  } while (cursor)
  expect(new Set(seen).size).toBe(seen.length)
  expect(seen.length).toBeGreaterThan(0)
})

test('who has an answer already gets 304 and no body', async () => {
  const first = await app.request('/api/v1/catalogue')
  const again = await app.request('/api/v1/catalogue', {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  })
  expect([again.status, await again.text()]).toEqual([304, ''])
})
