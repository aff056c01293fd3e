import { readPublicCaseId } from '@probity/cases'
import { sql } from '@probity/database'
import { digestOf, listLettersOfCase, publicLetterId, type StoredLetter } from '@probity/letters'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

const asked = {
  ground: 'corrected',
  statement: '已于六月缴清罚款并下架全部违规宣传',
  materials: '缴款凭证 2026-1138',
  commitment: true,
}
const grounds = { reasons: '经核查，罚款尚有三千元没有缴清，不符合修复条件', article: '《信用修复管理办法》第三条' }
const caseIdOf = (id: string) => readPublicCaseId(id)?.caseId as number
const lettersOf = async (id: string): Promise<StoredLetter[]> =>
  (await listLettersOfCase(story.city.node.database, caseIdOf(id))).toReversed()
/** What the ledger keeps: every move of a case with the letter that went with it. */
const movesOf = async (id: string) =>
  story.city.node.database.rows<{ move: string; letter: { id: string; digest: string } | null }>(sql`
    select closed->>'move' as move, closed->'letter' as letter from act
    where kind = 'case-moved' and (closed->>'case')::bigint = ${caseIdOf(id)} order by batch_id, ordinal`)
const apply = async () =>
  caseOf(await story.open(story.company, 'repair', await story.penalise(), 'received', asked)).id

test('what law answers in writing is answered by a letter in the move’s own transaction, and the ledger keeps its digest', async () => {
  const id = await apply()
  await story.move(clerk, id, 'accepted')
  caseOf(await story.move(decider, id, 'refused', grounds))
  const letters = await lettersOf(id)
  expect(letters.map(({ letter }) => letter.kind)).toEqual(['acceptance', 'decision'])
  const withLetters = (await movesOf(id)).filter(({ letter }) => letter)
  expect(withLetters.map(({ move, letter }) => [move, letter])).toEqual(
    letters.map(({ letter, digest }, nth) => [
      ['accepted', 'refused'][nth],
      { id: publicLetterId(letter.number), digest },
    ]),
  )
  for (const { letter, digest } of letters) expect(digestOf(letter)).toBe(digest)
})

test('a decision against the party says why, by which article, and how to contest it: by what way, before whom, in how many days', async () => {
  const id = await apply()
  await story.move(clerk, id, 'accepted')
  await story.move(decider, id, 'refused', grounds)
  const letter = (await lettersOf(id)).at(-1)?.letter
  expect(letter).toMatchObject({
    reasons: [grounds.reasons],
    articles: [{ written: grounds.article }],
    to: { handle: story.handle },
    signedBy: { name: decider.name },
  })
  expect(letter?.facts).toContain(asked.statement)
  expect(letter?.remedies?.map(({ way, within }) => [way, within])).toEqual([
    ['reconsideration', { count: 60, unit: 'days' }],
    ['suit', { count: 6, unit: 'months' }],
  ])
})

test('a move that is refused writes no letter, and numbers have no gap', async () => {
  const first = await apply()
  await story.move(clerk, first, 'accepted')
  expect((await story.move(clerk, first, 'accepted')).status).toBe(409)
  const second = await apply()
  await story.move(clerk, second, 'accepted')
  const [one, next] = [...(await lettersOf(first)), ...(await lettersOf(second))]
  expect(next?.letter.number.serial).toBe((one?.letter.number.serial as number) + 1)
})

test('an answer to an objection says that a review can be asked for; a record that was wrong is corrected by letter', async () => {
  const said = { about: 'content', statement: '处罚决定书所载金额与公示的金额不一致，请予核实更正' }
  const { id } = caseOf(await story.open(story.company, 'objection', await story.penalise(), 'received', said))
  const answer = { reasons: '经核对原始案卷，该项处罚的当事人并不是你单位', article: '《信用信息管理办法》第八条' }
  caseOf(await story.move(decider, id, 'answered', { ...answer, outcome: 'taken-back' }))
  expect((await lettersOf(id)).map(({ letter }) => letter.kind)).toEqual(['correction'])
})
