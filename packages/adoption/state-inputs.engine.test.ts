import { day } from '@probity/base'
import { previewSubject, publishedLevels, type StatedInputs } from '@probity/evaluation'
import type { Policy } from '@probity/law'
import { listActs, replay } from '@probity/records'
import type { Subject } from '@probity/registry'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { adoptLevel, endLevel, noticeLevel, stateInputs } from './index.ts'
import { aPenalty, aRegistration, aReportedLevel, type Stage, setStage } from './testing/stage.ts'

let stage: Stage
const two = { proposedBy: '甲', decidedBy: '乙', reasons: '经复核，同意采用本期等级' }

beforeAll(async () => {
  stage = await setStage()
  await stage.takenIntoUse('tax-credit', 'tax')
})
beforeEach(() => stage.goTo('2026-04-07'))
afterAll(() => stage?.close())

const tax = () => stage.policy('tax-credit')
const exampleInputs = (policy: Policy, more: StatedInputs['inputs'] = {}) => ({
  ...policy.examples.find(({ id }) => id === 'clean')!.inputs,
  ...more,
})
const state = async (
  subject: Subject,
  inputs: StatedInputs['inputs'],
  more: Partial<StatedInputs> = {},
  policy = tax(),
  by = 'tax',
) => {
  const done = await stateInputs(stage.shell, {
    subjectId: subject.subjectId,
    authority: stage.authority(by),
    policy,
    stated: { inputs, outcomes: {}, rows: {}, ...more },
    statedBy: '丙',
    reasons: '依据2025年度征管数据',
  })
  await stage.sign()
  return done.ok ? 'stated' : done.refusal
}
const preview = async (subject: Subject, policy = tax()) => {
  const done = await previewSubject(stage.database, stage.law, policy, { subject, day: stage.shell.clock.today() })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}
const company = async () => {
  const subject = await stage.aSubject()
  await stage.record(subject, aRegistration())
  return subject
}

test('what the competent authority enters decides the level, and a later statement takes the place of an earlier one', async () => {
  const subject = await company()
  expect((await preview(subject)).level).toBe('unknown')
  expect(await state(subject, exampleInputs(tax()))).toBe('stated')
  expect(await preview(subject)).toMatchObject({
    level: 'A',
    score: '100',
    statement: { authority: 'tax', on: '2026-04-07' },
  })
  await state(subject, exampleInputs(tax(), { 'late-returns': 2 }))
  expect(await preview(subject)).toMatchObject({ score: '90' })
})

test('what the policy does not ask, or not so, is refused by name', async () => {
  const subject = await company()
  expect(await state(subject, { turnover: 1 })).toMatchObject({ code: 'input/unknown', details: { name: 'turnover' } })
  expect(await state(subject, { recorded: 'yes' })).toMatchObject({ code: 'input/wrong-type' })
  expect(await state(subject, { 'late-returns': 1.5 })).toMatchObject({ code: 'input/wrong-type' })
  expect(await state(subject, {}, { rows: { bids: [] } })).toMatchObject({ code: 'input/unknown' })
  expect(await state(subject, {}, {}, stage.policy('lincheng-demonstration'), 'credit-office')).toMatchObject({
    code: 'input/not-asked',
  })
  expect(await state(subject, exampleInputs(tax()), {}, tax(), 'labour')).toMatchObject({ code: 'level/not-competent' })
})

test('individual businesses and government bodies are not evaluated, whatever anybody enters', async () => {
  for (const kind of ['individual-business', 'government-body'] as const) {
    const subject = await stage.aSubject(kind)
    expect(await state(subject, exampleInputs(tax()))).toMatchObject({ code: 'evaluation/subject-not-evaluated' })
  }
})

test('rows of a sheet and outcomes of items are stated like everything else', async () => {
  const food = await company()
  const risk = stage.policy('food-risk')
  expect(await state(food, { static: 22, dynamic: 18 }, {}, risk, 'market-city')).toBe('stated')
  expect(await preview(food, risk)).toMatchObject({ level: 'B', score: '40' })
})

const adopted = async (subject: Subject) => {
  const by = { subjectId: subject.subjectId, authority: stage.authority('tax'), policy: tax(), noticedBy: '丙' }
  const noticed = await noticeLevel(stage.shell, by)
  if (!noticed.ok) throw new Error(noticed.refusal.code)
  await stage.sign()
  stage.goTo('2026-04-28')
  const level = `${noticed.value.batchId}-${noticed.value.ordinal}`
  const done = await adoptLevel(stage.shell, { subjectId: subject.subjectId, level, authorityId: 'tax', ...two })
  if (!done.ok) throw new Error(done.refusal.code)
  await stage.sign()
  return level
}
const publicLevels = async ({ subjectId }: Subject) =>
  publishedLevels(await listActs(stage.database.forPublic, subjectId), stage.shell.clock.today()).map(
    ({ level }) => level,
  )

test('the public’s reader sees a level that law publishes, as long as it is in force, and no other', async () => {
  const [best, good] = [await company(), await company()]
  await state(best, exampleInputs(tax()))
  await state(good, exampleInputs(tax(), { 'operating-years': 2 }))
  const level = await adopted(best)
  stage.goTo('2026-04-07')
  await adopted(good)
  expect(await publicLevels(best)).toEqual(['A'])
  expect(await publicLevels(good)).toEqual([])
  expect((await listActs(stage.database.forPublic, good.subjectId)).map(({ kind }) => kind)).toEqual([])
  await endLevel(stage.shell, { subjectId: best.subjectId, level, authorityId: 'tax', ...two })
  expect(await publicLevels(best)).toEqual([])
})

test('levels of the yearly rhythm are adopted in its season', async () => {
  stage.goTo('2026-06-01')
  const subject = await company()
  await state(subject, exampleInputs(tax()))
  const by = { subjectId: subject.subjectId, authority: stage.authority('tax'), policy: tax(), noticedBy: '丙' }
  const noticed = await noticeLevel(stage.shell, by)
  if (!noticed.ok) throw new Error(noticed.refusal.code)
  await stage.sign()
  stage.goTo('2026-07-01')
  const level = `${noticed.value.batchId}-${noticed.value.ordinal}`
  const early = await adoptLevel(stage.shell, { subjectId: subject.subjectId, level, authorityId: 'tax', ...two })
  expect(early).toMatchObject({ refusal: { code: 'level/out-of-season', details: { next: '2027-04-01' } } })
})

const comprehensive = '企业信用状况综合评价'
const customs = () => stage.policy('customs-aeo-advanced')
const item40 = async (subject: Subject) =>
  (await preview(subject, customs())).indicators.find(({ id }) => id === 'item-40')?.outcome ?? null

test('a level that another system reported is read under the version the policy names, and the newest counts', async () => {
  stage.goTo('2026-11-02')
  const subject = await company()
  expect(await item40(subject)).toBeNull()
  await stage.record(subject, aReportedLevel(7, day('2026-05-01'), comprehensive, 'C'))
  expect(await item40(subject)).toBe('not-met')
  await stage.record(subject, aReportedLevel(8, day('2026-10-01'), comprehensive, 'B'))
  expect(await item40(subject)).toBe('met')
  const { needs } = await preview(subject, customs())
  expect(needs).toMatchObject([{ id: 'national-comprehensive', from: '2026-03-29', level: 'B' }])
  expect(needs[0]?.digest).toMatch(/^[0-9a-f]{64}$/)
})

test('a reported level that is older than a repair is pending: it is not known, and supports nothing adverse', async () => {
  stage.goTo('2026-11-02')
  const subject = await company()
  await stage.record(subject, aPenalty(2, day('2026-04-01')))
  await stage.record(subject, aReportedLevel(7, day('2026-05-01'), comprehensive, 'C'))
  expect(await item40(subject)).toBe('not-met')
  const revoked = { recordId: 2, kind: 'revoked' as const, authorityId: 'market-city', content: {} }
  await stage.act(subject, { ...revoked, effectiveOn: day('2026-10-01') })
  expect(await item40(subject)).toBeNull()
  expect((await preview(subject, customs())).needs).toMatchObject([{ level: null, pending: true }])
  await stage.record(subject, aReportedLevel(8, day('2026-10-20'), comprehensive, 'B'))
  expect(await item40(subject)).toBe('met')
})

test('everything that was stated, noticed and adopted comes out of the ledger again', async () => {
  const report = await replay(stage.database, stage.law, day('2026-11-02'))
  expect(report.differences.filter((one) => one.is === 'entry' || one.is === 'entries-without-content')).toEqual([])
})
