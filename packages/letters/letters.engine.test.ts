import { accept, day, fixedClock, refuse } from '@probity/base'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  digestOf,
  findLetter,
  issueLetter,
  issueLetters,
  type LetterContent,
  type LetterDraft,
  listLetters,
  recordService,
} from './index.ts'
import { aLetterContent } from './testing/letters.ts'

let database: Database
const clock = fixedClock('2026-11-22T04:00:00.000Z')
beforeAll(async () => {
  database = await lendDatabase()
})
afterAll(() => database.close())

const draft = (more: Partial<LetterContent> = {}, subjectId = 1): LetterDraft => ({
  subjectId,
  caseId: 56,
  content: aLetterContent(more),
  issuedBy: 'decider',
})
const issue = (...drafts: LetterDraft[]) => database.transaction((tx) => issueLetters(tx, drafts))
const serials = async (...drafts: LetterDraft[]) => {
  const issued = await issue(...drafts)
  if (!issued.ok) throw new Error(issued.refusal.code)
  return issued.value.map(({ letter }) => letter.number.serial)
}

test('each authority, year and kind counts for itself, from one', async () => {
  const from = (authority: string) => ({ authority, title: { zh: '某局', en: 'A bureau' } })
  const count = (authority: string, more: Partial<LetterContent> = {}) =>
    draft({ from: from(authority), kind: 'notice', ...more })
  expect(await serials(count('a-one'))).toEqual([1])
  expect(await serials(count('a-one'), count('a-one'), count('a-two'))).toEqual([2, 3, 1])
  expect(await serials(count('a-one', { kind: 'hearing' }))).toEqual([1])
  expect(await serials(count('a-one', { issuedOn: day('2027-01-04') }))).toEqual([1])
})

test('a letter whose move was refused leaves no gap, and letters written at the same time take one number each', async () => {
  const one = draft({ kind: 'correction' })
  await database.transaction(async (tx) => {
    await issueLetter(tx, one)
    return refuse('case/whatever')
  })
  await expect(
    database.transaction(async (tx) => {
      await issueLetter(tx, one)
      throw new Error('the process was killed')
    }),
  ).rejects.toThrow('killed')
  const drawn = await Promise.all(Array.from({ length: 20 }, () => serials(one)))
  expect(drawn.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
})

test('transactions that each write several kinds never wait for each other for good', async () => {
  const pair = (first: 'decision' | 'repair-notice', then: 'decision' | 'repair-notice') =>
    issue(draft({ kind: first }), draft({ kind: then }))
  const done = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      i % 2 ? pair('decision', 'repair-notice') : pair('repair-notice', 'decision'),
    ),
  )
  expect(done.every(({ ok }) => ok)).toBe(true)
})

test('a letter is found by its number and by its case, as it was written and under the same digest', async () => {
  const issued = await database.transaction((tx) => issueLetter(tx, draft({ kind: 'acceptance' }, 7)))
  if (!issued.ok) throw new Error(issued.refusal.code)
  const { letter, digest, letterId } = issued.value
  const found = await findLetter(database, letter.number)
  expect(found).toMatchObject({ subjectId: 7, caseId: 56, letterId, digest, letter, servedOn: null })
  expect(digestOf(found!.letter)).toBe(digest)
  expect(await listLetters(database, { subjectId: 7, caseId: 56 })).toEqual([found])
  expect(await listLetters(database, { subjectId: 7, caseId: 57 })).toEqual([])
  expect(await findLetter(database, { ...letter.number, serial: 999 })).toBeUndefined()
})

test('service is recorded once, with its proof, not before the letter nor in the future', async () => {
  const issued = await database.transaction((tx) => issueLetter(tx, draft({ kind: 'refusal' }, 8)))
  if (!issued.ok) throw new Error(issued.refusal.code)
  const { letterId, letter } = issued.value
  const serve = (servedOn: string, proof = '邮件 EMS 1100990') =>
    database.transaction((tx) =>
      recordService(tx, clock, {
        subjectId: 8,
        letterId,
        issuedOn: letter.issuedOn,
        way: 'post',
        servedOn: day(servedOn),
        proof,
        by: 'clerk',
      }),
    )
  const code = async (answer: ReturnType<typeof serve>) => {
    const served = await answer
    return served.ok ? 'served' : served.refusal.code
  }
  expect(await code(serve('2026-11-21', ' '))).toBe('letter/no-proof')
  expect(await code(serve('2026-11-19'))).toBe('letter/served-before-it-was-written')
  expect(await code(serve('2026-11-23'))).toBe('letter/served-in-the-future')
  expect(await code(serve('2026-11-20'))).toBe('served')
  expect(await code(serve('2026-11-21'))).toBe('letter/served-already')
  expect((await findLetter(database, letter.number))?.servedOn).toBe('2026-11-20')
})

test('a letter says what happened, why and by which article, and no person’s number', async () => {
  const refusal = async (more: Partial<LetterContent>) => {
    const issued = await issue(draft(more))
    return issued.ok ? accept(true) : issued.refusal.code
  }
  expect(await refusal({ articles: [] })).toBe('letter/says-nothing')
  expect(await refusal({ reasons: '  ' })).toBe('letter/says-nothing')
  expect(await refusal({ facts: '经营者身份证号 990101199003070011。' })).toBe('letter/identity-number')
})
