import { createHash } from 'node:crypto'
import { classifyCode, day } from '@probity/base'
import { describe, expect, test } from 'vitest'
import { demoCity } from './city.ts'
import { layouts } from './columns.ts'
import type { DemoStep } from './model.ts'
import { settle } from './residents.ts'

const span = { from: day('2021-11-01'), until: day('2026-11-20') }
const city = demoCity({ seed: 'tests', organisations: 2_000, ...span })
const steps = [...city.story]
const rows = steps.flatMap(({ submission }) => submission?.rows ?? [])
const acts = steps.flatMap(({ act }) => (act ? [act] : []))

const digest = (story: Iterable<DemoStep>) =>
  createHash('sha256')
    .update(JSON.stringify([...story]))
    .digest('hex')
const small = (seed: string) => demoCity({ seed, organisations: 60, ...span })

describe('a seed', () => {
  test('makes the same city every time, and its story can be walked again', () => {
    const one = small('a')
    expect(digest(small('a').story)).toBe(digest(one.story))
    expect(digest(one.story)).toBe(digest(one.story))
    expect(small('a').organisations).toEqual(one.organisations)
  })

  test('makes another city than the next seed', () =>
    expect(digest(small('a').story)).not.toBe(digest(small('b').story)))
})

describe('the organisations', () => {
  test('are as many as asked for, with a few from elsewhere', () => {
    expect(city.organisations.filter(({ registeredBy }) => registeredBy)).toHaveLength(2_000)
    expect(city.organisations.length).toBeLessThan(2_010)
  })

  test('have codes that pass both checks, all different, in regions that begin with 99', () => {
    for (const { code, region } of city.organisations) {
      expect(classifyCode(code)).toMatchObject({ is: 'valid', region: expect.stringMatching(/^99/) })
      expect(region).toMatch(/^99\d{4}$/)
    }
    expect(new Set(city.organisations.map(({ code }) => code)).size).toBe(city.organisations.length)
  })

  test('are of every kind, and share no name but with namesakes from elsewhere', () => {
    expect(new Set(city.organisations.map(({ kind }) => kind)).size).toBe(6)
    const ours = city.organisations.filter(({ registeredBy }) => registeredBy).map(({ name }) => name)
    expect(new Set(ours).size).toBe(ours.length)
    expect(city.organisations.some(({ name, registeredBy }) => !registeredBy && ours.includes(name))).toBe(true)
  })

  test('of a superior body or head office name its code', () => {
    const codes = new Set(city.organisations.map(({ code }) => code))
    const children = city.organisations.filter(({ kind, type }) => kind === 'public-institution' || type === '分公司')
    expect(children.length).toBeGreaterThan(100)
    for (const { parentCode } of children) expect(codes.has(parentCode!)).toBe(true)
  })

  test('some shops bear the name of whoever runs them, and others do not', () => {
    const shops = city.organisations.filter(({ kind }) => kind === 'individual-business')
    const own = shops.filter(({ name, legalRepresentative }) => name.includes(legalRepresentative))
    expect(own.length / shops.length).toBeGreaterThan(0.1)
    expect(own.length / shops.length).toBeLessThan(0.4)
  })
})

test('a larger city runs out of words and not of names', () => {
  const names = settle('large', 9_000, span.from, span.until).map(({ organisation }) => organisation.name)
  expect(new Set(names).size).toBe(9_000)
  expect(names.some((name) => /（[零一二三四五六七八九]+）$/.test(name))).toBe(true)
})

describe('the story', () => {
  test('is told in order of time, within its days, in some hundreds of steps', () => {
    const instants = steps.map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted())
    expect(new Set(instants).size).toBe(instants.length)
    expect(instants[0]!.slice(0, 10)).toBe(span.from)
    expect(instants.at(-1)!.slice(0, 10) <= span.until).toBe(true)
    expect(steps.length).toBeGreaterThan(500)
    expect(steps.length).toBeLessThan(900)
  })

  test('begins with everyone who is already there', () => {
    const opening = steps.filter(({ at }) => at.startsWith(span.from))
    const registered = opening.flatMap(({ submission }) => submission!.rows)
    const before = city.organisations.filter(
      ({ registeredBy, registeredOn }) => registeredBy && registeredOn < span.from,
    )
    expect(opening.every(({ submission }) => submission?.kind === 'registration')).toBe(true)
    expect(registered).toHaveLength(before.length)
  })

  test('gives every submission a key of its own', () => {
    const keys = steps.flatMap(({ submission }) => submission?.key ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('says nothing of what has not happened by the time it is said', () => {
    for (const { at, submission } of steps) {
      if (!submission) continue
      const columns: Partial<Record<string, string>> = layouts[submission.kind].columns
      const decided = columns.decidedOn ?? columns.registeredOn!
      const days = submission.rows.map((row) => row[decided]!).filter((text) => /^\d{4}-\d\d-\d\d$/.test(text))
      for (const on of days) expect(on <= at.slice(0, 10)).toBe(true)
    }
  })

  test('lets no act come before the record it is about', () => {
    const seen = new Set<string>()
    for (const { submission, act } of steps) {
      for (const row of submission?.rows ?? []) for (const cell of Object.values(row)) seen.add(cell)
      if (submission) seen.add(submission.key)
      if (act && 'documentNumber' in act) expect(seen.has(act.documentNumber) && seen.has(act.subjectCode)).toBe(true)
      if (act?.kind === 'recall') expect(seen.has(act.submissionKey)).toBe(true)
    }
  })

  test('has records of every kind and acts of every sort', () => {
    const kinds = new Set(steps.flatMap(({ submission }) => submission?.kind ?? []))
    expect([...kinds].sort()).toEqual(Object.keys(layouts).sort())
    expect([...new Set(acts.map(({ kind }) => kind))].sort()).toEqual([
      'cancel',
      'merge',
      'move',
      'recall',
      'remedy',
      'rename',
      'revive',
      'revoke',
      'split',
    ])
    expect(steps.some(({ submission }) => submission?.correction && submission.kind === 'penalty')).toBe(true)
  })
})

describe('what is adverse', () => {
  const penalties = rows.filter((row) => 'CF_WSH' in row)
  const share = (test: (row: Readonly<Record<string, string>>) => boolean) =>
    penalties.filter(test).length / penalties.length

  test('is rare: most organisations have no penalty, one has a file of sixty records and more', () => {
    const punished = new Set(penalties.map((row) => row.CF_XDR_SHXYM))
    expect(punished.size / city.organisations.length).toBeLessThan(0.3)
    const long = rows.filter((row) => Object.values(row).includes(city.showcase.longFile!))
    expect(long.length).toBeGreaterThan(60)
  })

  test('comes in every class, and now and then without one', () => {
    expect(share((row) => row.CF_SXYZCD === '轻微')).toBeGreaterThan(0.1)
    expect(share((row) => row.CF_SXYZCD === '一般')).toBeGreaterThan(0.3)
    expect(share((row) => row.CF_SXYZCD === '严重')).toBeGreaterThan(0.05)
    const missing = share((row) => row.CF_SXYZCD === '')
    expect(missing > 0 && missing < 0.08).toBe(true)
  })

  test('is sometimes not served, without notice of repair, or not for publication', () => {
    expect(share((row) => row.CF_SDRQ === '')).toBeGreaterThan(0)
    expect(share((row) => row.CF_SDRQ !== '' && row.CF_XFGZSRQ === '')).toBeGreaterThan(0)
    expect(share((row) => row.CF_SFGS === '否')).toBeGreaterThan(0.05)
  })

  test('arrives now and then by two channels, with other brackets around the year', () => {
    const plain = (text: string) => text.replace('[', '〔').replace(']', '〕')
    const twice = penalties.filter(({ CF_WSH: number }) => number!.includes('['))
    expect(twice.length).toBeGreaterThan(0)
    for (const row of twice) expect(penalties.some((other) => other.CF_WSH === plain(row.CF_WSH!))).toBe(true)
  })
})

test('dirt is there, every sort of it, and little', () => {
  expect(new Set(city.dirt.map(({ fault }) => fault)).size).toBe(8)
  expect(city.dirt.length / rows.length).toBeLessThan(0.01)
  const wrong = city.dirt.filter(({ fault }) => fault === 'wrong-check-symbol')
  for (const { code } of wrong) expect(classifyCode(code).is).toBe('outer-check')
})

test('nothing in the city reads like a citizen’s number', () => {
  const identity =
    /(?<!\d)(\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]|\d{6}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3})(?!\d)/
  expect(identity.test('99010119900307123X')).toBe(true)
  expect(identity.test('990101900307123')).toBe(true)
  const cells = [...rows, ...city.organisations].flatMap((one) => Object.values(one)).map(String)
  expect(cells.filter((cell) => identity.test(cell))).toEqual([])
})

describe('what authorities sign about their months', () => {
  const of = (authority: string, kind: string) =>
    city.statements.filter((one) => one.authority === authority && one.kind === kind)

  test('covers the whole months before the end of the story, zero too', () => {
    const months = of('market-city', 'penalty').map(({ month }) => month)
    expect([months[0], months.at(-1), months.length]).toEqual(['2025-05', '2026-10', 18])
    expect(of('civil-affairs', 'penalty').some(({ decisions }) => decisions === 0)).toBe(true)
  })

  test('is the number of its decisions', () => {
    const { columns } = layouts.penalty
    const month = '2026-03'
    const numbers = steps.flatMap(({ authority, submission }) =>
      authority === 'market-city' && submission?.kind === 'penalty'
        ? submission.rows
            .filter((row) => row[columns.decidedOn]?.startsWith(month))
            .map((row) => row[columns.documentNumber])
        : [],
    )
    const stated = of('market-city', 'penalty').find((one) => one.month === month)
    expect(stated?.decisions).toBe(new Set(numbers).size)
    expect(stated?.decisions).toBeGreaterThan(0)
  })

  test('is nothing at all from one, and wants a month from another', () => {
    expect(of('culture', 'licence')).toEqual([])
    expect(of('credit-office', 'penalty').map(({ decisions }) => decisions)).toEqual(Array(18).fill(0))
    expect(of('housing', 'licence')).toHaveLength(17)
  })
})
