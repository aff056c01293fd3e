import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, steadyClock } from './index.ts'

const noon = Date.parse('2026-11-22T04:00:00Z')

/** A machine whose clock is set while its count goes on. */
const aMachine = (notBefore?: string) => {
  let system = noon
  let count = 0
  const jumps: number[] = []
  const clock = steadyClock('Asia/Shanghai', {
    sources: { system: () => system, count: () => count },
    onJump: (by) => jumps.push(by),
    ...(notBefore ? { notBefore: instantOf(Date.parse(notBefore)) } : {}),
  })
  const pass = (milliseconds: number) => {
    system += milliseconds
    count += milliseconds
  }
  return {
    clock,
    jumps,
    pass,
    set: (by: number) => {
      system += by
    },
  }
}
const hour = 3_600_000

test('a clock that is set back does not bring back what is over, and somebody is told once', () => {
  const { clock, jumps, pass, set } = aMachine()
  pass(hour)
  expect(clock.now()).toBe('2026-11-22T05:00:00.000Z')
  set(-30 * 24 * hour)
  pass(hour)
  expect([clock.now(), clock.today()]).toEqual(['2026-11-22T06:00:00.000Z', '2026-11-22'])
  pass(hour)
  expect(clock.now()).toBe('2026-11-22T07:00:00.000Z')
  expect(jumps).toEqual([-30 * 24 * hour])
})

test('a clock that is set forward does not make anything late; set right again it is followed as before', () => {
  const { clock, jumps, pass, set } = aMachine()
  set(20 * 24 * hour)
  pass(hour)
  expect(clock.today()).toBe('2026-11-22')
  set(-20 * 24 * hour)
  pass(hour)
  set(2_000)
  expect(clock.now()).toBe('2026-11-22T06:00:02.000Z')
  expect(jumps).toHaveLength(1)
})

test('a machine that wakes up in the past counts on from what is written down', () => {
  const { clock, pass } = aMachine('2026-12-01T00:00:00Z')
  expect(clock.now()).toBe('2026-12-01T00:00:00.000Z')
  pass(hour)
  expect(clock.now()).toBe('2026-12-01T01:00:00.000Z')
})

test('whatever is done to the machine, time never goes back and never runs ahead of what has passed by more than corrections', () => {
  const events = fc.array(
    fc.oneof(
      fc.record({ pass: fc.integer({ min: 0, max: 5 * hour }) }),
      fc.record({ set: fc.integer({ min: -100 * hour, max: 100 * hour }) }),
    ),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(events, (happened) => {
      const { clock, pass, set } = aMachine()
      let before = Date.parse(clock.now())
      for (const event of happened) {
        const passed = 'pass' in event ? event.pass : 0
        if ('pass' in event) pass(event.pass)
        else set(event.set)
        const now = Date.parse(clock.now())
        expect(now).toBeGreaterThanOrEqual(before)
        expect(now - before).toBeLessThanOrEqual(passed + 5 * 60_000)
        before = now
      }
    }),
  )
})
