import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandomness } from '../randomness.ts'
import { codeSymbols } from './check-symbols.ts'
import { type CodeReading, classifyCode, codeClasses, findUsableCode, isValidCodeAt } from './classify-code.ts'
import { codePrefixes } from './departments.ts'
import { makeCode, randomCode } from './make-code.ts'

// Codes of real bodies as they publish them (identifiers only): checked with two other implementations.
const published = [
  ['914403001922038216', '9152000071430580XT', '91440300192317458F', '91350900587527783P', '91440400192548256N'],
  ['91110000710925462X', '91330100799655058B', '91440300708461136T', '91110000802100433B', '91100000100003962T'],
  ['91110000710926094P', '91440300192181490G', '91370200264574251E', '91310000132260250X', '91360000625912173B'],
  ['91320000134762764K', '91440300618819640R', '91430122707233692A', '11100000MB0143028R', '11120000MB1529459B'],
  ['12440300MB2C92173E', '12100000400010275N', '91510104MA6CFT042R'],
].flat()

const is = (text: string): CodeReading['is'] => classifyCode(text).is
const invented = makeCode({ department: '9', category: '1', region: '990101', body: 'MA0T1X2B' })
const seeds = fc.integer({ min: 0, max: 1_000_000 })
const codes = seeds.map((seed) => randomCode(seededRandomness(`code ${seed}`)))

describe('a valid code', () => {
  test.each(published)('%s passes both checks', (code) => expect(is(code)).toBe('valid'))

  test('is taken apart', () => {
    expect(classifyCode('11100000MB0143028R')).toEqual({
      is: 'valid',
      code: '11100000MB0143028R',
      department: '1',
      category: '1',
      region: '100000',
      organisationCode: 'MB0143028',
    })
  })

  test('is accepted 200,000 times out of 200,000, one in 31 of them ending in 0, from every department and category', () => {
    const random = seededRandomness('two hundred thousand codes')
    const seen = new Set<string>()
    let valid = 0
    let endInZero = 0
    for (let count = 0; count < 200_000; count++) {
      const code = randomCode(random)
      if (classifyCode(code).is === 'valid') valid++
      if (code.endsWith('0')) endInZero++
      seen.add(code.slice(0, 2))
    }
    expect(valid).toBe(200_000)
    expect(endInZero).toBeGreaterThan(6_000)
    expect([...seen].sort()).toEqual([...codePrefixes].sort())
  })
})

describe('a wrong code is classified', () => {
  test.each<[string, string, Partial<CodeReading>]>([
    ['nothing', '', { is: 'empty' }],
    ['white space', ' \t\u3000', { is: 'empty' }],
    ['N/A', 'N/A', { is: 'not-stated' }],
    ['n/a', 'n/a', { is: 'not-stated' }],
    ['a dash', '-', { is: 'not-stated' }],
    ['a dump’s null', '\\N', { is: 'not-stated' }],
    ['无', '无', { is: 'not-stated' }],
    ['15 digits', '990101000012345', { is: 'registration-number-15', number: '990101000012345' }],
    ['13 digits', '9901011234567', { is: 'registration-number-13', number: '9901011234567' }],
    ['an organisation code', 'MB0143028', { is: 'organisation-code-9', checkHolds: true }],
    ['one with a hyphen', '71430580-X', { is: 'organisation-code-9', organisationCode: '71430580X', checkHolds: true }],
    ['one that fails its check', 'MB0143029', { is: 'organisation-code-9', checkHolds: false }],
    ['17 symbols', '91440300192203821', { is: 'wrong-length', length: 17 }],
    ['15 symbols with a letter', '91440300192203X', { is: 'wrong-length', length: 15 }],
    ['19 symbols', '9144030019220382166', { is: 'wrong-length', length: 19 }],
    ['a last check that is wrong', '914403001922038217', { is: 'outer-check', expected: '6' }],
    ['both checks wrong', '91320100250571846X', { is: 'outer-check', expected: 'L' }],
    ['inner right, outer wrong', '11100000000013039F', { is: 'outer-check', expected: 'Y' }],
    ['a letter O for a zero', '9144O3001922038216', { is: 'excluded-letter', place: 5 }],
    ['a letter among the region’s digits', '91A40300192203821X', { is: 'other' }],
    ['words', '查无此码查无此码查无此码查无此码查无', { is: 'other' }],
  ])('%s', (_, text, reading) => expect(classifyCode(text)).toMatchObject(reading))

  test('an inner check that fails under an outer check that holds is a warning: the code can be used', () => {
    // A published foundation's code: 8 stands where GB 11714 gives 3.
    expect(classifyCode('53100000500004168J')).toMatchObject({ is: 'inner-check', organisationCode: '500004168' })
    expect(findUsableCode('53100000500004168j')).toMatchObject({ is: 'inner-check', code: '53100000500004168J' })
  })

  test('a category that no department has is known only once the check holds', () => {
    const closed = [...codeSymbols].map((symbol) => is(`94990101123456789${symbol}`))
    expect(closed.filter((name) => name === 'unknown-category')).toHaveLength(1)
    expect(closed.filter((name) => name === 'outer-check')).toHaveLength(30)
  })

  test.each([
    ['lower-case', invented.toLowerCase()],
    ['spaced', `${invented.slice(0, 8)} ${invented.slice(8)}\n`],
    ['spaced', `${invented.slice(0, 8)}-${invented.slice(8)}`],
    ['spaced', ` ${invented.toLowerCase()}\ufeff`],
    ['full-width', [...invented].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join('')],
  ])('%s: %j is mended and says what it was', (name, text) =>
    expect(classifyCode(text)).toEqual({ is: name, mended: classifyCode(invented) }),
  )

  test('a lower-case code whose check fails is not mended', () => {
    const last = invented.endsWith('Y') ? 'X' : 'Y'
    expect(is((invented.slice(0, 17) + last).toLowerCase())).toBe('outer-check')
  })
})

describe('the outer check', () => {
  test('detects every single wrong symbol, in every place', () => {
    fc.assert(
      fc.property(codes, fc.nat(17), fc.constantFrom(...codeSymbols), (code, place, symbol) => {
        if (code[place] === symbol) return
        expect(findUsableCode(code.slice(0, place) + symbol + code.slice(place + 1))).toBeUndefined()
      }),
      { numRuns: 2_000, seed: 31 },
    )
  })

  test('detects any two symbols that changed places, but for the first and the last, whose weights are equal', () => {
    const swapped = (code: string, a: number, b: number) => {
      const symbols = [...code]
      symbols[a] = code[b]!
      symbols[b] = code[a]!
      return symbols.join('')
    }
    fc.assert(
      fc.property(codes, fc.nat(17), fc.nat(17), (code, a, b) => {
        if (code[a] === code[b] || Math.abs(a - b) === 17) return
        expect(findUsableCode(swapped(code, a, b))).toBeUndefined()
      }),
      { numRuns: 2_000, seed: 31 },
    )
    const random = seededRandomness('first and last')
    const blind = Array.from({ length: 2_000 }, () => randomCode(random))
      .filter((code) => code[0] !== code[17])
      .filter((code) => findUsableCode(swapped(code, 0, 17)))
    expect(blind.length).toBeGreaterThan(0)
  })
})

test('a code that stands in bytes is valid there where it is as a text, whichever symbol is another', () => {
  const symbols = fc.constantFrom(...codeSymbols, ...'IOSVZa-', 'é', '中')
  fc.assert(
    fc.property(codes, fc.nat(17), symbols, fc.boolean(), (code, place, symbol, isChanged) => {
      const text = isChanged ? code.slice(0, place) + symbol + code.slice(place + 1) : code
      const bytes = Buffer.from(`x${text}y`)
      expect(isValidCodeAt(bytes, 1, bytes.length - 1)).toBe(is(text) === 'valid')
    }),
    { numRuns: 5_000, seed: 32 },
  )
  for (const code of published) expect(isValidCodeAt(Buffer.from(code), 0, 18)).toBe(true)
})

test('any text at all is given exactly one class, without a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (text) => {
      expect(codeClasses).toContain(classifyCode(text).is)
    }),
    { numRuns: 1_000, seed: 18 },
  )
  expect(is('\ud800'.repeat(18))).toBe('other')
  expect(is('9'.repeat(1_000_000))).toBe('wrong-length')
})

test('parts that cannot stand in a code are a fault', () => {
  const parts = { department: '9', category: '1', region: '990101', body: '12345678' }
  expect(() => makeCode({ ...parts, category: '7' })).toThrow(TypeError)
  expect(() => makeCode({ ...parts, region: '99010A' })).toThrow(TypeError)
  expect(() => makeCode({ ...parts, body: '1234567O' })).toThrow(TypeError)
})
