import type { Language } from '@probity/base'
import type { Law, Policy } from '@probity/law'
import ExcelJS from 'exceljs'
import { instrumentTitle, planUnder, policyWords, speechUnder } from './document.ts'
import { settleTimes } from './settle-times.ts'
import { scoringTable, type TableRow } from './table.ts'

const headings: Readonly<Record<Language, readonly string[]>> = {
  zh: ['序号', '一级指标', '二级指标', '评分标准', '分值', '依据'],
  en: ['No.', 'First indicator', 'Second indicator', 'Standard', 'Points', 'Basis'],
}
const sheetNames = {
  zh: { table: '评分表', text: '说明' },
  en: { table: 'Scoring table', text: 'Text' },
} as const

const border = { style: 'thin' } as const
const boxed = { top: border, left: border, bottom: border, right: border } as const
const font: Readonly<Record<Language, string>> = { zh: '宋体', en: 'Calibri' }

/** The policy as agencies publish scoring tables, in Chinese and in English, each with the text that belongs to it. */
export const policySpreadsheet = async (law: Law, policy: Policy): Promise<Uint8Array> => {
  const book = new ExcelJS.Workbook()
  // The document is as old as the policy, whenever it was written out.
  book.created = new Date(`${policy.from}T00:00:00Z`)
  book.modified = book.created
  book.title = policy.title.zh
  for (const language of ['zh', 'en'] as const) {
    const speech = speechUnder(law, policy, language)
    const rows = scoringTable(planUnder(law, policy), speech, (id) => instrumentTitle(law, id, speech))
    if (rows.length > 0) addTable(book, policy, rows, language)
    addText(book, law, policy, language)
  }
  return settleTimes(new Uint8Array(await book.xlsx.writeBuffer()))
}

const addTable = (book: ExcelJS.Workbook, policy: Policy, rows: readonly TableRow[], language: Language): void => {
  const sheet = book.addWorksheet(sheetNames[language].table, {
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '2:2',
    },
    views: [{ state: 'frozen', ySplit: 2 }],
  })
  sheet.columns = [6, 18, 40, 70, 30, 26].map((width) => ({ width }))
  const title = sheet.addRow([policy.title[language]])
  sheet.mergeCells(1, 1, 1, 6)
  title.height = 30
  title.getCell(1).font = { name: font[language], size: 16, bold: true }
  title.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' }
  const head = sheet.addRow(headings[language])
  head.eachCell((cell) => {
    cell.font = { name: font[language], size: 11, bold: true }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEDED' } }
    cell.alignment = { horizontal: 'center', vertical: 'middle' }
    cell.border = boxed
  })
  for (const [index, { first, second, standard, points, basis }] of rows.entries()) {
    const row = sheet.addRow([index + 1, first, second, standard, points, basis])
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.font = { name: font[language], size: 10.5 }
      cell.alignment = { vertical: 'middle', wrapText: true, horizontal: column === 1 ? 'center' : 'left' }
      cell.border = boxed
    })
    row.height = heightOf([second, standard, points, basis], [40, 70, 30, 26], language)
  }
  mergeSame(sheet, rows)
}

/** Equal first indicators that follow each other are one cell, as in every published table. */
const mergeSame = (sheet: ExcelJS.Worksheet, rows: readonly TableRow[]): void => {
  let start = 0
  for (let index = 1; index <= rows.length; index++) {
    if (rows[index]?.first === rows[start]?.first) continue
    if (index - start > 1) sheet.mergeCells(start + 3, 2, index + 2, 2)
    start = index
  }
}

/** Office programs do not grow rows by themselves: lines a cell needs, times their height. */
const heightOf = (texts: readonly string[], widths: readonly number[], language: Language): number => {
  const perCharacter = language === 'zh' ? 2 : 1.05
  const lines = texts.map((text, index) => Math.ceil((text.length * perCharacter) / ((widths[index] as number) - 2)))
  return Math.max(18, Math.max(...lines) * 15)
}

const addText = (book: ExcelJS.Workbook, law: Law, policy: Policy, language: Language): void => {
  const { title, sections } = policyWords(law, policy, language)
  const sheet = book.addWorksheet(sheetNames[language].text, {
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns = [{ width: 110 }]
  const line = (text: string, style: Partial<ExcelJS.Font>) => {
    const row = sheet.addRow([text])
    row.getCell(1).font = { name: font[language], size: 10.5, ...style }
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' }
    row.height = Math.max(heightOf([text], [110], language), style.size ? 24 : 18)
  }
  line(title, { size: 16, bold: true })
  const table = language === 'zh' ? '评分表' : 'Scoring table'
  for (const { heading, lines } of sections) {
    // The table stands on a sheet of its own.
    if (heading === table) continue
    line(heading, { bold: true, size: 12 })
    for (const text of lines) line(text, {})
  }
}
