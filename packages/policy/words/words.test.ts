import type { Law } from '@probity/law'
import ExcelJS from 'exceljs'
import { beforeAll, expect, test, vi } from 'vitest'
import { loadedLaw } from '../testing/law.ts'
import { policyWords } from './document.ts'
import { policySpreadsheet } from './spreadsheet.ts'

let law: Law
beforeAll(async () => {
  law = await loadedLaw()
})

const textOf = (id: string, language: 'zh' | 'en') => {
  const { title, sections } = policyWords(law, law.findPolicy(id)!, language)
  return [title, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])].join('\n')
}

test('every policy can be read in both languages, and no name of its file shows through', () => {
  for (const { id } of law.policies()) {
    expect(textOf(id, 'zh')).not.toMatch(/undefined|[a-z]+-[a-z]+/)
    expect(textOf(id, 'en')).not.toMatch(/undefined|[\u4e00-\u9fff]/)
  }
})

test('the text says how the demonstration counts, in words an official uses', () => {
  const zh = textOf('lincheng-demonstration', 'zh')
  expect(zh).toContain('评价期内严重的行政处罚的件数，满24个月的按50%计，没有的记0｜每次 −20，累计以−40为限')
  expect(zh).toContain('不满50000元：0；50000元以上、不满500000元：−5；500000元以上：−10')
  expect(zh).toContain('演示，不得使用')
  const en = textOf('lincheng-demonstration', 'en')
  expect(en).toContain(
    'the number of general “Penalty” records of the last 12 months, 0 if there is none | 0 times: 0; 1 to 2 times: −5; 3 times or more: −15',
  )
})

test('what is not verified is marked, and what is verified is not', () => {
  expect(textOf('food-risk', 'zh')).toContain('A级风险：风险低。条件：总分不高于30〔未核对〕')
  expect(textOf('tax-credit', 'en')).toContain('Not paid in full in time after a tax decision: D\n')
})

const read = async (id: string) => {
  const book = new ExcelJS.Workbook()
  const bytes = await policySpreadsheet(law, law.findPolicy(id)!)
  await book.xlsx.load(bytes.buffer as ArrayBuffer)
  return book
}

test('the scoring table is laid out as agencies publish them: first indicator, second indicator, standard, points', async () => {
  const book = await read('customs-aeo-advanced')
  expect(book.worksheets.map(({ name }) => name)).toEqual(['评分表', '说明', 'Scoring table', 'Text'])
  const sheet = book.getWorksheet('评分表')!
  expect(sheet.getRow(2).values).toEqual([undefined, '序号', '一级指标', '二级指标', '评分标准', '分值', '依据'])
  expect(sheet.rowCount).toBe(2 + 74)
  expect(sheet.getCell('B3').value).toBe('内部控制')
  // Equal first indicators are one cell.
  expect(sheet.getCell('B13').master.address).toBe('B3')
  expect(sheet.getCell('B14').master.address).toBe('B14')
  expect(sheet.getCell('E3').value).toBe('达标 0；基本达标 −1；不达标 −2；不适用 0')
})

test('rows that are entered one by one stand in the table too', async () => {
  const sheet = (await read('highway-design')).getWorksheet('Scoring table')!
  expect(sheet.rowCount).toBe(2 + 13 + 2)
  expect([3, 4, 5].map((column) => sheet.getRow(10).getCell(column).value)).toEqual([
    'GLSJ1-2-1 Winner refuses the performance bond',
    'each time',
    '−20',
  ])
})

test('a policy without a table of its own still has its text', async () => {
  expect((await read('national-comprehensive')).worksheets.map(({ name }) => name)).toEqual(['说明', 'Text'])
})

test('a spreadsheet is the same bytes whenever it is written', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T00:00:00Z') })
  const first = await policySpreadsheet(law, law.findPolicy('tax-credit')!)
  vi.setSystemTime(new Date('2031-01-05T10:20:30Z'))
  expect(Buffer.compare(await policySpreadsheet(law, law.findPolicy('tax-credit')!), first)).toBe(0)
  vi.useRealTimers()
})
