import { expect, test } from 'vitest'
import { variables } from './environment.ts'

const wrong = (name: string, value: string) => variables.find((one) => one.name === name)?.wrong?.(value)

test('an identity provider is asked over TLS, or is on this machine', () => {
  for (const issuer of ['http://id.example', 'ftp://id.example', 'id.example', 'http://127.0.0.1.example/'])
    expect(wrong('PROBITY_OIDC_ISSUER', issuer), issuer).toBeDefined()
  for (const issuer of [
    'https://id.example/realms/city',
    'http://127.0.0.1:8080/',
    'http://localhost:8080',
    'embedded',
  ])
    expect(wrong('PROBITY_OIDC_ISSUER', issuer), issuer).toBeUndefined()
})

test('how long a session lasts and how much may be asked are numbers, or nothing at all', () => {
  for (const value of ['0', '-5', '1.5', 'soon']) expect(wrong('PROBITY_SESSION_IDLE_MINUTES', value)).toBeDefined()
  expect(wrong('PROBITY_SESSION_MOST_MINUTES', '480')).toBeUndefined()
  expect([wrong('PROBITY_RATE_LIMIT', 'off'), wrong('PROBITY_RATE_LIMIT', '600')]).toEqual([undefined, undefined])
  expect(wrong('PROBITY_RATE_LIMIT', '0')).toBeDefined()
})
