import { day } from '@probity/base'
import { demoCity } from '@probity/demo'
import { enterSubjectEvent, undoSubjectEvent } from '@probity/intake'
import { type ReplayReport, replay } from '@probity/records'
import { listHolders } from '@probity/registry'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../as-owner.ts'
import { type CityNode, openCityNode } from '../rights/city-node.ts'

/** The strongest test there is: everything the node holds follows from the ledger, and from nothing else. */
let city: CityNode
const today = day('2026-11-22')
beforeAll(async () => {
  const plan = { seed: 'replay', organisations: 80, from: day('2025-01-01'), until: day('2026-11-20') }
  city = await openCityNode(demoCity(plan))
})
afterAll(() => city.close())

const again = (): Promise<ReplayReport> => replay(city.node.database, city.node.law, today)
const rows = <Row>(report: ReplayReport, is: Row) => report.differences.filter((one) => one.is === is)

test('a city told by the front door is rebuilt from its ledger, file by file', async () => {
  const report = await again()
  expect(report.differences).toEqual([])
  expect(report.opened).toBe(report.entries)
  expect(report.files).toBeGreaterThanOrEqual(80)
  expect(report.checkpoint).toBe(report.entries)
  expect((await again()).digest).toBe(report.digest)
})

test('whatever happens to organisations, and is taken back, the ledger knows who they are', async () => {
  const { intake, database } = city.node
  const codes = await database.rows<{ code: string; id: number }>(
    (await import('@probity/database'))
      .sql`select code, min(subject_id) as id from code_holder group by code order by code limit 12`,
  )
  const one = fc.nat({ max: codes.length - 1 })
  const step = fc.record({
    who: one,
    other: one,
    what: fc.constantFrom('cancelled', 'revived', 'merged', 'renamed', 'moved', 'undo'),
    name: fc.constantFrom('临澄市甲乙有限公司', '临澄市丙丁有限公司', '临澄市戊己有限公司'),
  })
  const done: { subjectId: number; place: { batchId: number; ordinal: number } }[] = []
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const { who, other, what, name } of steps) {
        const subjectId = codes[who]?.id as number
        const shell = { subjectId, authorityId: 'operator', on: today, reason: '测试' }
        const last = done.at(-1)
        const entered =
          what === 'undo'
            ? last && (await undoSubjectEvent(intake, { ...shell, subjectId: last.subjectId, place: last.place }))
            : what === 'merged'
              ? await enterSubjectEvent(intake, { ...shell, event: what, into: codes[other]?.id as number })
              : what === 'renamed'
                ? await enterSubjectEvent(intake, { ...shell, event: what, name })
                : what === 'moved'
                  ? await enterSubjectEvent(intake, { ...shell, event: what, region: '990102' })
                  : await enterSubjectEvent(intake, { ...shell, event: what as 'cancelled' })
        if (what === 'undo') done.pop()
        else if (entered?.ok) done.push({ subjectId, place: entered.value })
      }
      expect((await again()).differences).toEqual([])
    }),
    { numRuns: 8, seed: 20_261_122 },
  )
  expect((await listHolders(database, [codes[0]?.code as string])).length).toBeGreaterThan(0)
})

test('what was changed behind the ledger is named: the entry, the row, the file', async () => {
  const { database } = city.node
  await city.node.log.integrate()
  const clean = await again()
  await asOwner(
    database,
    `update record_version set content = content || '{"facts": "changed"}' where ctid = (select ctid from record_version where kind = 'penalty' order by subject_id limit 1)`,
  )
  const changed = await again()
  expect(rows(changed, 'entry')).toMatchObject([{ what: 'version', says: 'does-not-open' }])
  expect(rows(changed, 'file')).toHaveLength(1)
  expect(changed.opened).toBe(clean.opened - 1)

  await asOwner(
    database,
    `update subject set region = '990199' where subject_id = (select min(subject_id) from subject)`,
  )
  expect(rows(await again(), 'row')).toMatchObject([
    { table: 'subject', only: 'here' },
    { table: 'subject', only: 'replayed' },
  ])

  await asOwner(database, `delete from act where ctid = (select ctid from act where record_id is not null limit 1)`)
  expect(rows(await again(), 'entries-without-content')).toEqual([{ is: 'entries-without-content', entries: 1 }])

  await asOwner(
    database,
    `update ledger_batch set entries = overlay(entries placing '\\x00'::bytea from 1) where batch_id = (select min(batch_id) from ledger_batch)`,
  )
  const forged = await again()
  expect(rows(forged, 'log')).toMatchObject([{ says: 'head-differs' }, { says: 'checkpoint-differs' }])
})
