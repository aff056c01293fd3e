import { addDays, type Day, day, type Instant, instantOf, seededRandomness } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { type Law, loadLaw } from '@probity/law'
import { firstLogKey, openBatch, openLog, sealEntry } from '@probity/ledger'
import { insertSubjects } from '@probity/registry'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type Act,
  type Attested,
  findFileRows,
  insertActs,
  insertVersions,
  type RecordVersion,
  readFile,
  readPublicFile,
  sealing,
} from './index.ts'

/**
 * The file against a naive model of it, over generated histories: records that are corrected, changed, served, contested,
 * revoked and recalled in any order, with acts that are undone.
 */
const today = day('2026-11-22')
const first = day('2026-03-01')
const dayAfter = (days: number) => addDays(first, days)

type Step =
  | {
      is: 'version'
      record: number
      nature: 'correction' | 'change'
      on: number
      publish: boolean
      severity: 'general' | 'serious'
    }
  | { is: 'act'; record: number; kind: Act['kind']; on: number; state: string; publish: boolean }
  | { is: 'undo'; nth: number }
const record = fc.integer({ min: 1, max: 3 })
const on = fc.integer({ min: 0, max: 260 })
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    is: fc.constant('version' as const),
    record,
    on,
    nature: fc.constantFrom('correction' as const, 'change' as const),
    publish: fc.boolean(),
    severity: fc.constantFrom('general' as const, 'serious' as const),
  }),
  fc.record({
    is: fc.constant('act' as const),
    record,
    on,
    publish: fc.boolean(),
    state: fc.constantFrom('suit', 'stayed', 'upheld', 'annulled'),
    kind: fc.constantFrom<Act['kind']>(
      'revoked',
      'recalled',
      'remedy-changed',
      'served',
      'publication-marked',
      'repair-notice-handed',
    ),
  }),
  fc.record({ is: fc.constant('undo' as const), nth: fc.integer({ min: 0, max: 9 }) }),
)
const histories = fc.sample(fc.array(step, { minLength: 2, maxLength: 9 }), { numRuns: 40, seed: 20 })

type Written = { batchId: number; at: Instant; version?: RecordVersion; act?: Omit<Act, 'batchId' | 'ordinal'> }
type Told = { subjectId: number; kind: 'enterprise'; region: string; written: Written[] }

let database: Database
let law: Law
const told: Told[] = []
/** One minute for each batch, so that a moment tells them apart. */
let minute = 0
const clock = { now: () => instantOf(Date.parse('2026-11-01T00:00:00Z') + minute * 60_000), today: () => today }
const random = seededRandomness('files')

beforeAll(async () => {
  const loaded = await loadLaw(
    ['cn', 'demo-city'].map((name) => new URL(`../../law/${name}`, import.meta.url).pathname),
  )
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  law = loaded.value
  database = await lendDatabase()
  for (const steps of histories) told.push(await tell(steps))
})
afterAll(() => database.close())

const tell = async (steps: readonly Step[]): Promise<Told> => {
  const [subject] = await database.transaction((tx) =>
    insertSubjects(tx, random, [
      {
        packId: 'cn',
        kind: 'enterprise',
        status: 'active',
        region: '990101',
        parentCode: null,
        identifiers: [],
        names: [],
      },
    ]),
  )
  const subjectId = subject?.subjectId as number
  const written: Written[] = []
  const newest = new Map<number, number>()
  const write = async (what: { version?: RecordVersion; act?: Omit<Act, 'batchId' | 'ordinal'> }) => {
    minute++
    await database.transaction(async (tx) => {
      const batch = await openBatch(tx, clock)
      if (what.version)
        await insertVersions(
          tx,
          [{ subjectId, handle: 'h'.repeat(26), version: what.version, submissionId: 's', submissionRow: 1 }],
          sealing(batch, random),
        )
      if (what.act) {
        const salts = sealEntry({ public: '{}', closed: '{}' }, random)
        const place = { batchId: batch.batchId, ordinal: batch.add(salts), salts, subjectId }
        await insertActs(tx, [{ ...what.act, ...place, closed: {} }])
      }
      await batch.write()
      written.push({ batchId: batch.batchId, at: clock.now(), ...what })
    })
    await openLog(database, { clock, keys: [firstLogKey('a test')], origin: 'credit.example/log' }).integrate()
  }
  const versionOf = (id: number, more: Partial<RecordVersion>, attested: Attested = {}): RecordVersion => {
    const version = (newest.get(id) ?? 0) + 1
    newest.set(id, version)
    return {
      recordId: id,
      version,
      nature: 'first',
      kind: 'penalty',
      authorityId: 'market-city',
      deciderName: null,
      deciderCode: null,
      documentNumber: `${id}`,
      eventOn: null,
      decidedOn: dayAfter(id * 7),
      publishedOn: null,
      firstSeenOn: dayAfter(id * 7 + 1),
      severity: 'general',
      basis: null,
      content: { penalty: `${id}/${version}` },
      closed: {},
      ...more,
      attested: { publish: true, servedOn: dayAfter(id * 7), repairNoticeOn: dayAfter(id * 7), ...attested },
    }
  }
  for (const id of [1, 2, 3]) await write({ version: versionOf(id, {}) })
  for (const one of steps) {
    if (one.is === 'version') {
      const changed = one.nature === 'change' ? { eventOn: dayAfter(one.on) } : {}
      await write({
        version: versionOf(
          one.record,
          { nature: one.nature, severity: one.severity, ...changed },
          { publish: one.publish },
        ),
      })
    } else if (one.is === 'act') {
      const content: Record<string, string | boolean> =
        one.kind === 'remedy-changed'
          ? { state: one.state }
          : one.kind === 'publication-marked'
            ? { publish: one.publish }
            : {}
      await write({
        act: {
          recordId: one.record,
          kind: one.kind,
          effectiveOn: dayAfter(one.on),
          authorityId: 'market-city',
          content,
        },
      })
    } else {
      const acts = written.filter(({ act }) => act && act.kind !== 'undone')
      const undone = acts[one.nth % Math.max(1, acts.length)]
      if (undone)
        await write({
          act: {
            recordId: undone.act?.recordId ?? null,
            kind: 'undone',
            effectiveOn: today,
            authorityId: 'market-city',
            content: { batchId: undone.batchId, ordinal: 0 },
          },
        })
    }
  }
  return { subjectId, kind: 'enterprise', region: '990101', written }
}

/** What a careful clerk would say of one record: reads the log from top to bottom, knowing nothing after `knownAt`. */
const model = ({ written }: Told, id: number, on: Day, knownAt?: Instant) => {
  const known = written.filter(({ at }) => !knownAt || at <= knownAt)
  const undone = new Set(known.flatMap(({ act }) => (act?.kind === 'undone' ? [act.content.batchId] : [])))
  const mine = known.filter(
    ({ version, act, batchId }) =>
      version?.recordId === id || (act?.recordId === id && act.kind !== 'undone' && !undone.has(batchId)),
  )
  let version: RecordVersion | undefined
  let since = 0
  for (const one of mine) {
    if (!one.version) continue
    if (one.version.nature === 'change' && version && (one.version.eventOn as Day) > on) continue
    version = one.version
    since = one.batchId
  }
  if (!version || version.decidedOn > on) return undefined
  let { publish, servedOn, remedy } = version.attested
  let withdrawn = false
  for (const { act, batchId } of mine) {
    if (!act || act.effectiveOn > on) continue
    if (act.kind === 'revoked' || (act.kind === 'recalled' && batchId > since)) withdrawn = true
    if (act.kind === 'remedy-changed') remedy = act.content.state as Attested['remedy'] & string
    if (act.kind === 'publication-marked') publish = act.content.publish === true
    if (act.kind === 'served') servedOn = act.effectiveOn
  }
  return { version: version.version, withdrawn, publish, servedOn, remedy }
}

const someDays = [dayAfter(0), dayAfter(8), dayAfter(30), dayAfter(100), dayAfter(200), today]
const momentsOf = ({ written }: Told): (Instant | undefined)[] => [
  undefined,
  ...written.filter((_, at) => at % 2 === 0).map(({ at }) => at),
]

test('file(subject, day, known at) is what a clerk would read from the log', async () => {
  for (const one of told)
    for (const on of someDays)
      for (const knownAt of momentsOf(one)) {
        const file = await readFile(database, law, one, on, knownAt)
        for (const id of [1, 2, 3]) {
          const found = file.find(({ state }) => state.version.recordId === id)?.state
          const said = found && {
            version: found.version.version,
            withdrawn: found.withdrawn !== undefined,
            publish: found.attested.publish,
            servedOn: found.attested.servedOn,
            remedy: found.attested.remedy,
          }
          expect(said).toEqual(model(one, id, on, knownAt))
        }
      }
})

describe('the public’s past is filtered by the present (R9)', () => {
  const publicFile = async (one: Told, asked: { day?: Day; knownAt?: Instant } = {}) => {
    const rows = await findFileRows(database, one.subjectId)
    if (!rows) throw new Error('no rows')
    return readPublicFile(database, law, rows, today, asked)
  }

  test('today it is the whole file as far as it is shown, whichever way it is read', async () => {
    for (const one of told) {
      const shown = (await readFile(database, law, one, today)).filter(({ standing }) => standing.shown)
      const seen = await publicFile(one)
      const comparable = (file: typeof shown) =>
        file.map(({ state, standing }) => [state.version.recordId, state.version.version, state.attested, standing])
      expect(comparable(seen)).toEqual(comparable(shown))
    }
  })

  test('no day and no moment shows a record that is not shown today, or a version that was corrected since', async () => {
    let pairs = 0
    let shown = 0
    for (const one of told) {
      const seenToday = new Set((await publicFile(one)).map(({ state }) => state.version.recordId))
      const corrected = new Map(
        one.written.flatMap(({ version }) =>
          version && version.nature !== 'change' ? [[version.recordId, version.version]] : [],
        ),
      )
      for (const on of someDays)
        for (const knownAt of momentsOf(one)) {
          pairs++
          for (const { state } of await publicFile(one, { day: on, ...(knownAt ? { knownAt } : {}) })) {
            shown++
            expect(seenToday).toContain(state.version.recordId)
            expect(state.version.version).toBeGreaterThanOrEqual(corrected.get(state.version.recordId) ?? 0)
          }
        }
    }
    expect(pairs).toBeGreaterThan(400)
    expect(shown).toBeGreaterThan(400)
  })
})

test('a change that is announced for a later day is not so yet', async () => {
  const one = await tell([
    { is: 'version', record: 1, nature: 'change', on: 9_000, publish: true, severity: 'serious' },
  ])
  const rows = await findFileRows(database, one.subjectId)
  const file = rows ? await readPublicFile(database, law, rows, today) : []
  expect(file.find(({ state }) => state.version.recordId === 1)?.state.version).toMatchObject({
    version: 1,
    severity: 'general',
  })
})

test('each version and act stands at one place of the ledger, and the places of a subject ascend', async () => {
  const places = await database.rows<{ subjectId: number; batchId: number; ordinal: number; entries: number }>(sql`
    select p.subject_id as "subjectId", p.batch_id as "batchId", p.ordinal, length(b.entries) / 64 as entries
    from (select subject_id, batch_id, ordinal from record_version union all select subject_id, batch_id, ordinal from act) p
    join ledger_batch b using (batch_id) order by 2, 3`)
  expect(new Set(places.map(({ batchId, ordinal }) => `${batchId}/${ordinal}`)).size).toBe(places.length)
  expect(places.every(({ ordinal, entries }) => ordinal < entries)).toBe(true)
})
