import { Casework } from '@probity/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, type SignedInAs } from '../access/as-person.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory, second } from './case-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

const supervisor: SignedInAs = { role: 'supervisor', body: 'market-city', personId: 'supervisor', name: '纪长青' }
const auditor: SignedInAs = { role: 'auditor', body: 'credit-office', personId: 'auditor', name: '尉迟衡' }
const ask = async (who: SignedInAs, path: string) => story.city.ask(path, { headers: await asPerson(story.city, who) })
const grounds = { reasons: '罚款已缴清，违法行为已经改正，符合修复条件', article: '《信用修复管理办法》第三条' }

const repaired = async (by: SignedInAs): Promise<string> => {
  const record = await story.penalise()
  const said = {
    ground: 'corrected',
    statement: '已于六月缴清罚款并下架全部违规宣传',
    materials: '缴款凭证 2026-1138',
    commitment: true,
  }
  const { id } = caseOf(await story.open(story.company, 'repair', record, 'received', said))
  await story.move(clerk, id, 'accepted')
  caseOf(await story.move(by, id, 'granted', grounds))
  return id
}

test('a supervisor sees whose hand granted the repairs of its authority, each with its cases, and reads one by a look', async () => {
  const first = await repaired(decider)
  const others = [await repaired(second), await repaired(second)]
  const work = Casework.parse(await (await ask(supervisor, '/api/v1/casework')).json())
  expect(work.repairs.map(({ name, granted, cases }) => [name, granted, cases.map(({ id }) => id)])).toEqual(
    [
      [decider.name, 1, [first]],
      [second.name, 2, others],
    ].toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
  expect((await ask(supervisor, `/api/v1/cases/${first}`)).status).toBe(200)
  const looks = (await (await ask(story.company, `/api/v1/organisations/${story.handle}/looks`)).json()) as {
    items: { purpose: string; reference: string }[]
  }
  expect(looks.items[0]).toMatchObject({ purpose: 'case-supervision', reference: first })
})

test('it is for supervisors of the authority and for auditors, and for nobody else', async () => {
  expect((await ask(decider, '/api/v1/casework')).status).toBe(403)
  expect((await ask({ ...supervisor, body: 'housing' }, '/api/v1/casework?authority=market-city')).status).toBe(403)
  const seen = Casework.parse(await (await ask(auditor, '/api/v1/casework?authority=market-city')).json())
  expect(seen.repairs).toHaveLength(2)
})

test('what was owed counts by its last day, and what was never done is late', async () => {
  const said = { about: 'content', statement: '处罚决定书所载金额与公示的金额不一致，请予核实更正' }
  const answer = {
    outcome: 'upheld',
    reasons: '经核对案卷和处罚决定书原件，公示内容与决定书一致',
    article: '第四十八条',
  }
  const objections: string[] = []
  for (let nth = 0; nth < 3; nth++)
    objections.push(caseOf(await story.open(story.company, 'objection', await story.penalise(), 'received', said)).id)
  for (const id of objections.slice(0, 2)) caseOf(await story.move(decider, id, 'answered', answer))
  story.city.clock.set('2026-12-02T04:00:00.000Z')
  const { answers } = Casework.parse(await (await ask(supervisor, '/api/v1/casework')).json())
  expect(answers.find(({ procedure, move }) => procedure === 'objection' && move === 'answered')).toMatchObject({
    due: 3,
    inTime: 2,
  })
  story.city.clock.set('2026-11-22T04:00:00.000Z')
})
