import { day } from '@probity/base'
import { sql } from '@probity/database'
import { goneSince, heldLevels, mayRelyOn, previewSubject, readForEvaluation, standOn } from '@probity/evaluation'
import type { Subject } from '@probity/registry'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  adoptLevel,
  answerLevelObjection,
  endLevel,
  listNoticedLevels,
  noticeLevel,
  noticeMany,
  objectToLevel,
  recompute,
} from './index.ts'
import { aPenalty, aRegistration, type Stage, setStage } from './testing/stage.ts'

let stage: Stage
const noticedOn = '2026-11-02'
/** Five working days after the notice; its own day is not counted. */
const lastDay = '2026-11-09'
const reform = () => stage.authority('credit-office')
const demonstration = () => stage.policy('lincheng-demonstration')
const two = { proposedBy: '甲', decidedBy: '乙', reasons: '经复核，同意采用本期等级' }

beforeAll(async () => {
  stage = await setStage()
  await stage.takenIntoUse('lincheng-demonstration', 'credit-office')
})
beforeEach(() => stage.goTo(noticedOn))
afterAll(() => stage?.close())

const punished = async (): Promise<Subject> => {
  const subject = await stage.aSubject()
  await stage.record(subject, aRegistration())
  await stage.record(subject, aPenalty(2, day('2026-10-01')))
  return subject
}
const notice = async ({ subjectId }: Subject) => {
  const done = await noticeLevel(stage.shell, {
    subjectId,
    authority: reform(),
    policy: demonstration(),
    noticedBy: '丙',
  })
  await stage.sign()
  return done.ok ? done.value : done.refusal.code
}
const levelsOf = async ({ subjectId }: Subject) =>
  heldLevels((await readForEvaluation(stage.database, subjectId)).levelActs, stage.shell.clock.today())
const idOf = async (subject: Subject) => (await levelsOf(subject))[0]!.id
const adopt = async (subject: Subject) => {
  const at = { subjectId: subject.subjectId, level: await idOf(subject), authorityId: reform().id }
  const done = await adoptLevel(stage.shell, { ...at, ...two })
  await stage.sign()
  return done.ok ? 'adopted' : done.refusal.code
}
const goneOf = async (subject: Subject) => {
  const known = await readForEvaluation(stage.database, subject.subjectId)
  const { facts } = standOn(stage.law, known, subject, stage.shell.clock.today())
  const [level] = await levelsOf(subject)
  return goneSince(level!, facts)
}

test('a level is in force only after notice, the time to object and the word of two people', async () => {
  const subject = await punished()
  expect(await notice(subject)).toMatchObject({ preview: { level: 'II', score: '80' } })
  expect((await levelsOf(subject))[0]).toMatchObject({ state: 'noticed', objectBy: lastDay, level: 'II' })
  stage.goTo(lastDay)
  expect(await adopt(subject)).toBe('level/too-early')
  stage.goTo('2026-11-10')
  expect(await adopt(subject)).toBe('adopted')
  expect((await levelsOf(subject))[0]).toMatchObject({
    state: 'in-force',
    adopted: { on: '2026-11-10', round: '2026-11', proposedBy: '甲', decidedBy: '乙' },
  })
})

test('what was noticed twice is one notice, and another round takes the place of the one before', async () => {
  const subject = await punished()
  await notice(subject)
  expect(await notice(subject)).toBe('level/noticed-already')
  stage.goTo('2026-11-10')
  await adopt(subject)
  expect(await notice(subject)).toBe('level/adopted-already')
  stage.goTo('2026-12-01')
  expect(await notice(subject)).toMatchObject({ preview: { level: 'II' } })
  expect((await levelsOf(subject)).map(({ state }) => state)).toEqual(['noticed', 'in-force'])
  stage.goTo('2026-12-09')
  await adopt(subject)
  expect((await levelsOf(subject)).map(({ state }) => state)).toEqual(['in-force', 'replaced'])
})

test('an objection is answered with reasons before anything is adopted', async () => {
  const subject = await punished()
  await notice(subject)
  const level = await idOf(subject)
  const object = () =>
    objectToLevel(stage.shell, {
      subjectId: subject.subjectId,
      level,
      reasons: '处罚金额有误，已申请复议',
      personId: 'p',
    })
  expect((await object()).ok).toBe(true)
  expect(await object()).toMatchObject({ refusal: { code: 'level/objected-already' } })
  stage.goTo('2026-11-10')
  expect(await adopt(subject)).toBe('level/objection-open')
  const answer = {
    subjectId: subject.subjectId,
    level,
    reasons: '复议未停止执行，指标按文书计算无误',
    answeredBy: '丁',
  }
  expect(await answerLevelObjection(stage.shell, { ...answer, authorityId: 'tax', outcome: 'upheld' })).toMatchObject({
    refusal: { code: 'level/not-found' },
  })
  await answerLevelObjection(stage.shell, { ...answer, authorityId: reform().id, outcome: 'upheld' })
  await stage.sign()
  expect(await adopt(subject)).toBe('adopted')
  expect((await levelsOf(subject))[0]!.objections).toMatchObject([{ answer: { outcome: 'upheld', by: '丁' } }])
})

test('a level that is given up after an objection is never adopted, and another can be noticed', async () => {
  const subject = await punished()
  await notice(subject)
  const at = { subjectId: subject.subjectId, level: await idOf(subject) }
  await objectToLevel(stage.shell, { ...at, reasons: '该处罚已被撤销，请核对', personId: 'p' })
  const outcome = 'given-up' as const
  await answerLevelObjection(stage.shell, {
    ...at,
    authorityId: reform().id,
    outcome,
    reasons: '异议成立，不再采用',
    answeredBy: '丁',
  })
  await stage.sign()
  stage.goTo('2026-11-10')
  expect(await adopt(subject)).toBe('level/not-open')
  expect(await notice(subject)).toMatchObject({ preview: { level: 'II' } })
})

test('what is repaired after the notice is not adopted as it was, and a level in force is pending at once', async () => {
  const [before, after] = [await punished(), await punished()]
  await notice(before)
  await notice(after)
  stage.goTo('2026-11-10')
  await adopt(after)
  expect(await goneOf(after)).toEqual([])
  const revoked = {
    recordId: 2,
    kind: 'revoked' as const,
    effectiveOn: day('2026-11-10'),
    authorityId: 'market-city',
    content: {},
  }
  for (const subject of [before, after]) await stage.act(subject, revoked)
  expect(await adopt(before)).toBe('level/changed-since-notice')
  expect(await goneOf(after)).toHaveLength(1)
  const [level] = await levelsOf(after)
  const published = { standing: 'published' as const }
  const result = { policy: published, level: level!.level, state: level!.state, pending: true }
  expect(mayRelyOn(result, { for: 'sampling', adverse: true })).toMatchObject({ refusal: { code: 'level/pending' } })
})

test('a repair is followed at once: the preview in the same second, the level that rests on it pending', async () => {
  const subject = await punished()
  await notice(subject)
  stage.goTo('2026-11-10')
  await adopt(subject)
  const preview = async () => {
    const done = await previewSubject(stage.database, stage.law, demonstration(), {
      subject,
      day: stage.shell.clock.today(),
    })
    return done.ok ? done.value.level : done.refusal.code
  }
  expect([await preview(), await goneOf(subject)]).toEqual(['II', []])
  const repaired = { recordId: 2, kind: 'repaired' as const, authorityId: 'market-city', content: {} }
  await stage.act(subject, { ...repaired, effectiveOn: day('2026-11-10') })
  expect([await preview(), (await goneOf(subject)).length]).toEqual(['I', 1])
  expect(await notice(subject)).toMatchObject({ preview: { level: 'I' } })
})

test('a past result comes out again to the byte, though the file is another by now', async () => {
  const subject = await punished()
  await notice(subject)
  const [level] = await levelsOf(subject)
  await stage.act(subject, {
    recordId: 2,
    kind: 'revoked',
    effectiveOn: day('2026-11-02'),
    authorityId: 'market-city',
    content: {},
  })
  stage.goTo('2026-12-24')
  const { day: on, knownAt } = level!.result
  const again = await recompute(stage.database, stage.law, demonstration(), { subject, day: on, knownAt: knownAt! })
  expect(again).toMatchObject({ value: { digest: level!.digest, held: [{ id: level!.id, same: true }] } })
})

test('it is computed under the packs of its time, whatever the law is now', async () => {
  const subject = await punished()
  await notice(subject)
  const [level] = await levelsOf(subject)
  for (const pack of stage.law.packs)
    await stage.database.rows(sql`insert into law_pack (digest, pack_id, edition, content, loaded_at)
      values (${pack.digest}, ${pack.id}, ${pack.edition}, ${JSON.stringify(pack)}::jsonb, ${stage.shell.clock.now()}) on conflict do nothing`)
  const later = { ...stage.law, digest: 'of another edition', policies: () => [] }
  const { day: on, knownAt } = level!.result
  const again = await recompute(stage.database, later, demonstration(), { subject, day: on, knownAt: knownAt! })
  expect(again).toMatchObject({ value: { held: [{ same: true }] } })
})

test('nothing is noticed under a document that two people have not promulgated, nor by an authority that does not evaluate', async () => {
  const subject = await punished()
  const by = { subjectId: subject.subjectId, noticedBy: '丙' }
  const highway = { ...by, policy: stage.policy('highway-design'), authority: stage.authority('tax') }
  expect(await noticeLevel(stage.shell, highway)).toMatchObject({ refusal: { code: 'policy/not-promulgated' } })
  const other = { ...by, policy: demonstration(), authority: stage.authority('tax') }
  expect(await noticeLevel(stage.shell, other)).toMatchObject({ refusal: { code: 'level/not-competent' } })
})

test('a level that ended is over, and an authority finds its notices by what they wait for', async () => {
  const [open, objected, held] = [await punished(), await punished(), await punished()]
  for (const subject of [open, objected, held]) await notice(subject)
  const at = { subjectId: objected.subjectId, level: await idOf(objected) }
  await objectToLevel(stage.shell, { ...at, reasons: '与事实不符，请求核对', personId: 'p' })
  stage.goTo('2026-11-10')
  await adopt(held)
  const find = async (filter: 'open' | 'ready' | 'objected' | 'in-force') => {
    const asked = { authorityId: reform().id, filter, today: stage.shell.clock.today(), most: 100 }
    return (await listNoticedLevels(stage.database, asked)).map(({ handle }) => handle)
  }
  expect(await find('objected')).toEqual([objected.handle])
  expect(await find('ready')).toContain(open.handle)
  expect(await find('ready')).not.toContain(objected.handle)
  expect(await find('in-force')).toContain(held.handle)
  const end = { subjectId: held.subjectId, level: await idOf(held), authorityId: reform().id, ...two }
  expect((await endLevel(stage.shell, end)).ok).toBe(true)
  expect((await levelsOf(held))[0]?.state).toBe('ended')
  expect(await find('in-force')).not.toContain(held.handle)
})

test('everybody of a region is told stretch by stretch, and who was told is not told again', async () => {
  await punished()
  const given = { authority: reform(), policy: demonstration(), noticedBy: '丙' }
  const first = await noticeMany(stage.shell, given, { after: 0, most: 3 })
  expect(first.next).toBeGreaterThan(0)
  await stage.sign()
  const whole = await noticeMany(stage.shell, given, { after: 0, most: 1_000 })
  expect(whole.noticed).toBeGreaterThan(0)
  await stage.sign()
  const again = await noticeMany(stage.shell, given, { after: 0, most: 1_000 })
  expect(again.noticed).toBe(0)
})
