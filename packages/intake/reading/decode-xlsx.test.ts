import { deflateRawSync } from 'node:zlib'
import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { decodeRows } from './decode-rows.ts'
import type { Decoded } from './decoded.ts'
import { allOf } from './testing/all-of.ts'

async function* inOneBlock(bytes: Uint8Array) {
  yield bytes
}
const decode = async (bytes: Uint8Array): Promise<Decoded[]> => allOf(decodeRows(inOneBlock(bytes)))
const rowsOf = async (bytes: Uint8Array) => (await decode(bytes)).filter((item) => item.is === 'row')
const refusalOf = async (bytes: Uint8Array) => (await decode(bytes)).find((item) => item.is === 'refusal')?.refusal.code

const workbookOf = async (fill: (sheet: exceljs.Worksheet, workbook: exceljs.Workbook) => void): Promise<Buffer> => {
  const workbook = new exceljs.Workbook()
  fill(workbook.addWorksheet('一'), workbook)
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

/** A ZIP archive by hand, so that it can lie. */
const archiveOf = (files: Record<string, string>, statedSize?: number): Buffer => {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const packed = deflateRawSync(content)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(8, 8)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(8, 10)
    entry.writeUInt32LE(packed.length, 20)
    entry.writeUInt32LE(statedSize ?? Buffer.byteLength(content), 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(at, 42)
    locals.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...locals, ...directory, end])
}
const partsOf = (rows: string, strings = '') => ({
  'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/a.xml"/></Relationships>',
  'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
  'xl/worksheets/a.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
})
const heading = '<row><c t="inlineStr"><is><t>a</t></is></c></row>'

describe('a spreadsheet', () => {
  test('gives text, numbers, days and results of formulas as a person sees them', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['名称', '数', '日', '时', '式', '富'])
      sheet.addRow([
        '星河公司',
        0.1 + 0.2,
        new Date(Date.UTC(2017, 6, 7)),
        new Date(Date.UTC(2017, 6, 7, 8, 30)),
        { formula: '1+1', result: 2 },
      ])
      sheet.getCell('F2').value = { richText: [{ text: '甲' }, { text: '乙', font: { bold: true } }] }
      sheet.getCell('D2').numFmt = 'yyyy-mm-dd hh:mm'
      sheet.getCell('C2').numFmt = 'yyyy"年"m"月"d"日"'
    })
    expect((await rowsOf(bytes)).map(({ raw: { row, cells } }) => ({ row, cells }))).toEqual([
      {
        row: 2,
        cells: { 名称: '星河公司', 数: '0.3', 日: '2017-07-07', 时: '2017-07-07 08:30:00', 式: '2', 富: '甲乙' },
      },
    ])
  })

  test('keeps Chinese whole wherever its blocks end', async () => {
    const name = '星河市建筑工程有限责任公司'
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['名称'])
      for (let row = 0; row < 12_000; row++) sheet.addRow([`${name}${row}`])
    })
    const rows = await rowsOf(bytes)
    expect(rows).toHaveLength(12_000)
    expect(rows.filter(({ raw }, index) => raw.cells.名称 !== `${name}${index}`)).toEqual([])
  })

  test('says where it rounded a long number or a formula failed', async () => {
    const bytes = await workbookOf((sheet) => {
      sheet.addRow(['代码', '式'])
      sheet.addRow([915_101_246_331_681_500, { formula: '1/0', result: { error: '#DIV/0!' } }])
    })
    const [row] = await rowsOf(bytes)
    expect(row?.findings).toContainEqual({ code: 'cell/number-rounded', column: '代码' })
    expect(row?.raw.cells.代码).toMatch(/^\d{18}$/)
  })

  test('is read in its first visible sheet, blank rows left out and counted, and says that there are more', async () => {
    const bytes = await workbookOf((sheet, workbook) => {
      sheet.state = 'hidden'
      const shown = workbook.addWorksheet('二')
      shown.addRow(['a'])
      shown.getCell('A5').value = 'x'
      workbook.addWorksheet('三').addRow(['b'])
    })
    const decoded = await decode(bytes)
    expect(decoded[0]).toMatchObject({
      columns: ['a'],
      findings: [{ code: 'file/other-sheets', details: { count: 1 } }],
    })
    expect(decoded[1]).toMatchObject({ raw: { row: 5, cells: { a: 'x' } } })
  })

  test('may leave out the references and the empty cells at the end of a row', async () => {
    const rows = `<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row><c t="inlineStr"><is><t>x_x000D_y</t></is></c></row>`
    const bytes = archiveOf(partsOf(rows, '<si><t>a</t></si><si><r><t>b</t></r><rPh><t>ビ</t></rPh></si>'))
    expect(await rowsOf(bytes)).toMatchObject([{ raw: { row: 2, cells: { a: 'x\ry', b: '' } }, findings: [] }])
  })
})

describe('a spreadsheet is refused', () => {
  test.each([
    ['that is no workbook', archiveOf({ 'a.txt': 'x' }), 'file/broken-spreadsheet'],
    ['whose XML is broken', archiveOf(partsOf(`${heading}<row><c`)), 'file/broken-spreadsheet'],
    [
      'that unpacks to more than it states',
      archiveOf(partsOf(heading + heading.repeat(5_000)), 300),
      'file/broken-spreadsheet',
    ],
    ['that states too much', archiveOf(partsOf(heading), 0xf0000000), 'file/unpacks-too-large'],
    ['of a thousand columns', archiveOf(partsOf('<row><c r="ZZZ1"><v>1</v></c></row>')), 'file/too-many-columns'],
    ['with a heading alone', archiveOf(partsOf(heading)), 'file/heading-only'],
    ['with nothing in it', archiveOf(partsOf('')), 'file/empty'],
  ])('%s', async (_, bytes, code) => expect(await refusalOf(bytes)).toBe(code))

  test('that is larger than is kept in memory', async () => {
    async function* endless() {
      const block = Buffer.alloc(1_048_576)
      yield Buffer.concat([Buffer.of(0x50, 0x4b, 3, 4), block])
      for (;;) yield block
    }
    expect(await allOf(decodeRows(endless()))).toMatchObject([{ refusal: { code: 'file/too-large' } }])
  })

  test('is refused where rows or cells do not stand once each, in order', async () => {
    const row = (r: string, cell = 'A2') => `<row r="${r}"><c r="${cell}" t="str"><v>x</v></c></row>`
    for (const wrong of ['1', '0', '-5', '2.5', '1e400', '99999999999', 'x'])
      expect(await refusalOf(archiveOf(partsOf(heading + row(wrong))))).toBe('file/broken-spreadsheet')
    expect(await refusalOf(archiveOf(partsOf(heading + row('2') + row('2'))))).toBe('file/broken-spreadsheet')
    expect(await refusalOf(archiveOf(partsOf(heading + row('2', '7'))))).toBe('file/broken-spreadsheet')
    expect(await refusalOf(archiveOf(partsOf(heading + row('1048576'))))).toBeUndefined()
  })

  test('is refused where elements nest without end or a text has none', async () => {
    expect(await refusalOf(archiveOf(partsOf('<a>'.repeat(100_000))))).toBe('file/broken-spreadsheet')
    const endless = `<row><c t="str"><v>${'x'.repeat(1_500_000)}</v></c></row>`
    expect(await refusalOf(archiveOf(partsOf(heading + endless)))).toBe('file/broken-spreadsheet')
  })

  test('keeps nothing of a row that is too long, and says so', async () => {
    const strings = `<si><t>${'甲'.repeat(140_000)}</t></si>`
    const twice = '<row><c t="s"><v>0</v></c><c t="s"><v>0</v></c></row>'
    const [row] = await rowsOf(
      archiveOf(partsOf(`<row><c t="str"><v>a</v></c><c t="str"><v>b</v></c></row>${twice}`, strings)),
    )
    expect(row).toMatchObject({ raw: { cells: { a: '', b: '' } }, findings: [{ code: 'row/too-long' }] })
  })
})
