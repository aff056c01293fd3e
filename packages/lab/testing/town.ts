import { fileURLToPath } from 'node:url'
import { addDays, type Day, day, instantOf, seededRandomness } from '@probity/base'
import type { Database } from '@probity/database'
import { type Law, loadLaw, type Severity, type SubjectKind, severities } from '@probity/law'
import { firstLogKey, openBatch, openLog, sealEntry } from '@probity/ledger'
import { policyRules } from '@probity/policy'
import { type Act, type Attested, insertActs, insertVersions, type RecordVersion, sealing } from '@probity/records'
import { insertSubjects } from '@probity/registry'

/** For tests. Day on which everything is asked. */
export const today = day('2026-11-22')

export type TownSubject = {
  readonly subjectId: number
  readonly handle: string
  readonly kind: SubjectKind
  readonly region: string
}
type NewAct = Omit<Act, 'batchId' | 'ordinal'>

export const townLaw = async (): Promise<Law> => {
  const loaded = await loadLaw([fileURLToPath(new URL('../../../law/demo-city', import.meta.url))], policyRules)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal))
  return loaded.value
}

/** For tests. A town of invented organisations, written as a node writes, with a little of everything that may happen to a record. */
export const makeTown = (database: Database, seed = 'town') => {
  const random = seededRandomness(seed)
  let minute = 0
  const clock = { now: () => instantOf(Date.parse('2026-11-01T00:00:00Z') + minute * 60_000), today: () => today }
  const log = openLog(database, { clock, keys: [firstLogKey('a test')], origin: 'credit.example/log' })
  const throwDie = (sides: number) => random(4).reduce((sum, byte) => sum * 256 + byte, 0) % sides
  const pick = <Thing>(things: readonly Thing[]) => things[throwDie(things.length)] as Thing
  let recordId = 1_000

  const found = (kinds: readonly SubjectKind[], regions: readonly string[]): Promise<TownSubject[]> =>
    database.transaction(async (tx) => {
      const drafts = kinds.map((kind, index) => ({
        packId: 'cn',
        kind,
        status: 'active' as const,
        region: regions[index % regions.length] as string,
        parentCode: null,
        identifiers: [],
        names: [],
      }))
      const made = await insertSubjects(tx, random, drafts)
      return made.map(({ subjectId, handle }, index) => ({
        subjectId,
        handle,
        kind: drafts[index]!.kind,
        region: drafts[index]!.region,
      }))
    })

  const write = async (
    written: readonly { readonly subject: TownSubject; readonly version?: RecordVersion; readonly act?: NewAct }[],
  ) => {
    minute++
    await database.transaction(async (tx) => {
      const batch = await openBatch(tx, clock)
      const versions = written.flatMap(({ subject, version }) =>
        version ? [{ ...subject, version, submissionId: 's', submissionRow: 1 }] : [],
      )
      if (versions.length > 0) await insertVersions(tx, versions, sealing(batch, random))
      const acts = written.flatMap(({ subject: { subjectId }, act }) => {
        if (!act) return []
        const salts = sealEntry({ public: '{}', closed: '{}' }, random)
        return [{ ...act, batchId: batch.batchId, ordinal: batch.add(salts), salts, subjectId, closed: {} }]
      })
      if (acts.length > 0) await insertActs(tx, acts)
      await batch.write()
    })
    await log.integrate()
  }

  const someDay = () => addDays(today, -throwDie(1_500))

  /** A record of some kind, now and then with gaps, a later version, or acts. */
  const happening = (subject: TownSubject) => {
    const id = recordId++
    const decidedOn = someDay()
    const version = aRecord(id, pick(['penalty', 'penalty', 'penalty', 'commitment-fulfilment', 'wage-arrears']), {
      decidedOn,
      severity: throwDie(12) === 0 ? null : pick(severities),
      fineCents: throwDie(15) === 0 ? undefined : throwDie(90) * 10_000,
      attested: {
        ...(throwDie(10) === 0 ? {} : { servedOn: addDays(decidedOn, throwDie(9)) }),
        ...(throwDie(10) === 0 ? { remedy: pick(['stayed', 'annulled', 'upheld', 'final'] as const) } : {}),
      },
    })
    const acts = [
      anAct(id, 'served', addDays(decidedOn, 20)),
      anAct(id, 'revoked', addDays(decidedOn, 200)),
      anAct(id, 'remedy-changed', addDays(decidedOn, 30), { state: 'stayed' }),
      anAct(id, 'remedy-changed', addDays(today, 10), { state: 'annulled' }),
      anAct(id, 'source-added', addDays(decidedOn, 3)),
    ]
    const later = {
      ...version,
      version: 2,
      nature: pick(['correction', 'change'] as const),
      eventOn: addDays(today, 40 - throwDie(400)),
    }
    return [
      { subject, version },
      ...(throwDie(8) === 0 ? [{ subject, version: { ...later, severity: pick(severities) } }] : []),
      ...(throwDie(4) === 0 ? [{ subject, act: pick(acts) }] : []),
    ]
  }

  return {
    found,
    write,
    happening,
    registration: (registered: Day, industry?: string) => {
      const version = aRecord(recordId++, 'registration', { decidedOn: registered })
      return industry ? { ...version, content: { ...version.content, industry } } : version
    },
  }
}

const anAct = (recordId: number, kind: Act['kind'], effectiveOn: Day, content: Act['content'] = {}): NewAct => ({
  recordId,
  kind,
  effectiveOn,
  authorityId: 'market-city',
  content,
})

type Particulars = {
  readonly decidedOn: Day
  readonly severity?: Severity | null
  readonly fineCents?: number | undefined
  readonly attested?: Attested
}

const aRecord = (
  recordId: number,
  kind: string,
  { decidedOn, severity = null, fineCents, attested = {} }: Particulars,
): RecordVersion => ({
  recordId,
  version: 1,
  nature: 'first',
  kind,
  authorityId: 'market-city',
  deciderName: null,
  deciderCode: null,
  documentNumber: `临市监〔2026〕${recordId}号`,
  eventOn: null,
  decidedOn,
  publishedOn: null,
  firstSeenOn: decidedOn,
  severity: kind === 'registration' || kind === 'commitment-fulfilment' ? null : severity,
  basis: null,
  content: contents[kind]?.(decidedOn, fineCents) ?? {},
  closed: {},
  attested: {
    publish: true,
    repairNoticeOn: decidedOn,
    ...(kind === 'registration' ? { servedOn: decidedOn } : attested),
  },
})

const contents: Readonly<Record<string, (on: Day, cents: number | undefined) => RecordVersion['content']>> = {
  registration: () => ({ name: '临澄甲', status: 'active' }),
  penalty: (_, cents) => ({ penalty: '罚款', classes: ['罚款'], ...(cents === undefined ? {} : { fineCents: cents }) }),
  'commitment-fulfilment': (on) => ({ fulfilment: on < '2025-06-01' ? '已履行' : '未履行' }),
  'wage-arrears': (_, cents) => ({ ...(cents === undefined ? {} : { amountCents: cents }) }),
}
