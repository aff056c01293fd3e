import { fileURLToPath } from 'node:url'
import { day, makeCode } from '@probity/base'
import { loadLaw } from '@probity/law'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { PreparedRow } from '../prepared/prepared-row.ts'
import { spareSheets } from '../prepared/spare-sheets.ts'
import { gatherFile, openSheets } from '../submission/open-file.ts'
import { openReading } from '../submission/open-reading.ts'

const packs = ['cn', 'debarment'].map((pack) => fileURLToPath(new URL(`../../../law/${pack}`, import.meta.url)))
const loaded = await loadLaw(packs)
if (!loaded.ok) throw new Error('the packs do not load')
const law = loaded.value
const today = day('2026-11-22')
const key = new Uint8Array(32).fill(3)

async function* inBlocks(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size)
}

/** Everything that a file comes to on its way to the database, and how many of its rows were read in their bytes. */
const readAll = async (bytes: Uint8Array, plain: boolean, size = 1 << 16) => {
  const opened = await openReading(inBlocks(bytes, size), { law, key, today, plain, ownsBlocks: plain })
  if (!opened.ok) return { refusal: opened.refusal }
  const reading = opened.value
  let inBytes = 0
  async function* counted() {
    for await (const batch of reading.rows)
      yield (function* () {
        for (const row of batch) {
          if (row.is === 'plain') inBytes++
          yield row
        }
      })()
  }
  const submission = { authorityId: 'credit-office', submissionId: 'a'.repeat(64), today }
  const sheets = gatherFile(law, { ...reading, rows: counted() }, submission, { earlier: [], usual: 50 }, spareSheets())
  const chunks: unknown[] = []
  for await (const { sheet, digest, cut } of openSheets(law, reading, today, sheets, () => {}))
    chunks.push({ digest, cut, rows: Array.from({ length: sheet.count }, (_, nth) => all(sheet.rowAt(nth))) })
  return { inBytes, all: { chunks, refusal: reading.findRefusal() } }
}

const all = (row: unknown) => {
  if (!(row instanceof PreparedRow)) return row
  const { bytes, open, closed, fields } = row
  const texts = [open, closed].map(({ from, to }) => bytes.toString('utf8', from, to))
  const { raw, candidate, corrections, number, name, subjectKind, lacksClass, decider, decidedOn } = row
  return {
    ...{
      texts,
      identity: bytes.toString('utf8', row.identity.from, row.identity.to),
      fields: bytes.toString('hex', fields.from, fields.to),
      severity: row.severity,
      row: row.row,
    },
    ...{ raw: raw.cells, candidate, corrections, number, name, subjectKind, lacksClass, decider, decidedOn },
  }
}

const code = makeCode({ department: '9', category: '1', region: '990101', body: 'MA0T1X2B' })
const allDigits = makeCode({ department: '9', category: '1', region: '990101', body: '00000001' })
const good: Readonly<Record<string, string>> = {
  CF_XDR_MC: '星河市某某（集团）公司',
  CF_XDR_LB: '法人及非法人组织',
  CF_XDR_SHXYM: code,
  CF_FRDB: '某某',
  CF_WSH: '星市监罚〔2024〕1号',
  CF_WFXW: '虚构行为，一种“虚构”的行为',
  CF_SY: '2024年4月21日检查时虚构事实 1、2。',
  CF_YJ: '《虚构法》第三条',
  CF_CFLB: '罚款',
  CF_NR: '罚款20000元',
  CF_NR_FK: '2',
  CF_JDRQ: '2024-06-18',
  CF_YXQ: '2099-12-31',
  CF_CFJG: '星河市某局',
  CF_CFJGDM: makeCode({ department: '1', category: '1', region: '990101', body: 'MB000001' }),
  CF_SJLY: '星河市某局',
  CF_SJLYDM: code,
  CF_SXYZCD: '一般',
  CF_SDRQ: '2024-06-20',
  CF_SFGS: '是',
}
const columns = Object.keys(good)
const odd = [
  ...[
    '',
    ' ',
    'NULL',
    '\\N',
    '无',
    "'=1+1",
    '=1+1',
    '＝1',
    '-',
    '-1',
    'a\\b',
    'a"b',
    'tab\there',
    'a,b',
    '\u3000前空',
    '后空\u3000',
    '𠮷',
  ],
  ...[
    '11010519491231002X',
    '经营者（110105194912310028）',
    '110105 19491231 0028',
    '110105491231002',
    '１１０１０５４９１２３１００２',
  ],
  ...[
    '自然人',
    '个体工商户',
    '2024年6月18日',
    '2024-02-30',
    '2027-01-01',
    '2023-01-01',
    '1,234.5',
    '0.0000001',
    '罚款;警告',
    '没有的',
  ],
  ...[
    '\u0000坏',
    '\ufffd',
    '\u007f',
    '\u0085',
    '轻微',
    'x'.repeat(300),
    '很'.repeat(2_100),
    code.toLowerCase(),
    allDigits,
  ],
  ...[
    '110105000000123',
    'MB0143028',
    '虚罚(2024) 12号',
    '〔已删除身份号码〕',
    '\ufeff',
    '12345678901234',
    '1-2-3-4-5-6-7-8-9-0-1-2-3-4-5',
  ],
]
const cell = fc.oneof(
  { weight: 40, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constantFrom(...odd) },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const written = fc.constantFrom(
  (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text),
  (text: string) => `"${text.replaceAll('"', '""')}"`,
  (text: string) => text,
)
const line = fc
  .tuple(
    fc.array(cell, { minLength: columns.length, maxLength: columns.length }),
    written,
    fc.integer({ min: -1, max: 40 }),
  )
  .map(([cells, write, more]) => {
    const texts = columns.map((name, place) => write(cells[place] ?? good[name]!))
    // Now and then a cell is missing, or there is one too many.
    return (more === 0 ? texts.slice(1) : more === 1 ? [...texts, 'x'] : texts).join(',')
  })
const fileOf = (lines: readonly string[], end = '\n') => Buffer.from([columns.join(','), ...lines, ''].join(end))
/** Rows enough that what comes after them is in a block that comes when the columns are known. */
const before = Array.from({ length: 200 }, (_, at) =>
  columns.map((name) => (name === 'CF_WSH' ? `前${at}号` : good[name])).join(','),
)

describe('a file whose plain rows are read in their bytes', () => {
  test('comes to the same as when every row is read as texts', async () => {
    let inBytes = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 20, max: 3_000 }),
        async (lines, end, size) => {
          const file = fileOf([...before, ...lines], end)
          const asBytes = await readAll(file, true, size)
          const asTexts = await readAll(file, false)
          inBytes += asBytes.inBytes ?? 0
          expect(asTexts.inBytes ?? 0).toBe(0)
          expect(asBytes.all ?? asBytes.refusal).toEqual(asTexts.all ?? asTexts.refusal)
        },
      ),
      { seed: 31, numRuns: 120 },
    )
    expect(inBytes).toBeGreaterThan(200)
  })

  test('is the same with any bytes in it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(line, fc.uint8Array({ maxLength: 12 }), fc.nat(200))), async (lines) => {
        const file = Buffer.concat([
          fileOf(before),
          ...lines.flatMap(([text, bytes, place]) => {
            const whole = Buffer.from(`${text}\n`)
            return [whole.subarray(0, place), bytes, whole.subarray(place)]
          }),
        ])
        const [asBytes, asTexts] = [await readAll(file, true, 500), await readAll(file, false)]
        expect(asBytes.all ?? asBytes.refusal).toEqual(asTexts.all ?? asTexts.refusal)
      }),
      { seed: 32, numRuns: 60 },
    )
  })

  test('has nearly all of its good rows read so, quoted or not', async () => {
    for (const write of [(text: string) => text, (text: string) => `"${text}"`]) {
      const lines = Array.from({ length: 1_000 }, (_, at) =>
        columns.map((name) => write(name === 'CF_WSH' ? `星市监罚〔2024〕${at}号` : good[name]!)).join(','),
      )
      const { inBytes } = await readAll(fileOf(lines), true, 4_096)
      expect(inBytes).toBeGreaterThan(800)
    }
  })

  test('has rows of a kind that is adverse only now and then read so, with a class or without one', async () => {
    const inspected = ['主体名称', '统一社会信用代码', '检查编号', '检查日期', '检查事项', '检查结果', '严重程度']
    const results = fc.constantFrom('未发现问题', '弄虚作假', '发现问题已责令改正', '别的结果', '')
    const rows = fc.array(fc.tuple(results, fc.constantFrom('', '一般', '特别')), { minLength: 1, maxLength: 20 })
    const lineOf = (result: string, severity: string, nth: number) =>
      ['星河市某某公司', code, `星检〔2024〕${nth}号`, '2024-06-18', '虚构事项', result, severity].join(',')
    const others = Array.from({ length: 1_000 }, (_, nth) => lineOf('未发现问题', '', nth))
    let inBytes = 0
    await fc.assert(
      fc.asyncProperty(rows, async (checked) => {
        const lines = checked.map(([result, severity], nth) => lineOf(result, severity, 1_000 + nth))
        const file = Buffer.from([inspected.join(','), ...others, ...lines, ''].join('\n'))
        const [asBytes, asTexts] = [await readAll(file, true), await readAll(file, false)]
        inBytes += asBytes.inBytes ?? 0
        expect(asBytes.all).toEqual(asTexts.all)
      }),
      { seed: 33, numRuns: 10 },
    )
    expect(inBytes).toBeGreaterThan(1_000)
  })
})
