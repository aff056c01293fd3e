import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { day, makeCode } from '@probity/base'
import { loadLaw } from '@probity/law'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { type FileReading, readFile } from './read-file.ts'
import { allOf } from './testing/all-of.ts'

const loaded = await loadLaw([fileURLToPath(new URL('../../../law/cn', import.meta.url))])
if (!loaded.ok) throw new Error('law/cn does not load')
const law = loaded.value
const options = { law, key: new Uint8Array(32).fill(1), today: day('2026-11-22') }

async function* inBlocks(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 4_096) yield bytes.subarray(at, at + 4_096)
}
const read = async (bytes: Uint8Array): Promise<FileReading[]> => allOf(readFile(inBlocks(bytes), options))
const rowsOf = (readings: readonly FileReading[]) => readings.flatMap((item) => (item.is === 'row' ? [item.row] : []))
const csvOf = (lines: readonly (readonly string[])[]) =>
  Buffer.from(lines.map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join(''))
const ndjsonOf = ([heading, ...lines]: readonly (readonly string[])[]) =>
  Buffer.from(
    lines
      .map((cells) => `${JSON.stringify(Object.fromEntries(heading!.map((name, at) => [name, cells[at]])))}\n`)
      .join(''),
  )
const xlsxOf = async (lines: readonly (readonly string[])[]) => {
  const workbook = new exceljs.Workbook()
  workbook.addWorksheet('一').addRows(lines.map((cells) => [...cells]))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

const columns = Object.keys(law.findLayoutById('double-publicity-penalty')!.columns)
const authority = makeCode({ department: '1', category: '1', region: '990101', body: 'MB000001' })
const penalty: Record<string, string> = {
  CF_XDR_MC: '星河市某某公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_WSH: '星市监罚〔2024〕1号',
  CF_WFXW: '虚构行为',
  CF_SY: '虚构事实',
  CF_YJ: '虚构依据',
  CF_CFLB: '罚款',
  CF_NR: '罚款二万元',
  CF_NR_FK: '2',
  CF_JDRQ: '2024-06-18',
  CF_YXQ: '2099-12-31',
  CF_CFJG: '星河市某局',
  CF_CFJGDM: authority,
  CF_SJLY: '星河市某局',
  CF_SJLYDM: authority,
}
const lineOf = (cells: Record<string, string>) => columns.map((name) => ({ ...penalty, ...cells })[name] ?? '')

/** Numbers of people who never were: 18 digits, 15, and 20. */
const numberAt = (index: number) => {
  const whole = `99010119${60 + (index % 40)}0${(index % 9) + 1}1${index % 10}${String(index).padStart(3, '0')}${index % 10}`
  return [whole, whole.slice(0, 6) + whole.slice(8, 17), `${whole}01`][index % 3]!
}

describe('a file of 200 planted numbers leaves none behind', () => {
  const lines = Array.from({ length: 200 }, (_, index) => {
    const name = columns[index % columns.length]!
    return lineOf({
      [name]: index % 2 ? numberAt(index) : `经营者（身份证 ${numberAt(index)}）`,
      某列: numberAt(index),
    })
  })
  const digits = (text: string) => text.replace(/[\s\u200b-]/g, '')
  const check = (readings: readonly FileReading[]) => {
    const text = digits(JSON.stringify(readings))
    for (let index = 0; index < 200; index++) expect(text).not.toContain(numberAt(index).slice(0, 15))
    expect(rowsOf(readings)).toHaveLength(200)
  }
  test('as CSV', async () => check(await read(csvOf([columns, ...lines]))))
  test('as NDJSON', async () => check(await read(ndjsonOf([columns, ...lines]))))
  test('as XLSX', async () => check(await read(await xlsxOf([columns, ...lines]))))
  test('without a heading or a layout', async () => {
    const text = digits(JSON.stringify(await read(csvOf(lines))))
    for (let index = 0; index < 200; index++) expect(text).not.toContain(numberAt(index).slice(0, 15))
  })
})

describe('the same penalties', () => {
  const lines = [
    columns,
    lineOf({}),
    lineOf({ CF_XDR_LB: '自然人', CF_XDR_MC: '张某某' }),
    lineOf({ CF_JDRQ: '2024-6-18' }),
  ]
  const outcomes = async (bytes: Uint8Array) => rowsOf(await read(bytes)).map(({ outcome }) => outcome)

  test('are read alike from every format', async () => {
    const expected = ['understood', 'refused', 'understood']
    expect(await outcomes(csvOf(lines))).toEqual(expected)
    expect(await outcomes(ndjsonOf(lines))).toEqual(expected)
    expect(await outcomes(await xlsxOf(lines))).toEqual(expected)
  })

  test('keep nothing of a natural person', async () => {
    for (const bytes of [csvOf(lines), ndjsonOf(lines), await xlsxOf(lines)]) {
      expect(JSON.stringify(await read(bytes))).not.toContain('张某某')
    }
  })

  test('say which columns of the layout are missing and which it does not know', async () => {
    const [first] = await read(
      csvOf([
        ['CF_XDR_MC', 'CF_WSH', 'CF_NR', '某列'],
        ['星河公司', '1', '2', ''],
      ]),
    )
    expect(first).toMatchObject({ is: 'layout', layout: { kind: 'penalty' } })
    const findings = first!.is === 'layout' ? first!.findings : []
    expect(findings).toContainEqual({ code: 'column/unknown', column: '某列' })
    expect(findings).toContainEqual({ code: 'column/missing', column: 'CF_JDRQ' })
  })
})

test('a file of JSON is recognised though its first rows are broken or lack a member', async () => {
  const whole = { 'subject.name': '星河公司', 'record.decidedOn': '2024-06-18', 'content.penalty': '罚款二万元' }
  const lines = ['{"broken', JSON.stringify({ ...whole, 'content.penalty': undefined }), JSON.stringify(whole)]
  const rows = rowsOf(await read(Buffer.from(lines.join('\n'))))
  expect(rows.map(({ outcome }) => outcome)).toEqual(['quarantined', 'quarantined', 'understood'])
  expect(rows.map((row) => (row.outcome === 'understood' ? row.candidate.row : row.row))).toEqual([1, 2, 3])
})

test('columns that no layout knows refuse the file and repeat nothing of it', async () =>
  expect(await read(Buffer.from('张某某,b\n1,2\n'))).toEqual([
    { is: 'refusal', refusal: { code: 'file/layout-not-known', details: { columns: 2 } } },
  ]))

const register = fileURLToPath(new URL('../../../../shared/data/register-real.csv', import.meta.url))
test.skipIf(!existsSync(register))('the real register is read row for row, where it is at hand', async () => {
  const readings = await read(readFileSync(register))
  expect(rowsOf(readings)).toHaveLength(13_046)
  expect(new Set(rowsOf(readings).map(({ outcome }) => outcome))).not.toContain('refused')
})
