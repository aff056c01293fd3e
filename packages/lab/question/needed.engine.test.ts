import { readFileSync } from 'node:fs'
import { adoptLevel, noticeLevel } from '@probity/adoption'
import { aPenalty, aRegistration, aReportedLevel, type Stage, setStage } from '@probity/adoption/stage'
import { type Day, day } from '@probity/base'
import { previewSubject } from '@probity/evaluation'
import { checkDraft, type Policy } from '@probity/law'
import { policyRules } from '@probity/policy'
import type { Subject } from '@probity/registry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPopulation } from '../population/population.ts'
import { evaluateAll } from './evaluate-all.ts'

const demonstration = 'lincheng-demonstration'
const comprehensive = '企业信用状况综合评价'
const text = readFileSync(new URL('../../../law/demo-city/policies/demonstration.yaml', import.meta.url), 'utf8')

/** The demonstration, but its levels are decided by another policy's. */
const needing = (id: string, needs: string, direct: string) =>
  text
    .replace(`id: ${demonstration}`, `id: ${id}`)
    .replace('dimensions:\n', `needs: { other: ${needs} }\ndimensions:\n`)
    .replace(/direct:\n.*\n/, `direct: [${direct}]\n`)
const rule = (level: string, is: string) =>
  `{ level: ${level}, title: { zh: 依另一评价, en: by another }, when: { choice: other, is: [${is}] } }`

const drafts = {
  own: needing(
    'needs-own',
    `{ policy: ${demonstration}, from: 2026-01-01 }`,
    `${rule('I', 'I')}, ${rule('II', 'II, III, IV')}`,
  ),
  above: needing(
    'needs-above',
    '{ policy: national-comprehensive, from: 2026-03-29 }',
    `${rule('II', 'A, B')}, ${rule('III', 'C, D')}`,
  ),
}

let stage: Stage
let subjects: Subject[]
let population: ReturnType<typeof keepPopulation>

beforeAll(async () => {
  stage = await setStage()
  await stage.takenIntoUse(demonstration, 'credit-office')
  subjects = []
  for (let nth = 0; nth < 4; nth++) {
    const subject = await stage.aSubject()
    await stage.record(subject, aRegistration())
    subjects.push(subject)
  }
  population = keepPopulation({ database: stage.database, law: stage.law })
})
afterAll(async () => {
  population?.close()
  await stage?.close()
})

const today = (): Day => stage.shell.clock.today()

const draftOf = (which: keyof typeof drafts) => {
  const { pack, law } = checkDraft(stage.law, [{ file: 'policies/draft.yaml', text: drafts[which] }], policyRules)
  return { law, policy: pack.policies[0] as Policy }
}

/** Everybody's level in the lab, which is the one of their preview. */
const levels = async (which: keyof typeof drafts): Promise<(string | undefined)[]> => {
  const { law, policy } = draftOf(which)
  const now = await population.asOfNow({ today: today() })
  const { answer } = await evaluateAll(stage.database, now, law, policy, { day: today() })
  const rows = await now.duck.rows<{ id: number; level: string }>(`select subject_id as id, level from ${answer}`)
  const inTheLab = subjects.map(({ subjectId }) => rows.find(({ id }) => id === subjectId)?.level)
  const inPreviews = []
  for (const subject of subjects) {
    const done = await previewSubject(stage.database, law, policy, { subject, day: today() })
    inPreviews.push(done.ok ? done.value.level : done.refusal.code)
  }
  expect(inTheLab).toEqual(inPreviews)
  return inTheLab
}

const notice = async (subject: Subject): Promise<string> => {
  const policy = stage.policy(demonstration)
  const by = { subjectId: subject.subjectId, authority: stage.authority('credit-office'), policy, noticedBy: '丙' }
  const noticed = await noticeLevel(stage.shell, by)
  if (!noticed.ok) throw new Error(noticed.refusal.code)
  await stage.sign()
  return `${noticed.value.batchId}-${noticed.value.ordinal}`
}
const adopt = async ({ subjectId }: Subject, level: string): Promise<void> => {
  const by = { authorityId: 'credit-office', proposedBy: '甲', decidedBy: '乙', reasons: '经复核，同意采用本期等级' }
  const done = await adoptLevel(stage.shell, { subjectId, level, ...by })
  if (!done.ok) throw new Error(done.refusal.code)
  await stage.sign()
}
const revoke = (subject: Subject, recordId: number, on: string) =>
  stage.act(subject, { recordId, kind: 'revoked', authorityId: 'market-city', content: {}, effectiveOn: day(on) })

test('a level adopted here is known, one that was only noticed is not', async () => {
  const [best, worse, noticed] = subjects as [Subject, Subject, Subject]
  await stage.record(worse, aPenalty(30, day('2026-04-01'), { severity: 'serious' }))
  const intended = [await notice(best), await notice(worse)] as const
  await notice(noticed)
  stage.goTo('2026-11-12')
  expect(await levels('own')).toEqual(['unknown', 'unknown', 'unknown', 'unknown'])
  await adopt(best, intended[0])
  await adopt(worse, intended[1])
  expect(await levels('own')).toEqual(['I', 'II', 'unknown', 'unknown'])
})

test('one adopted here that stands on what was revoked since is not known until another is adopted', async () => {
  await revoke(subjects[1] as Subject, 30, '2026-11-12')
  expect(await levels('own')).toEqual(['I', 'unknown', 'unknown', 'unknown'])
})

test('of levels that another system reported the newest counts, and none that is older than a repair', async () => {
  const [plain, , repaired, newer] = subjects as [Subject, Subject, Subject, Subject]
  for (const subject of [repaired, newer]) await stage.record(subject, aPenalty(40, day('2026-04-01')))
  for (const subject of [plain, repaired, newer])
    await stage.record(subject, aReportedLevel(41, day('2026-05-01'), comprehensive, 'C'))
  expect(await levels('above')).toEqual(['III', 'unknown', 'III', 'III'])
  for (const subject of [repaired, newer]) await revoke(subject, 40, '2026-11-12')
  await stage.record(newer, aReportedLevel(42, day('2026-11-12'), comprehensive, 'B'))
  expect(await levels('above')).toEqual(['III', 'unknown', 'unknown', 'II'])
})
