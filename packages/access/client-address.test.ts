import { expect, test } from 'vitest'
import { clientAddress, readProxies, type Trusts, usualProxies } from './client-address.ts'

const trusting = (...listed: string[]): Trusts => {
  const trusts = readProxies(listed)
  if (!trusts) throw new Error(`no addresses: ${listed}`)
  return trusts
}
const here = trusting(...usualProxies)

test('a proxy on this machine says where a request comes from, and its last word counts', () => {
  expect(clientAddress('127.0.0.1', '192.0.2.7', here)).toBe('192.0.2.7')
  expect(clientAddress('::ffff:127.0.0.1', '10.9.9.9, 192.0.2.7', here)).toBe('192.0.2.7')
  expect(clientAddress('::1', '2001:db8::7', here)).toBe('2001:db8::7')
  expect(clientAddress('127.0.0.1', '[2001:db8::7]:4711', here)).toBe('2001:db8::7')
  expect(clientAddress('127.0.0.1', '192.0.2.7:4711', here)).toBe('192.0.2.7')
})

test('what somebody who is no proxy of ours writes into the head counts for nothing', () => {
  expect(clientAddress('192.0.2.66', '198.51.100.1', here)).toBe('192.0.2.66')
  expect(clientAddress('127.0.0.1', '198.51.100.1, 192.0.2.66', here)).toBe('192.0.2.66')
})

test('of several proxies each is passed by, as far as they are named', () => {
  const chain = trusting('127.0.0.1', '203.0.113.0/24', '2001:db8:ffff::/48')
  expect(clientAddress('127.0.0.1', '198.51.100.1, 192.0.2.7, 203.0.113.9', chain)).toBe('192.0.2.7')
  expect(clientAddress('127.0.0.1', '192.0.2.7, 2001:db8:ffff::1', chain)).toBe('192.0.2.7')
  expect(clientAddress('127.0.0.1', '192.0.2.7, 203.0.114.9', chain)).toBe('203.0.114.9')
})

test('an empty head, words and slips are no address: whoever wrote them is counted instead', () => {
  for (const head of [null, '', 'unknown', '_hidden', '192.0.2.300', ' , ,', 'x'.repeat(10_000)])
    expect(clientAddress('127.0.0.1', head, here), String(head).slice(0, 20)).toBe('127.0.0.1')
})

test('a list that names something else than addresses and networks is refused', () => {
  for (const wrong of ['proxy.example', '10.0.0.0/33', '10.0.0.0/x', '', '::/129'])
    expect(readProxies(['127.0.0.1', wrong]), wrong).toBeUndefined()
})
