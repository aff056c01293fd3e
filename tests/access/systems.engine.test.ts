import { createHash, createPublicKey, createVerify, randomUUID, verify } from 'node:crypto'
import { endKeys } from '@probity/access'
import type { Receipt } from '@probity/contract'
import { sql } from '@probity/database'
import { calculateJwkThumbprint, exportJWK, FlattenedSign, generateKeyPair, type JWK, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type CityNode, noonOfToday, openCityNode } from '../rights/city-node.ts'
import { csvOf, inventedCode, registrationRow } from '../rights/filings.ts'

/** An authority's system with a key of its own, as its makers would build it: with a library and the standards' words. */
type System = {
  readonly privateKey: CryptoKey
  readonly jwk: JWK
  readonly keyId: string
  readonly clientId: string
  alg: string
}

let city: CityNode
let system: System
const issuer = 'https://credit.example'

const makeSystem = async (clientId: string, alg = 'ES256'): Promise<System> => {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true })
  const jwk = await exportJWK(publicKey)
  return { privateKey, jwk, keyId: await calculateJwkThumbprint(jwk), clientId, alg }
}

const register = async ({ jwk, clientId }: System, body = 'market-city', role = 'decider', days = 90) =>
  city.ask('/api/v1/keys', {
    method: 'POST',
    key: await city.keyOf('operator'),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ clientId, role, body, days, publicJwk: jwk }),
  })

const now = () => Date.parse(city.node.clock.now()) / 1_000
const assertionOf = ({ privateKey, keyId, clientId, alg }: System, more: Record<string, unknown> = {}) =>
  new SignJWT({ iss: clientId, sub: clientId, aud: issuer, jti: randomUUID(), exp: now() + 120, ...more })
    .setProtectedHeader({ alg, kid: keyId })
    .sign(privateKey)

const askToken = (assertion: string, more: Record<string, string> = {}) =>
  city.ask('https://credit.example/auth/token', {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      ...more,
    }),
  })
const tokenOf = async (of: System) =>
  ((await (await askToken(await assertionOf(of))).json()) as { access_token: string }).access_token

const sign = async ({ privateKey, keyId, alg }: System, bytes: Uint8Array, header: Record<string, unknown> = {}) => {
  const { protected: head, signature } = await new FlattenedSign(bytes)
    .setProtectedHeader({ alg, kid: keyId, b64: false, crit: ['b64'], ...header })
    .sign(privateKey)
  return `${head}..${signature}`
}

const fileOf = (nth: number) =>
  Buffer.from(
    csvOf([
      registrationRow({
        统一社会信用代码: inventedCode(nth),
        主体名称: `临澄签名试验${'甲乙丙丁戊己庚辛'[nth % 8]}有限公司`,
      }),
    ]),
  )

const submit = async (bytes: Uint8Array, signature: string | undefined, key?: string) => {
  const answer = await city.ask('/api/v1/submissions?kind=registration', {
    method: 'POST',
    body: new Uint8Array(bytes),
    headers: { 'idempotency-key': randomUUID(), ...(signature ? { 'x-jws-signature': signature } : {}) },
    key: key ?? (await tokenOf(system)),
  })
  return { status: answer.status, body: (await answer.json()) as Receipt & { code?: string } }
}

const plain = { alg: 'ES256', b64: false, crit: ['b64'] }

const subjects = async () =>
  (await city.node.database.rows<{ n: number }>(sql`select count(*)::int as n from subject`))[0]?.n

beforeAll(async () => {
  city = await openCityNode()
  system = await makeSystem('market-city:registry')
  expect((await register(system)).status).toBe(200)
})
afterAll(() => city.close())

test('the way to a token stands where libraries look for it', async () => {
  const answer = await city.ask('https://credit.example/.well-known/oauth-authorization-server')
  expect(await answer.json()).toMatchObject({
    token_endpoint: `${issuer}/auth/token`,
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
  })
})

test('a system gets a token for an assertion it signs, and speaks for its body with it', async () => {
  const token = await tokenOf(system)
  expect((await city.ask('/api/v1/conflicts', { key: token })).status).toBe(403)
  const other = await city.ask(`/api/v1/submissions/${'0'.repeat(40)}`, { key: token })
  expect(other.status).toBe(404)
})

test('a token lasts five minutes, and ends at once with its key', async () => {
  const of = await makeSystem('market-city:short')
  await register(of)
  const token = await tokenOf(of)
  const ask = async () => (await city.ask(`/api/v1/submissions/${'0'.repeat(40)}`, { key: token })).status
  const at = (seconds: number) => city.clock.set(new Date(Date.parse(noonOfToday) + seconds * 1_000).toISOString())
  at(299)
  expect(await ask()).toBe(404)
  at(300)
  expect(await ask()).toBe(401)
  at(0)
  const ended = await city.ask(`/api/v1/keys/${of.clientId}/${of.keyId}/end`, {
    method: 'POST',
    key: await city.keyOf('operator'),
  })
  expect(ended.status).toBe(200)
  expect(await ask()).toBe(401)
  expect((await askToken(await assertionOf(of))).status).toBe(401)
})

test('a key that another process ended opens nothing half a second later, and asking often asks the database once', async () => {
  const key = await city.keyOf('safety')
  const ask = async () => (await city.ask(`/api/v1/submissions/${'0'.repeat(40)}`, { key })).status
  const asked = performance.now()
  const time = vi.spyOn(performance, 'now').mockReturnValue(asked)
  try {
    expect(await ask()).toBe(404)
    await city.node.database.transaction((tx) => endKeys(tx, city.clock, 'safety'))
    time.mockReturnValue(asked + 499)
    expect(await ask()).toBe(404)
    time.mockReturnValue(asked + 501)
    expect(await ask()).toBe(401)
  } finally {
    time.mockRestore()
  }
})

test('an assertion is good once', async () => {
  const assertion = await assertionOf(system)
  expect((await askToken(assertion)).status).toBe(200)
  const again = await askToken(assertion)
  expect([again.status, await again.json()]).toMatchObject([401, { error: 'invalid_client' }])
})

test.each([
  ['for another audience', { aud: 'https://elsewhere.example' }],
  ['that has ended', { exp: Date.parse(noonOfToday) / 1_000 - 31 }],
  ['good for an hour', { exp: Date.parse(noonOfToday) / 1_000 + 3_600 }],
  ['without an end', { exp: undefined }],
  ['that names nothing', { jti: undefined }],
  ['of somebody else', { iss: 'housing' }],
])('an assertion %s is refused', async (_, more) => {
  const answer = await askToken(await assertionOf(system, more))
  expect([answer.status, await answer.json()]).toMatchObject([401, { error: 'invalid_client' }])
})

test('neither another key, nor none, nor a secret in place of a key, gets a token', async () => {
  const stranger = await makeSystem(system.clientId)
  expect((await askToken(await assertionOf(stranger))).status).toBe(401)
  expect((await askToken(await assertionOf({ ...stranger, keyId: system.keyId }))).status).toBe(401)
  const none = `${Buffer.from(JSON.stringify({ alg: 'none', kid: system.keyId })).toString('base64url')}.${
    (await assertionOf(system)).split('.')[1]
  }.`
  expect((await askToken(none)).status).toBe(401)
  const hmac = await new SignJWT({ iss: system.clientId, sub: system.clientId, aud: issuer, jti: 'x', exp: now() + 60 })
    .setProtectedHeader({ alg: 'HS256', kid: system.keyId })
    .sign(Buffer.from(JSON.stringify(system.jwk)))
  expect((await askToken(hmac)).status).toBe(401)
  expect((await askToken(await assertionOf(system), { grant_type: 'password' })).status).toBe(400)
})

test('a key with its private half, a short one, and one of an unknown kind are not registered', async () => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  for (const jwk of [await exportJWK(privateKey), { kty: 'oct', k: 'AAAA' }, { kty: 'RSA', n: 'AQAB', e: 'AQAB' }])
    expect((await register({ ...system, jwk })).status).toBe(422)
  expect((await register(await makeSystem('x'), 'nobody')).status).toBe(404)
})

test.each(['ES256', 'PS256'])(
  'a submission signed with %s comes in, and its receipt proves who signed what',
  async (alg) => {
    const of = await makeSystem(`market-city:${alg}`, alg)
    await register(of)
    const bytes = fileOf(alg === 'ES256' ? 901 : 902)
    const { status, body } = await submit(bytes, await sign(of, bytes), await tokenOf(of))
    expect(status).toBe(200)
    expect(body.rows.accepted).toBe(1)
    expect(body.signature).toMatchObject({ clientId: of.clientId, keyId: of.keyId, algorithm: alg })
    const { protectedHeader, signature, signedDigest, publicJwk } = body.signature as NonNullable<Receipt['signature']>
    const input = Buffer.concat([Buffer.from(`${protectedHeader}.`), bytes])
    expect(signedDigest).toBe(createHash('sha256').update(input).digest('hex'))
    const key = createPublicKey({ key: publicJwk as JWK, format: 'jwk' } as never)
    const how = alg === 'ES256' ? { key, dsaEncoding: 'ieee-p1363' as const } : { key, padding: 6, saltLength: 32 }
    expect(verify('sha256', input, how, Buffer.from(signature, 'base64url'))).toBe(true)
    expect(createVerify('sha256').update(input).verify(how, Buffer.from(signature, 'base64url'))).toBe(true)
    const again = (await (
      await city.ask(`/api/v1/submissions/${body.submission}`, { key: await tokenOf(of) })
    ).json()) as Receipt
    expect(again.signature).toEqual(body.signature)
  },
)

test('a byte changed after signing, and nothing comes in', async () => {
  const bytes = fileOf(903)
  const before = await subjects()
  const changed = Buffer.from(bytes)
  changed[changed.length - 3] = (changed[changed.length - 3] as number) ^ 1
  const { status, body } = await submit(changed, await sign(system, bytes))
  expect([status, body.code]).toEqual([422, 'signature/not-valid'])
  expect(await subjects()).toBe(before)
})

test('what a registered system hands in without a signature is refused; a generated key may still do so', async () => {
  const { status, body } = await submit(fileOf(904), undefined)
  expect([status, body.code]).toEqual([422, 'signature/missing'])
  expect((await submit(fileOf(905), undefined, await city.keyOf('market-city'))).status).toBe(200)
})

test.each([
  ['with the bytes inside', { b64: true, crit: undefined }],
  ['that names what we do not know', { crit: ['b64', 'exp'], exp: 1 }],
])('a signature %s is not read', async (_, header) => {
  const bytes = fileOf(906)
  const text = Buffer.from(JSON.stringify({ ...plain, kid: system.keyId, ...header }))
  const { status, body } = await submit(bytes, `${text.toString('base64url')}..AAAA`)
  expect([status, body.code]).toEqual([422, 'signature/not-understood'])
})

test('a key of another authority signs nothing for this one', async () => {
  const other = await makeSystem('housing:system')
  await register(other, 'housing')
  const bytes = fileOf(907)
  const { status, body } = await submit(bytes, await sign(other, bytes))
  expect([status, body.code]).toEqual([422, 'signature/key-not-known'])
})

test('a large signed file is put aside in constant memory, unreadable, and comes in', async () => {
  const rows = Array.from({ length: 12_000 }, (_, at) =>
    registrationRow({ 统一社会信用代码: inventedCode(2_000 + at), 主体名称: `临澄大文件${at}有限公司` }),
  )
  const bytes = Buffer.from(csvOf(rows))
  expect(bytes.length).toBeGreaterThan(1_500_000)
  const { status, body } = await submit(bytes, await sign(system, bytes))
  expect([status, body.digest]).toEqual([200, createHash('sha256').update(bytes).digest('hex')])
})
