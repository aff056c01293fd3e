import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

let city: CityNode
beforeAll(async () => {
  city = await openCityNode(undefined, { demonstration: true, identity: { embedded: true } })
})
afterAll(() => city.close())

const pages = ['/', '/about', '/catalogue', '/nothing', '/auth/callback', '/robots.txt', '/search?q=x']
const data = ['/api/v1/catalogue', '/api/v1/nothing', '/api/v1/session', '/api/v1/conflicts', '/readyz']

test.each([...pages, ...data, '/api/v1/reference'])(
  '%s is framed by nobody, sniffed by nobody, and reached over TLS alone',
  async (path) => {
    const { headers } = await city.ask(path)
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('content-security-policy')).toContain("base-uri 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=63072000/)
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain('camera=()')
    expect(headers.get('access-control-allow-origin')).toBeNull()
  },
)

test.each(pages)('%s runs no script and no style that stands in the page', async (path) => {
  const answer = await city.ask(path)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).not.toContain('unsafe')
  const text = await answer.text()
  expect(text).not.toMatch(/<style|\sstyle=|\son[a-z]+=|<script(?![^>]*\ssrc=)/)
})

test('the page of the API’s reference runs its one inline script by its hash alone', async () => {
  const answer = await city.ask('/api/v1/reference')
  const [script = ''] = /script-src[^;]*/.exec(answer.headers.get('content-security-policy') ?? '') ?? []
  expect(script).toMatch(/'sha256-[\w+/=]+'/)
  expect(script).not.toContain('unsafe')
})

test.each(data)('what is no page (%s) may load nothing', async (path) => {
  expect((await city.ask(path)).headers.get('content-security-policy')).toContain("default-src 'none'")
})
