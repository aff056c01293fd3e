import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { csvLines, registrationRows } from '@probity/demo'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from '../../apps/operator/settings.ts'
import { probity, serveProbity } from '../../apps/operator/testing/spawn-probity.ts'

/** A node that logs, counts and traces all it can, and what comes out at each of the three. */
const folder = mkdtempSync(join(tmpdir(), 'probity-telemetry-'))
const data = join(folder, 'data')
const packs = ['law/cn', 'law/demo-city', 'law/debarment'].flatMap((pack) => ['--pack', join(root, pack)])
const rows = [...registrationRows({ seed: 77, count: 30 })]
const [codes, names] = [rows.map((row) => String(row.统一社会信用代码)), rows.map((row) => String(row.主体名称))]
const person = { number: '99010119900307007X', name: '欧阳测试' }
const everything = [person.number, person.name, ...codes, ...names]

const spans: string[] = []
const collector = createServer((request, response) => {
  let body = ''
  request.on('data', (part) => (body += part))
  request.on('end', () => {
    spans.push(body)
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  })
})

let server: Awaited<ReturnType<typeof serveProbity>>
let metricsAddress: string
const token = 'a token for the figures'

beforeAll(async () => {
  await new Promise<void>((ready) => collector.listen(0, '127.0.0.1', ready))
  writeFileSync(join(folder, 'token'), `${token}\n`)
  server = await serveProbity(['--data', data, '--port', '0', ...packs], {
    PROBITY_LOG: 'trace',
    PROBITY_METRICS_PORT: '0',
    PROBITY_METRICS_TOKEN_FILE: join(folder, 'token'),
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(collector.address() as AddressInfo).port}`,
  })
  metricsAddress = JSON.parse(
    server
      .log()
      .split('\n')
      .find((line) => line.includes('"metrics"')) as string,
  ).metrics
})
afterAll(async () => {
  await server.end('SIGKILL')
  collector.close()
  rmSync(folder, { recursive: true })
})

const trace = '0af7651916cd43dd8448eb211c80319c'
const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, server.address), init)

test('a file comes in and everybody asks for everything', async () => {
  const file = join(folder, 'register.csv')
  const dirty = rows.map((row, index) => (index === 3 ? { ...row, 法定代表人: person.name, 备注: person.number } : row))
  writeFileSync(file, [...csvLines(dirty)].join(''))
  const { code } = await probity(['ingest', file, '--authority', 'market-city', '--data', data, '--json'])
  expect(code).toBe(0)
  const key = readFileSync(join(data, 'keys', 'market-city'), 'utf8').trim()
  for (const text of [person.number, person.name, codes[0], names[0]]) {
    const word = encodeURIComponent(text as string)
    await ask(`/search?q=${word}`)
    await ask(`/api/v1/search?q=${word}`, { headers: { traceparent: `00-${trace}-b7ad6b7169203331-01` } })
    for (const path of [`/organisations/${word}`, `/records/${word}`, `/${word}`, `/api/v1/organisations/${word}/file`])
      await ask(path, {
        headers: {
          referer: `http://127.0.0.1/${word}`,
          'user-agent': word,
          tracestate: `a=${word}`,
          baggage: `b=${word}`,
        },
      })
    await ask('/api/v1/acts', {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ subjectCode: text, reason: text }),
    })
    await ask(`/api/v1/submissions?kind=${word}&name=${word}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'idempotency-key': 'k' },
      body: `${text}`,
    })
  }
})

test('the figures say what happened, to whoever shows the token', async () => {
  expect((await fetch(metricsAddress)).status).toBe(401)
  const answer = await fetch(metricsAddress, { headers: { authorization: `Bearer ${token}` } })
  const text = await answer.text()
  expect(answer.headers.get('content-type')).toContain('text/plain')
  expect(text).toContain('probity_intake_rows{outcome="accepted"} 3')
  expect(text).toMatch(
    /probity_http_request_seconds_count\{method="GET",route="\/api\/v1\/search",status="2xx",role="public"\} 4/,
  )
  expect(text).toMatch(/route="\/organisations\/:handle"/)
  expect(text).toContain('probity_queue_waiting{queue="match"} 0')
  expect(text).toMatch(/probity_log_entries [1-9]/)
  expect(text).toMatch(/probity_log_checkpoint_age_seconds \d/)
  expect(text).toContain('probity_journal_due 0')
  expect(text).toContain('nodejs_eventloop_lag_seconds')
  for (const planted of everything) expect(text).not.toContain(planted)
  // Patterns of routes, not addresses: many who ask for many things add no line.
  const lines = () =>
    fetch(metricsAddress, { headers: { authorization: `Bearer ${token}` } }).then(
      async (again) => (await again.text()).split('\n').filter((line) => line.startsWith('probity_')).length,
    )
  const before = await lines()
  await Promise.all(codes.map((code) => ask(`/nothing/${code}`)))
  await Promise.all(codes.map((code) => ask(`/elsewhere/${code}`)))
  expect((await lines()) - before).toBeLessThanOrEqual(17)
})

test('the public’s port knows no figures', async () => {
  expect((await ask('/metrics')).status).toBe(404)
})

test('a trace goes on where its sender began, through statements and the chunk of a file', async () => {
  expect(await server.end('SIGTERM')).toBe(0)
  const all = spans.join('\n')
  expect(all).toContain(trace)
  expect(all).toContain('"GET /api/v1/search"')
  expect(all).toContain('"intake chunk"')
  expect(all).toMatch(/"(select|copy|insert) record_version"/)
})

test('neither log nor trace holds a name, a code or a number of anybody', () => {
  const log = server.log()
  expect(log).toContain('"answered"')
  expect(log).toContain('"route":"/organisations/:handle"')
  const decoded = [log, ...spans].flatMap((text) => [text, text.replaceAll(/%[0-9A-F]{2}/gi, '')])
  for (const planted of everything)
    for (const shape of [planted, encodeURIComponent(planted), JSON.stringify(planted).slice(1, -1)])
      for (const text of decoded) expect(text.includes(shape), `${planted} in ${text.slice(0, 80)}`).toBe(false)
})
