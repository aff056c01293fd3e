import { makeCode } from '@probity/base'
import type { Layout } from '@probity/law'
import { describe, expect, test } from 'vitest'
import { compileRedactor, redactRow } from './redact-row.ts'
import { cutMark } from './redact-text.ts'

const layout: Layout = {
  id: 'invented',
  title: { zh: '虚构', en: 'Invented' },
  kind: 'penalty',
  recognisedBy: ['名称'],
  columns: {
    名称: { to: 'subject.name' },
    类别: { to: 'subject.kind' },
    代码: { to: 'subject.code' },
    注册号: { to: 'subject.registrationNumber' },
    证件: { to: 'person' },
    文号: { to: 'record.documentNumber' },
    证号: { to: 'content.certificateNumber' },
    事实: { to: 'content.facts' },
    备注: { to: 'ignored' },
  },
}
const key = new Uint8Array(32).fill(7)
const rowOf = (cells: Record<string, string>) => redactRow(layout, { row: 2, cells }, key)
const code = makeCode({ department: '9', category: '1', region: '990101', body: 'MA0T1X2B' })

/** 200 numbers of people who never were. */
const planted = Array.from({ length: 200 }, (_, index) => {
  const year = 1940 + (index % 60)
  const birth = `${year}${String((index % 12) + 1).padStart(2, '0')}${String((index % 28) + 1).padStart(2, '0')}`
  const body = `990${100 + (index % 7)}${birth}${String(index * 4 + 1).padStart(3, '0')}`
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0)
  const whole = body + '10X98765432'[sum % 11]
  return [
    whole,
    whole.toLowerCase(),
    body.slice(0, 6) + body.slice(8),
    `${whole}01`,
    `${body.slice(0, 17)}${index % 10}`,
  ][index % 5]!
})
const shapes = [
  (number: string) => number,
  (number: string) => `经营者（${number}）`,
  (number: string) => `${number.slice(0, 6)} ${number.slice(6, 12)} ${number.slice(12)}`,
  (number: string) => [...number].map((symbol) => String.fromCharCode(symbol.charCodeAt(0) + 0xfee0)).join(''),
]
const digitsOf = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[^\dx]/gi, '')
    .toUpperCase()

describe('200 planted numbers', () => {
  test.each([...Object.keys(layout.columns), '不认识的列', '(12)'])('leave nothing behind in column %s', (column) => {
    for (const number of planted) {
      for (const shape of shapes) {
        const result = rowOf({ 名称: '星河商行', [column]: shape(number) })
        const left = digitsOf(JSON.stringify(Object.values(result.raw.cells)).replace(/摘要〕[0-9a-f]+/, ''))
        expect(left).not.toContain(digitsOf(number).slice(0, 15))
        expect(JSON.stringify(result.findings)).not.toContain(number.slice(0, 15))
        expect(result.cut).toBe(1)
      }
    }
  })

  test('leave nothing behind where no layout is known, nor in a row whose cells moved', () => {
    const redact = compileRedactor(undefined, key)
    for (const number of planted) {
      expect(digitsOf(redact({ row: 1, cells: { a: number } }).raw.cells.a!)).toBe('')
      const moved = compileRedactor(layout, key)({ row: 1, cells: { 代码: number } }, [{ code: 'row/too-few-cells' }])
      expect(digitsOf(moved.raw.cells.代码!)).toBe('')
    }
  })
})

describe('what belongs to an organisation stays', () => {
  test.each([
    ['代码', code],
    ['代码', '990101000012345'],
    ['注册号', '990101112312345'],
    ['注册号', '9901011234567'],
    ['事实', `代码${code}`],
  ])('in column %s: %s', (column, text) => {
    expect(rowOf({ [column]: text })).toEqual({ raw: { row: 2, cells: { [column]: text } }, cut: 0, findings: [] })
  })

  test('a wrong code is not taken for a person', () =>
    expect(rowOf({ 代码: '914403001922038217' }).raw.cells.代码).toBe('914403001922038217'))
})

test('a document of a person is cut whole, whatever it looks like', () => {
  expect(rowOf({ 名称: '星河公司', 证件: 'E12345678' })).toMatchObject({
    raw: { cells: { 名称: '星河公司', 证件: '' } },
    cut: 1,
  })
  expect(redactRow(undefined, { row: 1, cells: { 法定代表人身份证号: 'E12345678' } }, key).raw.cells).toEqual({
    法定代表人身份证号: '',
  })
})

test('in a row whose cells moved, a passport in a neighbouring column is cut', () => {
  const { raw } = compileRedactor(layout, key)({ row: 1, cells: { 事实: 'E12345678' } }, [
    { code: 'row/too-many-cells' },
  ])
  expect(raw.cells.事实).toBe(cutMark)
})

test('of a licence number that contains an identity number only a keyed hash is kept', () => {
  const number = planted[0]!
  const hashed = rowOf({ 证号: `粮许${number}` }).raw.cells.证号!
  expect(hashed).toMatch(/^〔含身份号码，只留摘要〕[0-9a-f]{32}$/)
  expect(rowOf({ 证号: `粮许 ${number}` }).raw.cells.证号).toBe(hashed)
  expect(redactRow(layout, { row: 1, cells: { 证号: `粮许${number}` } }, new Uint8Array(32)).raw.cells.证号).not.toBe(
    hashed,
  )
})

test.each(['自然人', ' 自然人 ', '自然人（个人）', '公民'])(
  'nothing is kept of a row whose party is a natural person: %j',
  (kind) => {
    expect(rowOf({ 名称: '张某某', 类别: kind, 事实: '某事' })).toMatchObject({
      raw: { row: 2, cells: {} },
      findings: [{ code: 'person/party' }],
    })
  },
)

test('an individual business is not a natural person', () =>
  expect(rowOf({ 名称: '星河商行', 类别: '个体工商户' }).findings).toEqual([]))

test('a damaged cell is found and made storable', () => {
  const { raw, findings } = rowOf({ 名称: 'a\u0000b', 事实: 'x\ud800' })
  expect(raw.cells).toEqual({ 名称: 'a\u2400b', 事实: 'x\ufffd' })
  expect(findings).toEqual([
    { code: 'text/nul', column: '名称' },
    { code: 'text/half-character', column: '事实' },
  ])
})
