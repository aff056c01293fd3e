import { expect, test } from 'vitest'
import { mayRelyOn, type Reliable, reliances } from './may-rely-on.ts'

const inForce: Reliable = { policy: { standing: 'published' }, level: 'B', state: 'in-force', pending: false }
const codeOf = (result: Reliable, adverse: boolean, use: (typeof reliances)[number] = 'sampling') => {
  const judged = mayRelyOn(result, { for: use, adverse })
  return judged.ok ? 'may' : judged.refusal.code
}

test.each(reliances)('a demonstration is refused for %s, to whosesoever advantage', (use) => {
  const demonstration: Reliable = { ...inForce, policy: { standing: 'demonstration' }, level: 'I' }
  expect([codeOf(demonstration, true, use), codeOf(demonstration, false, use)]).toEqual([
    'level/demonstration',
    'level/demonstration',
  ])
  expect(codeOf(inForce, true, use)).toBe('may')
})

test.each(['preview', 'noticed', 'objected', 'replaced', 'ended', 'lapsed'] as const)(
  'what is %s is not in force',
  (state) => expect(codeOf({ ...inForce, state }, false)).toBe('level/not-in-force'),
)

test('not rated and pending support nothing adverse, and take nothing away', () => {
  expect(codeOf({ ...inForce, level: 'not-rated' }, true)).toBe('level/not-rated')
  expect(codeOf({ ...inForce, level: 'not-rated' }, false)).toBe('may')
  expect(codeOf({ ...inForce, pending: true }, true)).toBe('level/pending')
  expect(codeOf({ ...inForce, pending: true }, false)).toBe('may')
  expect(codeOf({ ...inForce, level: 'unknown' }, false)).toBe('level/not-known')
})
