import { classifyCode } from '@probity/base'
import { expect, test } from 'vitest'
import { csvLines } from './csv-lines.ts'
import { penaltyRows } from './penalty-rows.ts'
import { registrationRows } from './registration-rows.ts'

test('registrations have distinct names and distinct valid codes', () => {
  const names = new Set<string>()
  const codes = new Set<string>()
  for (const row of registrationRows({ seed: 7, count: 8_000 })) {
    names.add(row.主体名称!)
    codes.add(row.统一社会信用代码!)
    expect(row.行政区划代码).toMatch(/^99/)
  }
  expect(names.size).toBe(8_000)
  expect(codes.size).toBe(8_000)
  expect([...codes].filter((code) => classifyCode(code).is !== 'valid')).toEqual([])
})

test('penalties are spread over the first organisations of the same seed, each with its own number', () => {
  const registered = new Set([...registrationRows({ seed: 7, count: 100 })].map((row) => row.统一社会信用代码))
  const rows = [...penaltyRows({ seed: 7, count: 1_000, organisations: 100 })]
  expect(new Set(rows.map((row) => row.CF_XDR_SHXYM))).toEqual(registered)
  expect(new Set(rows.map((row) => row.CF_WSH)).size).toBe(1_000)
})

test('a seed repeats itself and no other', () => {
  const first = (seed: number) => JSON.stringify([...penaltyRows({ seed, count: 50, organisations: 10 })])
  expect(first(1)).toBe(first(1))
  expect(first(1)).not.toBe(first(2))
})

test('lines of CSV carry a header and quote only what must be quoted', () => {
  const lines = [
    ...csvLines([
      { a: 'x', b: 'says "no", twice' },
      { a: '', b: 'two\nlines' },
    ]),
  ]
  expect(lines).toEqual(['a,b\r\n', 'x,"says ""no"", twice"\r\n', ',"two\nlines"\r\n'])
})
