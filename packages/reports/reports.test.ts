import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { canonicalJson, type Json } from '@probity/base'
import type { PublicFile, ReportView } from '@probity/contract'
import { loadLaw } from '@probity/law'
import { openComposingRoom, setPages } from '@probity/typesetting'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  arrangeReport,
  isCurrent,
  type ReportLanguage,
  readReportNumber,
  reportManuscript,
  reportNumber,
} from './index.ts'
import { aFile, anHonour, aPenalty, handle } from './testing/files.ts'

const folder = (pack: string) => fileURLToPath(new URL(`../../law/${pack}`, import.meta.url))
const loaded = async (packs: readonly string[]) => {
  const law = await loadLaw(packs.map(folder))
  if (!law.ok) throw new Error(law.refusal.code)
  return law.value
}
let law: Awaited<ReturnType<typeof loaded>>
beforeAll(async () => {
  law = await loaded(['cn', 'debarment'])
})

const reportOf = (file: PublicFile, more: Partial<ReportView> = {}): ReportView => {
  const content = arrangeReport(law, file)
  return { number: reportNumber(content), madeOn: file.today, issuer: 'https://credit.example', content, ...more }
}
const paper = (report: ReportView, language: ReportLanguage = 'zh') => setPages(reportManuscript(report, language))
const read = async (pdf: Uint8Array) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: false })
  return { pages: totalPages, text }
}
const plain = (text: string) => text.replaceAll(/\s/g, '')
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

const disputed = aPenalty(2, {
  disputedSince: '2026-11-02',
  ownWords: { text: '已于次日完成整改，监测报告可供查验。', since: '2026-11-03' },
  remedyState: { zh: '复议中', en: 'under reconsideration' },
})

/** What reports said, when somebody last looked at them; `UPDATE_GOLDEN=1` writes it anew. */
const golden = fileURLToPath(new URL('golden/reports.json', import.meta.url))

describe('a report on paper', () => {
  test('says in Chinese and English what it said when it was last looked at, to the byte', async () => {
    const reports = {
      none: reportOf(aFile([])),
      several: reportOf(aFile([aPenalty(1), disputed, anHonour(3)])),
      'of a demonstration, on a past day': reportOf(aFile([anHonour(3)], { day: '2026-04-01' }), {
        notice: { zh: '演示：此城市为虚构。', en: 'Demonstration: this city is invented.' },
      }),
    }
    const now: Record<string, unknown> = {}
    for (const [name, report] of Object.entries(reports))
      for (const language of ['zh', 'en'] as const) {
        const pdf = paper(report, language)
        now[`${name} ${language}`] = { number: report.number, ...(await read(pdf)), sha256: sha(pdf) }
      }
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, `${JSON.stringify(now, undefined, 2)}\n`)
    expect(now).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })

  test('an adverse line says in its own place until when it may be used and where to check', async () => {
    const { text } = await read(paper(reportOf(aFile([disputed]))))
    const all = plain(text.join(''))
    for (const said of [
      '截至2026年11月22日',
      '公示至2027年5月10日',
      '此后不得使用2027年5月10日，或者查验网址不再显示之时',
      `https://credit.example/records/${handle}-2`,
      '有异议',
      '复议中',
      '未经任何机关核实2026年11月3日已于次日完成整改',
      '¥20,000.00',
    ])
      expect(all).toContain(plain(said))
  })

  test('many lines run over pages, each with its number and where to check the report', async () => {
    const long = `临澄市${'西岭县城乡基础设施建设投资与综合运营管理'.repeat(4)}集团股份有限公司`
    const report = reportOf(
      aFile(
        Array.from({ length: 60 }, (_, i) => aPenalty(i + 1)),
        { name: long },
      ),
    )
    const { pages, text } = await read(paper(report))
    expect(pages).toBeGreaterThan(10)
    for (const [i, page] of text.entries()) {
      expect(page).toContain(`第 ${i + 1} 页，共 ${pages} 页`)
      expect(plain(page)).toContain(`https://credit.example/reports/${report.number}`)
    }
    // A record stands on one page with the words that say until when it may be used.
    const pageOf = (said: string) => text.findIndex((page) => plain(page).includes(plain(said)))
    for (const n of [1, 7, 23, 60])
      expect(pageOf(`行政处罚 临市监罚〔2026〕${n}号`)).toBe(pageOf(`records/${handle}-${n.toString(36)}`))
  })

  test('a record longer than a page is said to its end', async () => {
    const facts = `${'经查，当事人的行为与实际不符。'.repeat(400)}完。`
    const { pages, text } = await read(paper(reportOf(aFile([aPenalty(1, { content: { decidedFacts: facts } })]))))
    expect(pages).toBeGreaterThan(3)
    expect(plain(text.join(''))).toContain('不符。完。')
    expect(plain(text.join(''))).toContain(`records/${handle}-1`)
  })

  test('what authorities and organisations write is text, never markup', async () => {
    const report = reportOf(aFile([aPenalty(1, { statedBasis: '#strong[x] *y* $z$ \\ "q" <a> // no' })]))
    expect((await read(paper(report))).text.join('')).toContain('#strong[x] *y* $z$ \\ "q" <a> // no')
  })
})

describe('what stands in a report', () => {
  test('is every line of the file, once, and nothing else', () => {
    const file = aFile([aPenalty(1), disputed, anHonour(3), aPenalty(4, { authority: 'platform' })])
    const { sections } = arrangeReport(law, file)
    const lines = sections.flatMap((section) => section.lines.map(({ id }) => id))
    expect(lines.toSorted()).toEqual(file.records.map(({ id }) => id).toSorted())
    expect(sections.filter(({ lines }) => lines.length > 0).map(({ id, lines }) => [id, lines.length])).toEqual([
      ['administrative', 2],
      ['trustworthy', 1],
      ['republished', 1],
    ])
  })

  test('a pack that arranges no reports is arranged by its own headings', async () => {
    const alone = await loaded(['debarment'])
    const debarred = aPenalty(1, { kind: 'debarment' })
    expect(arrangeReport(alone, aFile([debarred])).sections.map(({ id, lines }) => [id, lines.length])).toEqual([
      ['D01', 1],
    ])
  })

  test('a demonstration’s evaluation is in none (R22)', async () => {
    const city = await loaded(['cn', 'demo-city'])
    const level = (policy: string) => ({
      policy,
      policyTitle: { zh: '办法', en: 'Policy' },
      level: 'I',
      levelTitle: { zh: 'I', en: 'I' },
      authority: { zh: '机关', en: 'Authority' },
      since: '2026-01-01',
      basis: [],
    })
    const file = { ...aFile([]), levels: [level('lincheng-demonstration'), level('tax-credit')] }
    expect(arrangeReport(city, file).levels.map(({ policy }) => policy)).toEqual(['tax-credit'])
  })
})

describe('the number of a report', () => {
  test('is its organisation, its day and the beginning of SHA-256 over its canonical content', () => {
    const content = arrangeReport(law, aFile([aPenalty(1)]))
    const digest = createHash('sha256')
      .update(canonicalJson(content as unknown as Json))
      .digest('hex')
    expect(reportNumber(content)).toBe(`${handle}.2026-11-22.${digest.slice(0, 40)}`)
  })

  test('does not hang on the day on which it is checked, nor on leaf hashes', () => {
    const report = reportOf(aFile([aPenalty(1)]))
    const later = aFile([aPenalty(1, { proof: { leafHash: 'other', check: 'other' } })], {
      day: '2026-12-24',
      today: '2026-12-24',
    })
    const number = readReportNumber(report.number)!
    expect(isCurrent(number, arrangeReport(law, later))).toBe(true)
    expect(isCurrent({ ...number, day: later.day as typeof number.day }, arrangeReport(law, later))).toBe(false)
  })

  test('is no longer current once a line more or less stands in the file, or one is disputed', () => {
    const number = readReportNumber(reportOf(aFile([aPenalty(1), anHonour(2)])).number)!
    for (const lines of [[aPenalty(1)], [], [aPenalty(1), anHonour(2), anHonour(3)], [disputed, anHonour(2)]])
      expect(isCurrent(number, arrangeReport(law, aFile(lines)))).toBe(false)
  })

  test('is read as it was copied from paper, and anything else is no number', () => {
    const { number } = reportOf(aFile([]))
    const copied = ` ${number.slice(0, 40).toUpperCase()}\n ${number.slice(40)} `
    expect(readReportNumber(copied)).toEqual(readReportNumber(number))
    for (const wrong of ['', 'x', number.slice(1), number.slice(0, -1), number.replace('2026-11-22', '2026-02-30')])
      expect(readReportNumber(wrong)).toBeUndefined()
  })
})

describe('the composing room', () => {
  test('sets in its own thread what is set here, to the byte', async () => {
    const room = openComposingRoom()
    const manuscript = reportManuscript(reportOf(aFile([aPenalty(1)])), 'zh')
    const set = await room.set(manuscript)
    expect(set.ok && sha(set.value)).toBe(sha(setPages(manuscript)))
    await room.close()
  })

  test('sets equal manuscripts once, and asks who comes when it is full to come again', async () => {
    const room = openComposingRoom({ mostWaiting: 1, mostSeconds: 60 })
    const manuscript = (n: number) => reportManuscript(reportOf(aFile([aPenalty(n)])), 'zh')
    const [one, same, two, three] = [1, 1, 2, 3].map((n) => room.set(manuscript(n)))
    expect(same).toBe(one)
    expect(await three).toMatchObject({ ok: false, refusal: { code: 'typesetting/busy' } })
    expect([(await one)?.ok, (await two)?.ok]).toEqual([true, true])
    expect((await room.set(manuscript(3))).ok).toBe(true)
    await room.close()
  })

  test('gives up what takes too long, and answers who comes after it', async () => {
    const room = openComposingRoom({ mostWaiting: 4, mostSeconds: 0.01 })
    const manuscript = reportManuscript(reportOf(aFile([aPenalty(1)])), 'zh')
    for (const _ of [1, 2])
      expect(await room.set(manuscript)).toMatchObject({ ok: false, refusal: { code: 'typesetting/too-long' } })
    await room.close()
  })

  test('a manuscript that cannot be set is a fault, and the room goes on', async () => {
    const room = openComposingRoom()
    await expect(room.set({ template: '#nothing-of-the-kind', data: '1', on: '2026-11-22' })).rejects.toThrow(
      'cannot be set',
    )
    expect((await room.set({ template: 'x', data: '1', on: '2026-11-22' })).ok).toBe(true)
    await room.close()
  })
})
