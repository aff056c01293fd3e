import { expect, test } from 'vitest'
import { acrValues, isStrongEnough } from './strength.ts'

const demands = { decider: ['urn:example:two', 'amr:hwk'], operator: ['urn:example:two'] } as const
const judge = (role: 'clerk' | 'decider' | 'operator', said: { acr?: string; amr?: string[] }) =>
  isStrongEnough(demands, [{ role: 'clerk' }, { role }], said).ok

test('a part of which nothing is demanded asks for nothing', () => expect(judge('clerk', {})).toBe(true))
test('one of the values named is enough, of the class or of the means', () => {
  expect(judge('decider', { acr: 'urn:example:two' })).toBe(true)
  expect(judge('decider', { acr: 'urn:example:one', amr: ['pwd', 'hwk'] })).toBe(true)
  expect(judge('operator', { amr: ['hwk'] })).toBe(false)
})
test('a provider that says nothing made sure of nobody', () =>
  expect(isStrongEnough(demands, [{ role: 'operator' }], {})).toEqual({
    ok: false,
    refusal: { code: 'identity/too-weak', details: { role: 'operator', wanted: 'urn:example:two', got: '—' } },
  }))
test('the provider is asked for each class once, and for no means', () => {
  expect(acrValues(demands)).toBe('urn:example:two')
  expect(acrValues({})).toBeUndefined()
})
