import { fileURLToPath } from 'node:url'
import { addDays, type Day, day, instantOf, seededRandomness } from '@probity/base'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { type Law, loadLaw, type Policy, type SubjectKind } from '@probity/law'
import { firstLogKey, openBatch, openLog, sealEntry } from '@probity/ledger'
import { policyRules } from '@probity/policy'
import { type Act, type Attested, insertActs, insertVersions, type RecordVersion, sealing } from '@probity/records'
import { insertSubjects } from '@probity/registry'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { previewText } from './preview.ts'
import { type PreviewSubject, previewSubject } from './preview-subject.ts'

let database: Database
let law: Law
let demonstration: Policy
let minute = 0
const today = day('2026-11-22')
const clock = { now: () => instantOf(Date.parse('2026-11-01T00:00:00Z') + minute * 60_000), today: () => today }
const random = seededRandomness('previews')

beforeAll(async () => {
  const loaded = await loadLaw([fileURLToPath(new URL('../../law/demo-city', import.meta.url))], policyRules)
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  law = loaded.value
  demonstration = law.findPolicy('lincheng-demonstration')!
  database = await lendDatabase()
})
afterAll(() => database?.close())

type Subject = PreviewSubject['subject']

const aSubject = async (kind: SubjectKind = 'enterprise', region = '990101'): Promise<Subject> => {
  const [subject] = await database.transaction((tx) =>
    insertSubjects(tx, random, [
      { packId: 'cn', kind, status: 'active', region, parentCode: null, identifiers: [], names: [] },
    ]),
  )
  return { subjectId: subject!.subjectId, handle: subject!.handle, kind, region }
}

const write = async (
  { subjectId, handle }: Subject,
  what: { version?: RecordVersion; act?: Omit<Act, 'batchId' | 'ordinal'> },
) => {
  minute++
  await database.transaction(async (tx) => {
    const batch = await openBatch(tx, clock)
    const { version, act } = what
    if (version)
      await insertVersions(
        tx,
        [{ subjectId, handle, version, submissionId: 's', submissionRow: 1 }],
        sealing(batch, random),
      )
    if (act) {
      const salts = sealEntry({ public: '{}', closed: '{}' }, random)
      const place = { batchId: batch.batchId, ordinal: batch.add(salts), salts, subjectId }
      await insertActs(tx, [{ ...act, ...place, closed: {} }])
    }
    await batch.write()
  })
  await openLog(database, { clock, keys: [firstLogKey('a test')], origin: 'credit.example/log' }).integrate()
  return clock.now()
}

const registration = (recordId: number): RecordVersion => ({
  ...aPenalty(recordId, day('2020-01-06')),
  kind: 'registration',
  severity: null,
  content: { name: '临澄甲', status: '存续' },
})

const aPenalty = (
  recordId: number,
  decidedOn: Day,
  more: Partial<RecordVersion> = {},
  attested: Attested = {},
): RecordVersion => ({
  recordId,
  version: 1,
  nature: 'first',
  kind: 'penalty',
  authorityId: 'market-city',
  deciderName: null,
  deciderCode: null,
  documentNumber: `临市监罚〔2026〕${recordId}号`,
  eventOn: null,
  decidedOn,
  publishedOn: null,
  firstSeenOn: decidedOn,
  severity: 'general',
  basis: '《中华人民共和国产品质量法》第四十九条',
  content: { penalty: '罚款', classes: ['罚款'], fineCents: 100_000 },
  closed: {},
  ...more,
  attested: { publish: true, servedOn: decidedOn, repairNoticeOn: decidedOn, ...attested },
})

const act = (recordId: number, kind: Act['kind'], effectiveOn: Day, content: Act['content'] = {}) => ({
  recordId,
  kind,
  effectiveOn,
  authorityId: 'market-city',
  content,
})

const previewed = async (subject: Subject, on = today, knownAt?: PreviewSubject['knownAt']) => {
  const result = await previewSubject(database, law, demonstration, {
    subject,
    day: on,
    ...(knownAt ? { knownAt } : {}),
  })
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

test('a result holds level, points, the records behind them with their articles, and what it was computed under', async () => {
  const subject = await aSubject()
  await write(subject, { version: registration(1) })
  await write(subject, { version: aPenalty(2, day('2026-10-01')) })
  const preview = await previewed(subject)
  expect(preview).toMatchObject({ standing: 'preview', level: 'II', score: '80', law: law.digest, missing: [] })
  expect(preview.policy).toMatchObject({ id: 'lincheng-demonstration', from: '2026-01-01' })
  expect(preview.policy.digest).toMatch(/^[0-9a-f]{64}$/)
  const general = preview.indicators.find(({ id }) => id === 'general-penalties')!
  expect(general).toMatchObject({
    value: '1',
    points: '-5',
    open: [],
    articles: [{ instrument: 'OPIN-2025', article: 'item 14' }],
  })
  expect(general.records).toHaveLength(1)
  expect(preview.records.find(({ record }) => record === general.records[0])).toMatchObject({
    kind: 'penalty',
    documentNumber: '临市监罚〔2026〕2号',
    basis: '《中华人民共和国产品质量法》第四十九条',
  })
})

test('what has no class, is not served, is stayed, annulled or revoked does not count; what is merely not published does', async () => {
  const decided = day('2026-10-01')
  const score = async (version: RecordVersion, later?: Omit<Act, 'batchId' | 'ordinal'>) => {
    const subject = await aSubject()
    await write(subject, { version: registration(1) })
    await write(subject, { version })
    if (later) await write(subject, { act: later })
    return (await previewed(subject)).score
  }
  const { servedOn: _, ...unserved } = aPenalty(2, decided).attested
  expect(await score(aPenalty(2, decided, { severity: null }))).toBe('90')
  expect(await score({ ...aPenalty(2, decided), attested: unserved })).toBe('90')
  expect(await score(aPenalty(2, decided, {}, { remedy: 'stayed' }))).toBe('90')
  expect(await score(aPenalty(2, decided), act(2, 'remedy-changed', decided, { state: 'annulled' }))).toBe('90')
  expect(await score(aPenalty(2, decided), act(2, 'revoked', addDays(decided, 9)))).toBe('90')
  expect(await score(aPenalty(2, decided, {}, { publish: false }))).toBe('80')
})

test('what is over counts no longer from that very day, and the result had said until when it was good', async () => {
  const subject = await aSubject()
  await write(subject, { version: registration(1) })
  await write(subject, { version: aPenalty(2, day('2026-05-10')) })
  let on = today
  const levels: string[] = []
  for (let step = 0; step < 6; step++) {
    const preview = await previewed(subject, on)
    levels.push(`${on} ${preview.score} ${preview.records.length}`)
    if (!preview.goodUntil) break
    const { day: _, ...before } = await previewed(subject, addDays(preview.goodUntil, -1))
    const { day: __, ...now } = preview
    expect(before).toEqual(now)
    on = preview.goodUntil
  }
  // A general penalty of 10 May 2026 is shown until 10 May 2027: from 11 May it is sealed.
  expect(levels[0]).toBe('2026-11-22 85 2')
  expect(levels.at(-1)).toBe('2027-05-11 90 1')
})

test('a past result comes out again to the byte, whatever was learned since', async () => {
  const subject = await aSubject()
  await write(subject, { version: registration(1) })
  const then = await write(subject, { version: aPenalty(2, day('2026-10-01')) })
  const first = previewText(await previewed(subject, today, then))
  await write(subject, { act: act(2, 'revoked', day('2026-10-20')) })
  expect(previewText(await previewed(subject, today, then))).toBe(first)
  expect((await previewed(subject)).score).toBe('90')
})

test('two subjects that differ in one record that is over have the same result', async () => {
  const [clean, other] = [await aSubject(), await aSubject()]
  await write(clean, { version: registration(1) })
  await write(other, { version: registration(1) })
  await write(other, { version: aPenalty(2, day('2025-06-01')) })
  const without = async (subject: Subject) => JSON.stringify(await previewed(subject)).replaceAll(subject.handle, '')
  expect(await without(other)).toBe(await without(clean))
})

test('a missing amount makes the sum unknown and never a no', async () => {
  const subject = await aSubject()
  await write(subject, { version: registration(1) })
  await write(subject, { version: aPenalty(2, day('2026-10-01'), { content: { penalty: '罚款', classes: ['罚款'] } }) })
  const preview = await previewed(subject)
  expect(preview).toMatchObject({ level: 'unknown', score: null })
  expect(preview.indicators.find(({ id }) => id === 'fines')).toMatchObject({ points: null, records: [] })
  expect(preview.indicators.find(({ id }) => id === 'fines')?.open).toHaveLength(1)
})

test('without a record that may be evaluated a subject is not rated', async () => {
  expect((await previewed(await aSubject())).level).toBe('not-rated')
})

test('individual businesses, government bodies, other places and levels from above are refused', async () => {
  const refused = async (policy: Policy, kind: SubjectKind, region: string, on = today) => {
    const subject = { subjectId: 1, handle: 'x', kind, region }
    const result = await previewSubject(database, law, policy, { subject, day: on })
    return result.ok ? 'evaluated' : result.refusal.code
  }
  const local: Policy = { ...demonstration, standing: 'published' }
  expect(await refused(demonstration, 'individual-business', '990101')).toBe('evaluation/subject-not-evaluated')
  expect(await refused({ ...demonstration, subjects: ['government-body'] }, 'government-body', '990101')).toBe(
    'evaluation/subject-not-evaluated',
  )
  expect(await refused(demonstration, 'enterprise', '330100')).toBe('evaluation/other-region')
  expect(await refused(local, 'enterprise', '990101')).toBe('evaluation/local-policy-off')
  expect(await refused(demonstration, 'enterprise', '990101', day('2025-12-31'))).toBe('evaluation/not-in-force')
  expect(await refused(law.findPolicy('national-comprehensive')!, 'enterprise', '990101')).toBe(
    'evaluation/levels-come-from-above',
  )
})
