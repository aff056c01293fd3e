import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { day } from '@probity/base'
import { readCoverage, readFaces, withMissingNamed } from '@probity/typesetting'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import {
  composeLetter,
  digestOf,
  type LetterKind,
  letterKinds,
  publicLetterId,
  readLetterId,
  renderLetter,
  sayNumber,
} from './index.ts'
import { aLetter } from './testing/letters.ts'

const site = 'https://credit.example'
const read = async (pdf: Uint8Array) => {
  const { totalPages, text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })
  return { pages: totalPages, text }
}
const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** What each letter said, page count, text and digest, when somebody last looked at it; `UPDATE_GOLDEN=1` writes it anew. */
const golden = fileURLToPath(new URL('golden/letters.json', import.meta.url))

describe('a letter on paper', () => {
  const kinds = Object.keys(letterKinds) as LetterKind[]
  const letters = kinds.flatMap((kind) => (['zh', 'en'] as const).map((language) => ({ kind, language })))
  const hearing = { on: day('2026-12-08'), at: '09:30', where: '临澄市政务中心三楼听证室', heldBy: '沈知微' }
  const render = ({ kind, language }: (typeof letters)[number]) =>
    renderLetter(aLetter({ kind, ...(kind === 'hearing' ? { hearing } : {}) }), language, site)

  test('each kind, in Chinese and English, says what it said when it was last looked at, to the byte', async () => {
    const now: Record<string, unknown> = {}
    for (const one of letters) {
      const pdf = render(one)
      now[`${one.kind} ${one.language}`] = { ...(await read(pdf)), sha256: sha(pdf) }
    }
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, `${JSON.stringify(now, undefined, 2)}\n`)
    expect(now).toEqual(JSON.parse(readFileSync(golden, 'utf8')))
  })

  test('the same letter gives the same bytes, whatever was typeset before', () => {
    const first = renderLetter(aLetter(), 'zh', site)
    renderLetter(aLetter({ kind: 'refusal' }, 3), 'en', site)
    expect(sha(renderLetter(aLetter(), 'zh', site))).toBe(sha(first))
  })

  test('in both languages the Chinese copy comes first, and both carry the same digest', async () => {
    const { pages, text } = await read(renderLetter(aLetter(), 'both', site))
    expect(pages).toBe(3)
    expect(text.indexOf('决 定 书')).toBeLessThan(text.indexOf('Decision [2026] No. 12'))
    expect(text.split(digestOf(aLetter())).length - 1).toBe(pages)
  })

  test('a long letter runs over pages, each with its number, and the seal is never alone on one', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `第${i + 1}项事实：经核查，标签所载内容与实际相符。`).join('\n')
    const pdf = renderLetter(aLetter({ facts: long }), 'zh', site)
    const { totalPages, text } = await extractText(await getDocumentProxy(pdf), { mergePages: false })
    expect(totalPages).toBe(3)
    for (const [i, page] of text.entries()) expect(page).toContain(`第 ${i + 1} 页，共 3 页`)
    expect(text.at(-1)).toContain('联系方式')
    expect(text.at(-1)).toContain('（机关印章）')
  })

  test('what officials type is text, never markup', async () => {
    const { text } = await read(renderLetter(aLetter({ reasons: '#strong[x] *y* $z$ \\ "q" <a> // no' }), 'zh', site))
    expect(text).toContain('#strong[x] *y* $z$ \\ "q" <a> // no')
  })

  test('a character that no face has is named, not left out', async () => {
    const letter = aLetter({ to: { handle: 'x'.repeat(26), name: '临澄市𠮷㛃商行' } })
    expect((await read(renderLetter(letter, 'zh', site))).text).toContain('临澄市〓(U+20BB7)㛃商行')
    expect(withMissingNamed('a\n中\u{1f600}', readCoverage(readFaces().faces[0] as Buffer))).toBe('a\n中〓(U+1F600)')
  })
})

test('an article that was not checked against the original is marked in the letter', () => {
  const { parts } = composeLetter(aLetter(), 'zh', site)
  expect(parts.find(({ heading }) => heading === '依据')?.paragraphs).toEqual([
    '《信用修复示例办法》第8条',
    '《公示示例规定》第3项（此条尚未与原文核对）',
  ])
})

test('times of a party begin with service and the letter says so', () => {
  const letter = aLetter({
    kind: 'notice',
    deadlines: [
      {
        what: { zh: '提出陈述、申辩。', en: 'state your case.' },
        by: 'party',
        within: { count: 1, unit: 'working-days' },
      },
    ],
  })
  const times = (language: 'zh' | 'en') =>
    composeLetter(letter, language, site).parts.find(({ heading }) => ['期限', 'Times'].includes(heading))?.paragraphs
  expect(times('zh')).toEqual(['你单位自本文书送达之日起1个工作日内（送达当日不计）：提出陈述、申辩。'])
  expect(times('en')).toEqual([
    'You, within 1 working day of service (the day of service is not counted): state your case.',
  ])
})

test('what an official wrote in Chinese alone stands in the English copy as it is, and says so', () => {
  const { parts } = composeLetter(aLetter({ facts: '标签已更换。' }), 'en', site)
  expect(parts[0]).toEqual({ heading: 'Facts', paragraphs: ['标签已更换。 [in the original language]'] })
})

test('a number can be said, put in an address and read back', () => {
  const { number } = aLetter({ kind: 'repair-notice' }, 7)
  expect([sayNumber(number, 'zh'), sayNumber(number, 'en')]).toEqual(['修告〔2026〕7号', 'Repair notice [2026] No. 7'])
  expect(publicLetterId(number)).toBe('market-city.repair-notice.2026.7')
  expect(readLetterId('market-city.repair-notice.2026.7')).toEqual(number)
  for (const wrong of ['', 'market-city.none.2026.7', 'market-city.notice.2026.0', 'market-city.notice.26.1'])
    expect(readLetterId(wrong)).toBeUndefined()
})
