import { day } from '@probity/base'
import { expect, test } from 'vitest'
import type { DisputeRule } from '../pack.ts'
import { disputeEffect } from './dispute-effect.ts'

const rule = (id: string, more: Partial<DisputeRule>): DisputeRule => ({
  id,
  title: { zh: id, en: id },
  when: 'open',
  is: 'marked',
  from: day('2025-06-22'),
  basis: [],
  confidence: 'assumption',
  ...more,
})
const law = {
  disputes: () => [
    rule('country', {}),
    rule('province', { region: '99', is: 'suspended' }),
    rule('city', { region: '9901', is: 'marked' }),
    rule('market', { functions: ['market-regulation'], is: 'suspended' }),
    rule('country-unverified', { when: 'cannot-be-verified', is: 'ended', until: day('2026-06-30') }),
  ],
}
const before = (region: string, begunOn = '2026-01-05', functions: readonly string[] = ['tax']) => ({
  region,
  functions,
  begunOn: day(begunOn),
})

test('the nearest place says what becomes of a disputed record, and an authority’s own function before all places', () => {
  expect(disputeEffect(law, 'open', before('110000'))).toBe('marked')
  expect(disputeEffect(law, 'open', before('990200'))).toBe('suspended')
  expect(disputeEffect(law, 'open', before('990101'))).toBe('marked')
  expect(disputeEffect(law, 'open', before('990101', '2026-01-05', ['market-regulation']))).toBe('suspended')
})

test('where no rule holds a record is marked, and kept when nothing could be shown', () => {
  expect(disputeEffect(law, 'open', before('990200', '2025-06-21'))).toBe('marked')
  expect(disputeEffect(law, 'cannot-be-verified', before('110000', '2026-06-30'))).toBe('ended')
  expect(disputeEffect(law, 'cannot-be-verified', before('110000', '2026-07-01'))).toBe('kept')
})
