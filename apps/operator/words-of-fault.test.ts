import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wordsOfFault } from './words-of-fault.ts'

const said = (fault: unknown) => JSON.stringify(wordsOfFault(fault))

test('what a database repeats of a value is not logged', () => {
  const fault = Object.assign(new Error('invalid input syntax for type date: "110101199003070071"'), {
    code: '22007',
    detail: 'Failing row contains (1, 临澄市某公司).',
    where: 'COPY record_version, line 1: "临澄市某公司"',
    table: 'record_version',
  })
  expect(said(fault)).not.toMatch(/1101|临澄/)
  expect(wordsOfFault(fault)).toMatchObject({
    code: '22007',
    table: 'record_version',
    message: 'invalid input syntax for type date: …',
  })
})

test('what a parser repeats of a text is not logged', () => {
  for (const text of ['张三 {', '{"name": 张三}', '91990100MA0000000X']) {
    try {
      JSON.parse(text)
      expect.unreachable()
    } catch (fault) {
      expect(said(fault)).not.toMatch(/张|91990100/)
    }
  }
})

test('where it happened is kept', () => {
  const { name, stack } = wordsOfFault(new TypeError('x is not a function'))
  expect(name).toBe('TypeError')
  expect(stack).toMatch(/^\s+at .*words-of-fault\.test\.ts/m)
})

test('no number of an identity or a code survives, wherever it stands in the message', () => {
  const number = fc.stringMatching(/^[1-9]\d{16}[\dX]$/)
  fc.assert(
    fc.property(fc.string(), number, fc.string(), (before, planted, after) => {
      expect(said(new Error(`${before} ${planted} ${after}`))).not.toContain(planted)
    }),
  )
})

test('what is thrown without being an error is logged too', () => {
  expect(wordsOfFault('no "张三" here')).toMatchObject({ name: 'thrown', message: 'no … here' })
})
