import { fileURLToPath } from 'node:url'
import { type Clock, type Day, day, instantOf, seededRandomness } from '@probity/base'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { writeActs } from '@probity/intake'
import { type Authority, type Law, loadLaw, type Policy, type SubjectKind } from '@probity/law'
import { firstLogKey, openBatch, openLog } from '@probity/ledger'
import { policyRules } from '@probity/policy'
import { type Act, insertVersions, type RecordVersion, sealing } from '@probity/records'
import { insertSubjects, type Subject } from '@probity/registry'
import { type AdoptionShell, promulgate } from '../index.ts'

/** A node's data with a clock that the test moves, subjects and records of an invented city. */
export type Stage = {
  readonly shell: AdoptionShell
  readonly law: Law
  readonly database: Database
  policy(id: string): Policy
  authority(id: string): Authority
  goTo(on: string): void
  aSubject(kind?: SubjectKind, region?: string): Promise<Subject>
  record(subject: Subject, version: RecordVersion): Promise<void>
  act(subject: Subject, act: Omit<Act, 'batchId' | 'ordinal'>): Promise<void>
  sign(): Promise<void>
  takenIntoUse(policy: string, authority: string): Promise<void>
  close(): Promise<void>
}

export const setStage = async (): Promise<Stage> => {
  const loaded = await loadLaw([fileURLToPath(new URL('../../../law/demo-city', import.meta.url))], policyRules)
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  const law = loaded.value
  const database = await lendDatabase()
  const random = seededRandomness('levels')
  let today = day('2026-11-02')
  let seconds = 0
  const clock: Clock = {
    now: () => instantOf(Date.parse(`${today}T01:00:00Z`) + seconds * 1_000),
    today: () => today,
  }
  const shell = { database, law, clock, random }
  const log = openLog(database, { clock, keys: [firstLogKey('a test')], origin: 'credit.example/log' })
  const sign = async () => {
    seconds++
    await log.integrate()
    seconds++
  }
  const policy = (id: string) => law.findPolicy(id)!
  const authority = (id: string) => law.findAuthority(id)!
  return {
    shell,
    law,
    database,
    policy,
    authority,
    sign,
    goTo: (on) => {
      today = day(on)
      seconds = 0
    },
    aSubject: async (kind = 'enterprise', region = '990101') => {
      const [made] = await database.transaction((tx) =>
        insertSubjects(tx, random, [
          { packId: 'cn', kind, status: 'active', region, parentCode: null, identifiers: [], names: [] },
        ]),
      )
      return {
        subjectId: made!.subjectId,
        handle: made!.handle,
        kind,
        region,
        packId: 'cn',
        status: 'active',
        mergedInto: null,
        parentCode: null,
      }
    },
    record: async ({ subjectId, handle }, version) => {
      await database.transaction(async (tx) => {
        const batch = await openBatch(tx, clock)
        const added = { subjectId, handle, version, submissionId: 's', submissionRow: 1 }
        await insertVersions(tx, [added], sealing(batch, random))
        await batch.write()
      })
      await sign()
    },
    act: async (subject, act) => {
      await database.transaction((tx) => writeActs(tx, shell, [{ ...act, subject, closed: {} }]))
      await sign()
    },
    takenIntoUse: async (id, by) => {
      const two = { proposedBy: '甲', decidedBy: '乙', reasons: '按批准的文本启用本办法' }
      const done = await promulgate(shell, { policy: policy(id), authority: authority(by), ...two })
      if (!done.ok) throw new Error(done.refusal.code)
    },
    close: () => database.close(),
  }
}

export const aRegistration = (recordId = 1): RecordVersion => ({
  ...aPenalty(recordId, day('2020-01-06')),
  kind: 'registration',
  severity: null,
  content: { name: '临澄甲', status: '存续' },
})

export const aPenalty = (recordId: number, decidedOn: Day, more: Partial<RecordVersion> = {}): RecordVersion => ({
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
  attested: { publish: true, servedOn: decidedOn, repairNoticeOn: decidedOn },
  content: { penalty: '罚款', classes: ['罚款'], fineCents: 100_000 },
  closed: {},
  ...more,
})

/** A level as another system reported it. */
export const aReportedLevel = (recordId: number, decidedOn: Day, scheme: string, level: string): RecordVersion => ({
  ...aPenalty(recordId, decidedOn),
  kind: 'evaluation-result',
  severity: null,
  content: { scheme, level },
})
