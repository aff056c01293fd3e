import { fileURLToPath } from 'node:url'
import { canonicalJson, day, makeCode } from '@probity/base'
import { loadLaw } from '@probity/law'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compileRedactor } from '../redaction/redact-row.ts'
import { compileReader } from './compile-reader.ts'
import { compileRowReader } from './read-rows.ts'
import { TableRow } from './table-row.ts'

const loaded = await loadLaw([fileURLToPath(new URL('../../../law/cn', import.meta.url))])
if (!loaded.ok) throw new Error('law/cn does not load')
const law = loaded.value
const layout = law.findLayoutById('double-publicity-penalty')!
const key = new Uint8Array(32).fill(3)
const options = { today: day('2026-11-22') }
const columns = [...Object.keys(layout.columns), '不认识的列']

const code = makeCode({ department: '9', category: '1', region: '990101', body: 'MA0T1X2B' })
const plain: Readonly<Record<string, string>> = {
  CF_XDR_MC: '星河市某某公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: code,
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
  CF_CFJGDM: makeCode({ department: '1', category: '1', region: '990101', body: 'MB000001' }),
  CF_SJLY: '星河市某局',
  CF_SJLYDM: code,
}
const odd = fc.constantFrom(
  '11010519491231002X',
  '经营者（110105194912310028）',
  '110105491231002',
  '自然人',
  '个体工商户',
  ' ',
  'NULL',
  "'=1+1",
  '2024年6月18日',
  '2024-02-30',
  '1,234.5',
  '0.0000001',
  '-1',
  '罚款;警告',
  '罚款、没有的',
  '\u0000坏',
  '\ud800',
  '\ufffd',
  '轻微',
  '是',
  'x'.repeat(5_001),
  '𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐𝟖',
  '"\\\n\t',
  code.toLowerCase(),
  '110105000000123',
)
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.constant(undefined) },
  odd,
  fc.string({ unit: 'binary', maxLength: 24 }),
)
const row = fc.array(cell, { minLength: columns.length, maxLength: columns.length })

test('a row of a table is read as the same row is that was redacted and read by itself, whatever was read before it', () => {
  // One reader for all rows: what it remembers of one may not show in another.
  const { read: readRow } = compileRowReader(law, layout, 'penalty', { ...options, key }, columns)
  const redact = compileRedactor(layout, key)
  const read = compileReader(law, layout, 'penalty', options)
  fc.assert(
    fc.property(row, fc.boolean(), (cells, moved) => {
      const decoding = moved ? [{ code: 'row/too-few-cells', details: { has: 1, columns: 2 } }] : []
      const texts = columns.map((name, place) => cells[place] ?? plain[name] ?? '')
      const quick = readRow(new TableRow(7, columns, texts), decoding)
      const { raw, cut, findings } = redact({ row: 7, cells: new TableRow(7, columns, texts).cells }, decoding)
      const slow = read(raw, [...decoding, ...findings])
      expect({ ...quick, row: { ...quick.row, raw: quick.row.raw.cells } }).toEqual({
        row: { ...slow, raw: raw.cells },
        cut,
      })
      if (quick.row.outcome !== 'understood') return
      // What is hashed was written cell by cell; it says what the content says.
      const { content, closed } = quick.row.candidate
      for (const part of [content, closed]) expect(canonicalJson(part)).toBe(canonicalJson({ ...part }))
    }),
    { seed: 11, numRuns: 3_000 },
  )
})

test('rows that repeat each other are read alike, a thousand times over', () => {
  const { read: readRow } = compileRowReader(law, layout, 'penalty', { ...options, key }, columns)
  for (let at = 0; at < 10_000; at++) {
    const texts = columns.map((name) => (name === 'CF_WSH' ? `虚罚〔2024〕${at}号` : (plain[name] ?? '')))
    const { row } = readRow(new TableRow(at, columns, texts), [])
    expect(row).toMatchObject({
      outcome: 'understood',
      candidate: { record: { documentNumber: `虚罚〔2024〕${at}号` } },
    })
  }
})
