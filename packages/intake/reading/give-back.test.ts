import { fileURLToPath } from 'node:url'
import { day } from '@probity/base'
import { loadLaw } from '@probity/law'
import { expect, test } from 'vitest'
import type { RawRow } from '../candidate.ts'
import { decodeRows } from './decode-rows.ts'
import type { FileFormat } from './decoded.ts'
import { giveBack, neutralise, reasonsColumn, restore, rowColumn } from './give-back.ts'
import { readFile } from './read-file.ts'
import { allOf } from './testing/all-of.ts'

const collect = async (blocks: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(blocks))
async function* inOneBlock(bytes: Uint8Array) {
  yield bytes
}
const columns = ['名称', '数目']
const returned = [
  {
    raw: { row: 7, cells: { 名称: '=HYPERLINK("http://x","星河")', 数目: '-5' } },
    findings: [{ code: 'day/none', column: '数目' }],
  },
  {
    raw: { row: 9, cells: { 名称: '星河,公司\n"甲"', 数目: '', '(3)': '@x' } },
    findings: [{ code: 'a' }, { code: 'b' }],
  },
]
const say = ({ code }: { code: string }) => `理由 ${code}`
const back = (format: FileFormat) => collect(giveBack({ format, columns, rows: returned, say }))
const cellsOf = async (bytes: Uint8Array): Promise<RawRow['cells'][]> => {
  const decoded = await allOf(decodeRows(inOneBlock(bytes)))
  return decoded.flatMap((item) => (item.is === 'row' ? [item.raw.cells] : []))
}

test.each(['csv', 'xlsx'] as const)('%s comes back with its columns, the old row and the reasons', async (format) => {
  expect(await cellsOf(await back(format))).toEqual([
    { 名称: `'=HYPERLINK("http://x","星河")`, 数目: "'-5", [rowColumn]: '7', [reasonsColumn]: '理由 day/none' },
    { 名称: '星河,公司\n"甲"', 数目: '', [rowColumn]: '9', [reasonsColumn]: '理由 a\n理由 b', '(5)': "'@x" },
  ])
})

test('CSV opens in Excel as Chinese', async () =>
  expect([...(await back('csv')).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]))

test('NDJSON comes back as it was', async () =>
  expect((await cellsOf(await back('ndjson')))[0]).toEqual({
    名称: '=HYPERLINK("http://x","星河")',
    数目: '-5',
    [rowColumn]: '7',
    [reasonsColumn]: '理由 day/none',
  }))

test.each(['=1', '+1', '-1', '@a', '＝1', '\t=1', '\r=1'])(
  '%j cannot run as a formula, and is itself again when it is read',
  (text) => {
    expect(neutralise(text)[0]).toBe("'")
    expect(restore(neutralise(text))).toBe(text)
  },
)

test('a file that came back and was mended is taken in', async () => {
  const law = await loadLaw([fileURLToPath(new URL('../../../law/cn', import.meta.url))])
  if (!law.ok) throw new Error('law/cn does not load')
  const options = { law: law.value, key: new Uint8Array(32), today: day('2026-11-22') }
  const head = '企业名称,统一社会信用代码,注册日期,企业类型,注册资金,经营范围,所在省份,地区,注册地址'
  const sent = Buffer.from(`${head}\n星河公司,,2001-02-30,有限公司,-,造船,,星河,星河路1号\n`)
  const outcome = async (bytes: Uint8Array) => {
    const read = await allOf(readFile(inOneBlock(bytes), options))
    return read.flatMap((item) => (item.is === 'row' ? [item.row] : []))
  }
  const [row] = await outcome(sent)
  expect(row).toMatchObject({ outcome: 'quarantined', findings: [{ code: 'day/none', column: '注册日期' }] })
  for (const format of ['csv', 'xlsx', 'ndjson'] as const) {
    const mended = { ...row!.raw, cells: { ...row!.raw.cells, 注册日期: '2001-02-28' } }
    const rows = [{ raw: mended, findings: [{ code: 'day/none', column: '注册日期' }] }]
    const again = await collect(giveBack({ format, columns: head.split(','), rows, say }))
    expect((await outcome(again)).map((item) => item.outcome)).toEqual(['understood'])
  }
})
