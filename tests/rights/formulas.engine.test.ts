import exceljs from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CityNode, openCityNode } from './city-node.ts'
import { csvOf, inventedCode, penaltyRow, registrationRow } from './filings.ts'

/** Cells that a spreadsheet would run: what comes in is noted, stays text, and leaves in no file as a formula. */
let city: CityNode
const code = inventedCode(7)
const name = '临澄市慎行商贸有限公司'
beforeAll(async () => {
  city = await openCityNode()
  await city.submit('market-city', 'registration', csvOf([registrationRow({ 主体名称: name, 统一社会信用代码: code })]))
})
afterAll(() => city.close())

const starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠'] as const
const dangerous = (start: string) => `${start}HYPERLINK("http://example.invalid","点此")`

const asXlsx = async (csv: string): Promise<Uint8Array> => {
  const book = new exceljs.Workbook()
  const sheet = book.addWorksheet('一')
  // Written as text, as a spreadsheet keeps what was typed behind an apostrophe.
  for (const line of csv.trim().split('\r\n')) sheet.addRow(cellsOf(line))
  return new Uint8Array(await book.xlsx.writeBuffer())
}
/** The cells of a line of ours: quoted where they need be, with no line feed inside. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
  )

const handIn = async (nth: number, start: string, format: 'csv' | 'xlsx') => {
  const row = penaltyRow({
    CF_XDR_MC: name,
    CF_XDR_SHXYM: code,
    CF_WSH: `临市监罚〔2026〕${nth}号`,
    CF_SY: dangerous(start),
    // No class is called so: the row waits, and is given back.
    CF_SXYZCD: '不知道',
  })
  const csv = csvOf([row])
  return city.submit('market-city', 'penalty', format === 'csv' ? csv : await asXlsx(csv), { name: `行.${format}` })
}

const waiting = async (submission: string, format: 'csv' | 'xlsx') =>
  city.ask(`/api/v1/submissions/${submission}/waiting?format=${format}&lang=zh`, {
    key: await city.keyOf('market-city'),
  })

describe.each(['csv', 'xlsx'] as const)('a %s file', (format) => {
  test.each(starts)(
    'with a cell that begins with %s: the finding says so, and the given-back files run nothing',
    async (start) => {
      const nth = 100 + starts.indexOf(start) + (format === 'csv' ? 0 : 50)
      const { submission } = await handIn(nth, start, format)
      const rows = await city.ask(`/api/v1/submissions/${submission}/rows`, { key: await city.keyOf('market-city') })
      const { items } = (await rows.json()) as { items: { findings: { code: string; column?: string }[] }[] }
      expect(items[0]?.findings.map((one) => one.code)).toContain('text/formula')

      const csv = await (await waiting(submission, 'csv')).text()
      expect(csv).toContain(`'${start}HYPERLINK`)
      expect(csv).not.toMatch(/(?:^|[,"\n])[=+\-@＝＋－＠]/)

      const book = new exceljs.Workbook()
      await book.xlsx.load(await (await waiting(submission, 'xlsx')).arrayBuffer())
      const kept: string[] = []
      book.worksheets[0]?.eachRow((line) =>
        line.eachCell((cell) => {
          expect(cell.type).not.toBe(exceljs.ValueType.Formula)
          expect(cell.text).not.toMatch(/^[=+\-@＝＋－＠\t\r]/)
          kept.push(cell.text)
        }),
      )
      expect(kept).toContain(`'${dangerous(start)}`)
    },
  )
})

test.each(['\t', '\r'])('a cell that begins with %j and then a formula stays text', async (white) => {
  const receipt = await handIn(200 + (white === '\t' ? 0 : 1), `${white}=`, 'csv')
  const csv = await (await waiting(receipt.submission, 'csv')).text()
  expect(csv).not.toMatch(/(?:^|[,"\n])[=+\-@\t]/)
  expect(csv).toMatch(/'[\t\r]?=HYPERLINK/)
})

test('numbers and mere dashes are no formulas', async () => {
  const row = { CF_XDR_MC: name, CF_XDR_SHXYM: code, CF_WSH: '临市监罚〔2026〕300号', CF_SY: '-', CF_SXYZCD: '不知道' }
  const { submission } = await city.submit('market-city', 'penalty', csvOf([penaltyRow(row)]))
  const rows = await city.ask(`/api/v1/submissions/${submission}/rows`, { key: await city.keyOf('market-city') })
  expect(await rows.text()).not.toContain('text/formula')
})
