import { afterAll, beforeAll, expect, test } from 'vitest'
import { postAs, type SignedInAs } from '../access/as-person.ts'
import { type CaseStory, clerk, decider, openCaseStory } from './case-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

const text = '本公司已于六月缴清罚款，并下架全部宣传材料，凭证可供查验'
const state = async (who: SignedInAs, record: string, said: string) => {
  const path = `/api/v1/organisations/${story.handle}/records/${record}/statement`
  const answer = await postAs(story.city, who, path, { text: said })
  return { status: answer.status, ...((await answer.json()) as { code?: string; facts?: object }) }
}
const takeBack = async (record: string) => {
  const path = `/api/v1/organisations/${story.handle}/records/${record}/statement/withdraw`
  const answer = await postAs(story.city, story.company, path, {})
  return { status: answer.status, ...((await answer.json()) as { code?: string }) }
}
/** Everything the public is told of the organisation today and of an earlier day. */
const told = async () =>
  (
    await Promise.all(
      [
        `/api/v1/organisations/${story.handle}/file`,
        `/api/v1/organisations/${story.handle}/file?day=2026-11-21`,
        `/organisations/${story.handle}`,
        `/organisations/${story.handle}?lang=en`,
      ].map(async (path) => (await story.city.ask(path)).text()),
    )
  ).join('\n')

test('what an organisation says beside a record is shown with it as its own words, and changed or taken back at once', async () => {
  const record = await story.penalise()
  expect(await state(story.company, record, text)).toMatchObject({ status: 200 })
  expect((await story.shown()).get(record)).toMatchObject({ ownWords: { text, since: '2026-11-22' } })
  const page = await (await story.city.ask(`/records/${record}`)).text()
  expect(page).toContain('该组织自己的说明')
  expect(page).toContain(text)
  await state(story.company, record, '更正：罚款于五月缴清')
  expect(await told()).not.toContain(text)
  expect(await takeBack(record)).toMatchObject({ status: 200 })
  expect(await told()).not.toContain('罚款于五月缴清')
  expect(await takeBack(record)).toMatchObject({ status: 409, code: 'own-words/none' })
})

test('nobody else says anything beside its records', async () => {
  const record = await story.penalise()
  const stranger: SignedInAs = { ...story.company, body: '0'.repeat(26) }
  for (const who of [stranger, clerk, decider]) expect(await state(who, record, text)).toMatchObject({ status: 403 })
})

test('it is as long as 500 characters, not empty, and holds no person’s number', async () => {
  const record = await story.penalise()
  expect(await state(story.company, record, '字'.repeat(500))).toMatchObject({ status: 200 })
  expect(await state(story.company, record, '字'.repeat(501))).toMatchObject({
    status: 422,
    code: 'own-words/too-long',
    facts: { characters: 501, most: 500 },
  })
  expect(await state(story.company, record, '  ')).toMatchObject({ status: 422, code: 'own-words/empty' })
  expect(await state(story.company, record, '经办人 11010519491231002X')).toMatchObject({
    status: 422,
    code: 'text/identity-number',
  })
})

test('it is gone with a record that is repaired, and nothing can be said beside what is over (R8)', async () => {
  const record = await story.penalise()
  const words = '这一句随记录一同消失'
  await state(story.company, record, words)
  expect(await told()).toContain(words)
  const said = {
    ground: 'corrected',
    statement: '已于六月缴清罚款并下架全部违规宣传',
    materials: '缴款凭证 2026-1138',
    commitment: true,
  }
  const { id } = (await story.open(story.company, 'repair', record, 'received', said)) as { id: string }
  await story.move(clerk, id, 'accepted')
  await story.move(decider, id, 'granted', {
    reasons: '罚款已缴清，违法行为已经改正，符合修复条件',
    article: '《信用修复管理办法》第三条',
  })
  expect(await told()).not.toContain(words)
  expect((await story.city.ask(`/records/${record}`)).status).toBe(404)
  expect(await state(story.company, record, '再说一句')).toMatchObject({ status: 409, code: 'own-words/record-over' })
})
