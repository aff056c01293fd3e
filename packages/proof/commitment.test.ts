import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { commit, leafHash, opens } from './index.ts'

// RFC 4231, test case 2: HMAC-SHA256 with key "Jefe".
test('a commitment is HMAC-SHA256 of the salt over the canonical JSON', () => {
  expect(commit(Buffer.from('Jefe'), 'what do ya want for nothing?').toString('hex')).toBe(
    '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  )
})

test('a commitment is the HMAC of any text, however long', () => {
  for (const length of [0, 1, 55, 64, 5_000, 40_000]) {
    const salt = Buffer.alloc(16, length)
    const text = '诚信a'.repeat(length)
    expect(commit(salt, text)).toEqual(createHmac('sha256', salt).update(text).digest())
  }
  expect(commit(Buffer.alloc(16, 2), 'short')).toEqual(
    createHmac('sha256', Buffer.alloc(16, 2)).update('short').digest(),
  )
})

test('a commitment opens only with its own salt and content', () => {
  const salt = Buffer.alloc(16, 1)
  const commitment = commit(salt, '{"a":1}')
  expect(opens(commitment, salt, '{"a":1}')).toBe(true)
  expect(opens(commitment, salt, '{"a":2}')).toBe(false)
  expect(opens(commitment, Buffer.alloc(16, 2), '{"a":1}')).toBe(false)
})

// The published leaf hash of an empty leaf, RFC 6962: SHA-256(0x00).
test('a leaf hash is domain-separated by a zero byte', () => {
  expect(Buffer.from(leafHash(new Uint8Array(0))).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})
