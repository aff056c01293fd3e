import { viewOf } from '@probity/base'
import { expect, test, vi } from 'vitest'
import { KnownSubjects } from './known-subjects.ts'
import { LastKnown } from './last-known.ts'

const number = '91990000MA00000001'
const body = { subjectId: 1, handle: 'aaaa-bbbb-cccc', kind: 'enterprise' } as const

const knowing = (): KnownSubjects => {
  const known = new KnownSubjects()
  known.learn([{ code: number, body, name: '星河公司' }])
  return known
}

const findBy = (known: KnownSubjects, name: string) => {
  const bytes = Buffer.from(number + name)
  return known.findByNaming({ view: viewOf(bytes), from: 0, numberTo: number.length, to: bytes.length })
}

test('of the spellings of a name only a few are remembered, however many a file has, and none as a name of its bearer', () => {
  const known = knowing()
  const [bearer] = known.findBearers(number)!
  const spelled = (nth: number) => `星河${' '.repeat(nth + 1)}公司`
  for (let twice = 0; twice < 2; twice++)
    for (let nth = 0; nth < 1_000; nth++) known.learnSpelling(number, spelled(nth), bearer!)
  expect(findBy(known, '星河公司')).toBe(bearer)
  const found = Array.from({ length: 1_000 }, (_, nth) => findBy(known, spelled(nth))).filter(Boolean)
  expect(found).toEqual(Array(16).fill(bearer))
  expect(bearer!.names).toEqual(['星河公司'])
})

test('the next submission has what the last one found out, once, and after a while nobody has', () => {
  vi.useFakeTimers()
  try {
    const lastKnown = new LastKnown()
    const known = knowing()
    lastKnown.keep(known)
    vi.advanceTimersByTime(9 * 60_000)
    expect(lastKnown.take()).toBe(known)
    expect(lastKnown.take().knowsAny).toBe(false)
    lastKnown.keep(known)
    vi.advanceTimersByTime(11 * 60_000)
    expect(lastKnown.take().knowsAny).toBe(false)
    lastKnown.keep(known)
    lastKnown.forget()
    expect(lastKnown.take().knowsAny).toBe(false)
  } finally {
    vi.useRealTimers()
  }
})
