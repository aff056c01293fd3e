import { type LetterList, LookPage } from '@probity/contract'
import { readPublicRecordId } from '@probity/records'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, postAs, type SignedInAs } from '../access/as-person.ts'
import { asOwner } from '../as-owner.ts'
import { csvOf, inventedCode, penaltyRow } from '../rights/filings.ts'
import { type CaseStory, caseOf, clerk, decider, openCaseStory } from './case-story.ts'

let story: CaseStory
beforeAll(async () => {
  story = await openCaseStory()
})
afterAll(() => story?.city.close())

const said = { about: 'content', statement: '处罚决定书所载金额与公示的金额不一致，请予核实更正' }
const grounds = { reasons: '经核对案卷和处罚决定书原件，公示内容与决定书一致', article: '《行政处罚法》第四十八条' }
const object = async (record: string) => caseOf(await story.open(story.company, 'objection', record, 'received', said))

test('an objection marks the record as disputed at once, wherever it is shown, and goes to the authority that supplied it', async () => {
  const record = await story.penalise()
  const opened = await object(record)
  expect(opened.moves.map(({ move }) => move)).toEqual(['received', 'marked', 'forwarded'])
  expect(opened).toMatchObject({ state: 'verifying', authority: { id: 'market-city' }, open: true })
  expect((await story.shown()).get(record)).toMatchObject({ disputedSince: '2026-11-22' })
  const due = opened.times.find(({ move }) => move === 'answered')
  // Five working days from Sunday the 22nd.
  expect(due).toMatchObject({ dueOn: '2026-11-27', late: false, party: 'authority', confidence: 'assumption' })
})

test('an error of the platform’s own is corrected by it, and the organisation has that in a letter', async () => {
  const record = await story.penalise()
  const number = readPublicRecordId(record)?.recordId
  await asOwner(
    story.city.node.database,
    `update record_version set content = content || '{"facts": "changed"}' where record_id = ${number}`,
  )
  const opened = await object(record)
  expect(opened.moves.map(({ move }) => move)).toEqual(['received', 'marked'])
  const operator: SignedInAs = { role: 'operator', body: 'operator', personId: 'o1', name: '沈知微' }
  const why = '公示的事实与收到的原始信息不一致，系平台处理差错，已经恢复'
  expect(await story.move(operator, opened.id, 'corrected-here', { reasons: why })).toMatchObject({
    state: 'corrected',
  })
  const box = await story.city.ask(`/api/v1/organisations/${story.handle}/letters`, {
    headers: await asPerson(story.city, story.company),
  })
  const [letter] = ((await box.json()) as LetterList).items
  expect(letter).toMatchObject({ kind: 'correction', case: opened.id, from: { zh: '公共信用信息平台' } })
  const received = await postAs(story.city, story.company, `/api/v1/letters/${letter?.id}/received`)
  expect(received.status).toBe(200)
})

test('only a decider of that authority answers, with reasons and article, and the mark is gone', async () => {
  const record = await story.penalise()
  const { id } = await object(record)
  expect(await story.move(clerk, id, 'answered', { outcome: 'upheld', ...grounds })).toMatchObject({ status: 403 })
  const other: SignedInAs = { ...decider, body: 'housing' }
  expect(await story.move(other, id, 'answered', { outcome: 'upheld', ...grounds })).toMatchObject({ status: 403 })
  expect(await story.move(decider, id, 'answered', { outcome: 'upheld' })).toMatchObject({
    status: 422,
    code: 'case/not-said',
    facts: { what: 'reasons', why: 'missing' },
  })
  expect(await story.move(decider, id, 'answered', { outcome: 'upheld', ...grounds, reasons: '一致' })).toMatchObject({
    status: 422,
    facts: { what: 'reasons', why: 'too-short' },
  })
  const answered = caseOf(await story.move(decider, id, 'answered', { outcome: 'upheld', ...grounds }))
  expect(answered).toMatchObject({ state: 'answered', open: false })
  expect(answered.moves.at(-1)).toMatchObject({ by: '柏清和' })
  expect((await story.shown()).get(record)).not.toHaveProperty('disputedSince')
  expect(await story.move(decider, id, 'answered', { outcome: 'upheld', ...grounds })).toMatchObject({
    status: 409,
    code: 'case/not-open',
  })
})

test('an authority that takes the record back ends it everywhere in the same transaction', async () => {
  const record = await story.penalise()
  const { id } = await object(record)
  await story.move(decider, id, 'answered', { outcome: 'taken-back', ...grounds })
  expect((await story.shown()).has(record)).toBe(false)
})

test('what cannot be verified is no longer disclosed', async () => {
  const record = await story.penalise()
  const { id } = await object(record)
  await story.move(decider, id, 'answered', { outcome: 'cannot-be-verified', ...grounds })
  expect((await story.shown()).has(record)).toBe(false)
})

test('in a county whose rule suspends, a record under objection is shown to nobody until the answer, on no day; what cannot be verified stays there', async () => {
  const record = await story.enter(
    'market-990104',
    'penalty',
    penaltyRow({
      CF_XDR_SHXYM: inventedCode(1),
      CF_WSH: '西岭市监罚〔2026〕1号',
      CF_CFJG: '临澄市西岭县市场监督管理局',
      CF_CFJGDM: '11990104MB99000568',
      CF_SJLY: '临澄市西岭县市场监督管理局',
      CF_SJLYDM: '11990104MB99000568',
    }),
  )
  expect((await story.shown()).has(record)).toBe(true)
  const opened = await object(record)
  expect(opened).toMatchObject({ state: 'verifying', authority: { id: 'market-990104' } })
  expect((await story.shown()).has(record)).toBe(false)
  for (const day of ['2026-06-30', '2026-11-21']) {
    const past = await story.city.ask(`/api/v1/organisations/${story.handle}/file?day=${day}`)
    expect(await past.text()).not.toContain(record)
  }
  expect((await story.city.ask(`/organisations/${story.handle}/records/${record}`)).status).toBe(404)
  const own = await story.city.ask(`/api/v1/organisations/${story.handle}/full-file?purpose=own-file`, {
    headers: await asPerson(story.city, story.company),
  })
  const lines = ((await own.json()) as { lines: { id: string; shown: boolean; why?: { en: string } }[] }).lines
  expect(lines.find(({ id }) => id === record)).toMatchObject({
    shown: false,
    why: { en: 'Not shown while an objection is checked' },
  })
  const there: SignedInAs = { ...decider, body: 'market-990104' }
  caseOf(await story.move(there, opened.id, 'answered', { outcome: 'cannot-be-verified', ...grounds }))
  expect((await story.shown()).get(record)).not.toHaveProperty('disputedSince')
})

test('‘corrected’ is answered only after the right record came in', async () => {
  const record = await story.penalise({ CF_WSH: '临市监罚〔2026〕500号' })
  const { id } = await object(record)
  const answer = { outcome: 'corrected', ...grounds }
  expect(await story.move(decider, id, 'answered', answer)).toMatchObject({
    status: 409,
    code: 'objection/not-corrected-yet',
  })
  const right = penaltyRow({ CF_XDR_SHXYM: inventedCode(1), CF_WSH: '临市监罚〔2026〕500号', CF_NR_FK: '0.5' })
  await story.city.submit('market-city', 'penalty', csvOf([right]))
  expect(await story.move(decider, id, 'answered', answer)).toMatchObject({ status: 200, state: 'answered' })
})

test('a second objection about the same record waits for the first, whose number is named', async () => {
  const record = await story.penalise()
  const { id } = await object(record)
  expect(await story.open(story.company, 'objection', record, 'received', said)).toMatchObject({
    status: 409,
    code: 'case/open-already',
    facts: { case: id },
  })
  await story.move(story.company, id, 'withdrawn')
  expect((await story.shown()).get(record)).not.toHaveProperty('disputedSince')
  expect(await story.open(story.company, 'objection', record, 'received', said)).toMatchObject({ status: 200 })
})

test('nobody objects for somebody else, and a case is nobody else’s to see', async () => {
  const record = await story.penalise()
  const stranger: SignedInAs = { ...story.company, body: '0'.repeat(26) }
  expect(await story.open(stranger, 'objection', record, 'received', said)).toMatchObject({ status: 403 })
  const { id } = await object(record)
  for (const who of [stranger, { ...decider, body: 'housing' }, { role: 'bank', body: 'bank' } as const])
    expect(await story.see(who, id)).toMatchObject({ status: 403 })
})

test('the subject sees that the authority read its case, and for what', async () => {
  const { id } = await object(await story.penalise())
  expect(await story.see(decider, id)).toMatchObject({ status: 200, id })
  const looks = await story.city.ask(`/api/v1/organisations/${story.handle}/looks`, {
    headers: await asPerson(story.city, story.company),
  })
  expect(LookPage.parse(await looks.json()).items[0]).toMatchObject({ purpose: 'case-handling', reference: id })
})

test('nor does the operator read a case unseen', async () => {
  const { id } = await object(await story.penalise())
  expect(await story.see({ role: 'operator', body: 'operator' }, id)).toMatchObject({ status: 200, id })
  const looks = await story.city.ask(`/api/v1/organisations/${story.handle}/looks`, {
    headers: await asPerson(story.city, story.company),
  })
  expect(LookPage.parse(await looks.json()).items[0]).toMatchObject({
    body: 'operator',
    purpose: 'case-reception',
    reference: id,
  })
})

test('each move tells the other party that there is something new, and nothing of what it is', async () => {
  const { id } = await object(await story.penalise())
  await story.move(decider, id, 'answered', { outcome: 'upheld', ...grounds })
  const inboxOf = async (who: SignedInAs) => {
    const answer = await story.city.ask('/api/v1/inbox', { headers: await asPerson(story.city, who) })
    return JSON.stringify(
      ((await answer.json()) as { items: { case?: string }[] }).items.filter((one) => one.case === id),
    )
  }
  const [ours, theirs] = [await inboxOf(story.company), await inboxOf(decider)]
  const eventsOf = (inbox: string) => (JSON.parse(inbox) as { event: string }[]).map(({ event }) => event).toSorted()
  // The answer is a letter, and its party is told of that as well.
  expect(eventsOf(ours)).toEqual(['case', 'letter'])
  expect(eventsOf(theirs)).toEqual(['case'])
  for (const said of [ours, theirs]) expect(said).not.toMatch(/维持|罚|upheld|penalty/)
})

test('a person’s number that is written into a case never reaches it', async () => {
  const record = await story.penalise()
  const number = '11010519491231002X'
  const opened = await story.open(story.company, 'objection', record, 'received', {
    ...said,
    statement: `经办人身份证号 ${number}，处罚金额有误，请核实`,
  })
  // At the door already: what is typed is not taken with a number in it.
  expect(opened.status).toBe(422)
  expect(JSON.stringify(opened)).not.toContain(number)
})
