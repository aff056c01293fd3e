import { viewOf } from '@probity/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { NamedTable } from './named-table.ts'

test('a body is found by its number and its name together, and by nothing else', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab中'), maxLength: 3 })
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text), { maxLength: 200 }), fc.tuple(text, text), (named, asked) => {
      const table = new NamedTable<string>()
      const keyOf = ([number, name]: [string, string]) => `${number} ${name}`
      const known = new Map(named.map((one) => [keyOf(one), one]))
      for (const [key, [number, name]] of known) table.add(number, name, key)
      for (const one of [asked, ...known.values()]) {
        const [number, name] = one
        const bytes = Buffer.from(`x${number}${name}y`)
        const numberTo = 1 + Buffer.byteLength(number)
        const found = table.find({ view: viewOf(bytes), from: 1, numberTo, to: bytes.length - 1 })
        expect(found).toBe(known.has(keyOf(one)) ? keyOf(one) : undefined)
      }
    }),
    { seed: 61, numRuns: 300 },
  )
})

test('a hundred thousand of them are found', () => {
  const table = new NamedTable<number>()
  for (let nth = 0; nth < 100_000; nth++) table.add(`99${nth}`, '虚构公司', nth)
  for (let nth = 0; nth < 100_000; nth += 997) {
    const bytes = Buffer.from(`99${nth}虚构公司`)
    expect(table.find({ view: viewOf(bytes), from: 0, numberTo: bytes.length - 12, to: bytes.length })).toBe(nth)
  }
})
