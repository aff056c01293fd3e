import { describe, expect, test } from 'vitest'
import { type DecodeOptions, decodeRows } from './decode-rows.ts'
import type { Decoded } from './decoded.ts'
import { allOf } from './testing/all-of.ts'

const encoder = new TextEncoder()
async function* inBlocks(bytes: Uint8Array, size = bytes.length) {
  for (let at = 0; at < bytes.length; at += Math.max(1, size)) yield bytes.subarray(at, at + Math.max(1, size))
}
const decode = async (content: string | Uint8Array, size?: number, options?: DecodeOptions): Promise<Decoded[]> => {
  const bytes = typeof content === 'string' ? encoder.encode(content) : content
  return allOf(decodeRows(inBlocks(bytes, size), options))
}
const rowsOf = (decoded: readonly Decoded[]) => decoded.filter((item) => item.is === 'row')
const cellsOf = (decoded: readonly Decoded[]) => rowsOf(decoded).map(({ raw }) => raw.cells)
const codesOf = (decoded: readonly Decoded[]) => rowsOf(decoded).map(({ findings }) => findings.map(({ code }) => code))
const refusalOf = (decoded: readonly Decoded[]) => decoded.find((item) => item.is === 'refusal')?.refusal.code

describe('CSV', () => {
  test.each([',', ';', '\t', '|'])('is split at %j, which its heading shows', async (delimiter) => {
    const text = `名称${delimiter}文号\r\n甲公司${delimiter}一号\r\n`
    expect(cellsOf(await decode(text))).toEqual([{ 名称: '甲公司', 文号: '一号' }])
  })

  test('quotes hold delimiters, line ends and doubled quotes; a quote inside a cell is a character', async () => {
    const text = 'a,b\n"x, ""y""\nz",q"q"\n'
    expect(cellsOf(await decode(text))).toEqual([{ a: 'x, "y"\nz', b: 'q"q"' }])
  })

  test('a row too short or too long is kept whole and found', async () => {
    const decoded = await decode('a,b\n1\n1,2,3\n1,2,\n1,2\n')
    expect(cellsOf(decoded)).toEqual([
      { a: '1', b: '' },
      { a: '1', b: '2', '(3)': '3' },
      { a: '1', b: '2' },
      { a: '1', b: '2' },
    ])
    expect(codesOf(decoded)).toEqual([['row/too-few-cells'], ['row/too-many-cells'], [], []])
  })

  test('a quote that never closes costs its own line and not the rest of the file', async () => {
    const decoded = await decode('a,b\n"x,1\ny,2\nz,3\n')
    expect(codesOf(decoded)).toEqual([['row/quotes'], [], []])
    expect(rowsOf(decoded).map(({ raw }) => raw.row)).toEqual([2, 3, 4])
  })

  test('blank lines are counted as a spreadsheet counts them and are no rows', async () => {
    expect(rowsOf(await decode('a,b\n\n1,2\n,,\n3,4')).map(({ raw }) => raw.row)).toEqual([3, 5])
  })

  test('headings are trimmed, narrowed and told apart', async () => {
    const [columns] = await decode('\ufeff ＣＦ＿ＷＳＨ ,a,a,,__proto__\n1,2,3,4,5\n')
    expect(columns).toMatchObject({ columns: ['CF_WSH', 'a', 'a (2)', '(4)', '(__proto__)'] })
    expect(columns).toMatchObject({ findings: [{ code: 'column/twice', column: 'a', details: { readAs: 'a (2)' } }] })
  })

  test('a title above the heading is left out where headings are known', async () => {
    const isHeading = (columns: readonly string[]) => columns.includes('b')
    const decoded = await decode('行政处罚公示表\n\n填报单位：某局\na;b\n1;2\n', undefined, { isHeading })
    expect(decoded[0]).toMatchObject({
      columns: ['a', 'b'],
      findings: [{ code: 'file/lines-above-heading', details: { count: 2 } }],
    })
    expect(rowsOf(decoded).map(({ raw: { row, cells } }) => ({ row, cells }))).toEqual([
      { row: 5, cells: { a: '1', b: '2' } },
    ])
  })

  test('where no heading is known among the first lines, the first line is it', async () => {
    const decoded = await decode('a,b\n1,2\n', undefined, { isHeading: () => false })
    expect(cellsOf(decoded)).toEqual([{ a: '1', b: '2' }])
  })

  test('a heading that is really a row of data loses its identity numbers', async () => {
    const decoded = await decode('甲公司,990101199003070016\n乙公司,990101198503070019\n')
    expect(JSON.stringify(decoded[0])).not.toContain('990101199003070016')
  })

  test('a row of a million characters is left out and the next one is read', async () => {
    const decoded = await decode(`a,b\n${'x'.repeat(1_000_000)},1\n2,3\n`, 65_536)
    expect(codesOf(decoded)).toEqual([['row/too-long'], []])
    expect(cellsOf(decoded)[1]).toEqual({ a: '2', b: '3' })
  })
})

describe('encoding', () => {
  // 中文,文书 in GB 18030
  const gb = Uint8Array.of(0xd6, 0xd0, 0xce, 0xc4, 0x2c, 0xce, 0xc4, 0xca, 0xe9, 0x0a)

  test('GB 18030 is recognised, a byte at a time too', async () => {
    const bytes = Buffer.concat([gb, gb])
    for (const size of [bytes.length, 1])
      expect(cellsOf(await decode(bytes, size))).toEqual([{ 中文: '中文', 文书: '文书' }])
  })

  test('GB 18030 that begins after a hundred thousand bytes of ASCII is recognised', async () => {
    const bytes = Buffer.concat([Buffer.from(`a,b\n${'12345,67890\n'.repeat(10_000)}`), gb])
    expect(cellsOf(await decode(bytes, 65_536)).at(-1)).toEqual({ a: '中文', b: '文书' })
  })

  test('one broken byte in UTF-8 costs one row', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`名称,文号\n${'甲公司,一号\n'.repeat(50)}乙`),
      Buffer.of(0xff),
      Buffer.from(',二号\n'),
    ])
    const cells = cellsOf(await decode(bytes))
    expect(cells[0]).toEqual({ 名称: '甲公司', 文号: '一号' })
    expect(cells.at(-1)).toEqual({ 名称: '乙\ufffd', 文号: '二号' })
  })

  test('UTF-16 with its mark is read', async () => {
    const bytes = Buffer.from('\ufeff名称\t文号\r\n甲\t一\r\n', 'utf16le')
    expect(cellsOf(await decode(bytes))).toEqual([{ 名称: '甲', 文号: '一' }])
    expect(cellsOf(await decode(bytes.swap16()))).toEqual([{ 名称: '甲', 文号: '一' }])
  })
})

describe('NDJSON', () => {
  test('objects inside become dotted names, lists one cell, and numbers keep their digits', async () => {
    const text =
      '{"subject":{"name":"甲"},"content":{"kinds":["罚款","警告"],"n":12345678901234567890,"m":1e400,"x":null,"t":true}}\n'
    expect(cellsOf(await decode(text))).toEqual([
      {
        'subject.name': '甲',
        'content.kinds': '罚款;警告',
        'content.n': '12345678901234567890',
        'content.m': '1e400',
        'content.x': '',
        'content.t': 'true',
      },
    ])
  })

  test('a broken line is a finding on its row, keeps nothing, and the rest is read', async () => {
    const decoded = await decode('{"a":"1"}\n{"a":"99010119900307\n\n{"a":"3"}')
    expect(codesOf(decoded)).toEqual([[], ['row/not-json'], []])
    expect(cellsOf(decoded)).toEqual([{ a: '1' }, {}, { a: '3' }])
    expect(rowsOf(decoded).map(({ raw }) => raw.row)).toEqual([1, 2, 4])
  })

  test('a member that stands twice is found', async () => {
    expect(codesOf(await decode('{"a":"1","a":"2"}\n'))).toEqual([['row/member-twice']])
  })
})

describe('a file is refused whole', () => {
  test.each([
    ['nothing in it', '', 'file/empty'],
    ['blank lines', '\n\n', 'file/empty'],
    ['only a heading', 'a,b\n', 'file/heading-only'],
    ['a list of JSON', '[{"a":1}]', 'file/json-array'],
    ['HTML', '<html><table>', 'file/not-a-table'],
    ['PDF', '%PDF-1.7 …', 'file/not-a-table'],
    ['an old spreadsheet', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'file/old-spreadsheet'],
    ['an archive cut short', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'file/broken-spreadsheet'],
    ['binary garbage', Uint8Array.from({ length: 4_096 }, (_, index) => (index * 7_919) % 251), 'file/not-a-table'],
    ['too many columns', `${'a,'.repeat(2_000)}b\n1\n`, 'file/too-many-columns'],
  ])('%s', async (_, content, code) => expect(refusalOf(await decode(content))).toBe(code))

  test('text that the sender calls a spreadsheet', async () =>
    expect(refusalOf(await decode('a,b\n1,2\n', undefined, { format: 'xlsx' }))).toBe('file/other-format'))
})
