import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPath } from './own-path.ts'

test.each(['/', '/organisations/x?day=2026-01-01#lines', '/search?q=%E4%B8%B4'])('%s leads where it says', (path) =>
  expect(ownPath(path)).toBe(path),
)

test.each([
  undefined,
  '',
  'https://elsewhere.example/',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/.//elsewhere.example',
  '/a/..//elsewhere.example',
  'javascript:alert(1)',
  '/auth/sign-in?to=/auth/sign-in',
])('%j leads home', (asked) => expect(ownPath(asked)).toBe('/'))

test('whatever is asked, a browser stays on this site', () => {
  const piece = fc.constantFrom(
    '/',
    '\\',
    '.',
    '..',
    '\t',
    '\n',
    ':',
    '@',
    'a',
    'elsewhere.example',
    '?',
    '#',
    '%2f',
    'https',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const led = new URL(ownPath(pieces.join('')), 'https://credit.example/auth/callback')
      return led.origin === 'https://credit.example'
    }),
  )
})
