import { readFileSync } from 'node:fs'
import { addDays, type Day } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { checkDraft, type Law, type Policy } from '@probity/law'
import { policyRules } from '@probity/policy'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Lab, openLab } from './lab.ts'
import { annexOf, type LabReport } from './report/report.ts'
import { makeTown, today, townLaw } from './testing/town.ts'

let database: Database
let law: Law
let policy: Policy
let lab: Lab
const clock = { now: () => '2026-11-22T08:00:00.000Z' as never, today: () => today }
const text = readFileSync(new URL('../../law/demo-city/policies/demonstration.yaml', import.meta.url), 'utf8')

beforeAll(async () => {
  law = await townLaw()
  policy = law.findPolicy('lincheng-demonstration')!
  database = await lendDatabase()
  const town = makeTown(database, 'a larger town')
  const subjects = await town.found(
    Array.from({ length: 220 }, () => 'enterprise' as const),
    ['990101', '990102', '990103'],
  )
  await town.write(
    subjects.map((subject, nth) => ({
      subject,
      version: town.registration(
        addDays(today, -200 - nth * 20),
        nth % 3 === 0 ? undefined : nth % 3 === 1 ? 'C' : 'F',
      ),
    })),
  )
  await town.write(subjects.flatMap((subject) => [...town.happening(subject), ...town.happening(subject)]))
  lab = openLab({ database, law, clock })
})
afterAll(async () => {
  lab?.close()
  await database?.close()
})

const draft = (change: (text: string) => string) => {
  const {
    pack,
    law: under,
    findings,
  } = checkDraft(law, [{ file: 'policies/draft.yaml', text: change(text) }], policyRules)
  return { side: { policy: pack.policies[0] as Policy, law: under }, findings }
}
const asItIs = () => ({ policy, law })
const tried = async (change: (text: string) => string, thorough = false, day: Day = today): Promise<LabReport> => {
  const { side, findings } = draft(change)
  const found = await lab.run({ baseline: asItIs(), candidate: side, day, findings, thorough })
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  return found.value
}

/** Every table of the database, to the byte. */
const digest = async () => {
  const tables = await database.rows<{ name: string }>(
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and has_table_privilege(oid, 'select') order by 1`,
  )
  const digests = []
  for (const { name } of tables)
    digests.push(
      ...(await database.rows(
        sql`select ${name}::text as name, md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as md5 from ${sql.table(name)} t`,
      )),
    )
  return digests
}

test('a document tried against itself moves nobody', async () => {
  const { movement } = await tried((same) => same)
  expect(movement.all).toBe(220)
  for (const [row, line] of movement.cells.entries())
    for (const [column, count] of line.entries()) if (row !== column) expect(count ?? 0).toBe(0)
})

test('no trial, whatever it tries, changes a byte of what the node holds', async () => {
  const before = await digest()
  await tried((one) => one.replace('cap: -40', 'cap: -20'), true)
  await tried((one) => one.replace('atLeast: 90 } }', 'atLeast: 80 } }'))
  await tried((one) => one.replace('{ months: 36 }', '{ months: 12 }'), false, addDays(today, 100))
  expect(await digest()).toEqual(before)
})

test('nothing in a report is a group below ten, and its bytes are the same when it is asked again', async () => {
  const report = await tried((one) => one.replace('{ each: -20, cap: -40 }', '{ each: -30, cap: -60 }'), true)
  const counts: unknown[] = [
    ...report.movement.cells.flat(),
    ...report.movement.rows,
    ...report.movement.columns,
    ...report.breakdowns.flatMap(({ groups }) => groups.flatMap(({ counts }) => counts)),
    ...report.indicators.candidate.flatMap(({ fires, unknown }) => [fires, unknown]),
    ...(report.thresholds ?? []).flatMap(({ lower, higher }) => [lower, higher]),
    ...report.doubleCounted.map(({ records }) => records),
    ...Object.values(report.ahead!.byRepair),
    ...Object.values(report.ahead!.byTime),
  ]
  expect(counts.filter((count) => count !== null && count !== 0 && Number(count) < 10)).toEqual([])
  const again = await tried((one) => one.replace('{ each: -20, cap: -40 }', '{ each: -30, cap: -60 }'), true)
  expect(annexOf(again)).toEqual(annexOf(report))
  const [subject] = await database.rows<{ handle: string }>(sql`select handle from subject limit 1`)
  expect(annexOf(report).text).not.toContain(subject!.handle)
})

test('it says what never fires, which indicators count the same record, what time and repair would change', async () => {
  const report = await tried((one) => one, true)
  const use = (id: string) => report.indicators.candidate.find((one) => one.id === id)
  expect(use('directory')).toMatchObject({ fires: 0, percent: 0 })
  expect(use('serious-penalties')?.fires).toBeGreaterThan(10)
  expect(report.doubleCounted.map(({ indicators }) => indicators.join(' '))).toContain('general-penalties fines')
  expect(report.ahead!.byRepair.better).toBeGreaterThanOrEqual(10)
  expect(report.ahead!.byRepair.worse).toBe(0)
  expect(report.breakdowns.map(({ by }) => by)).toContain('region')
  const top = report.thresholds!.find(({ path }) => path === 'levels/0/when/atLeast')
  expect(top).toMatchObject({ value: 90, step: 1 })
})

test('levels are told by region, industry and age, regions with their names', async () => {
  const { breakdowns, names, notHeld } = await tried((one) => one)
  const of = (by: string) =>
    breakdowns.find((one) => one.by === by && one.side === 'after')?.groups.map(({ key }) => key)
  expect(of('industry')).toContain('unknown')
  expect(of('age')).toContain('5-10')
  expect(names.region['990101']?.en).toBeTruthy()
  expect(notHeld).toEqual(['size'])
})

test('a draft with other periods is tried under the law with the draft in it', async () => {
  const periods = readFileSync(new URL('../../law/cn/rule-sets/credit-china-2026.yaml', import.meta.url), 'utf8')
  const shorter = checkDraft(
    law,
    [{ file: 'rule-sets/credit-china-2026.yaml', text: periods.replace('maximumMonths: 12', 'maximumMonths: 6') }],
    policyRules,
  )
  const found = await lab.run({ baseline: asItIs(), candidate: { policy, law: shorter.law }, day: today })
  if (!found.ok) throw new Error(found.refusal.code)
  expect(
    found.value.movement.cells.flatMap((line, row) => line.filter((_, column) => column !== row)).some((n) => n !== 0),
  ).toBe(true)
})

test('a list with other grounds says how many have a record it could rest on, before and after', async () => {
  const lists = readFileSync(new URL('../../law/cn/lists.yaml', import.meta.url), 'utf8')
  const wider = checkDraft(
    law,
    [{ file: 'lists.yaml', text: lists.replaceAll('kinds: [penalty]', 'kinds: [penalty, wage-arrears]') }],
    policyRules,
  )
  const found = await lab.run({
    baseline: asItIs(),
    candidate: { policy, law: wider.law },
    day: today,
    draft: wider.pack,
  })
  if (!found.ok) throw new Error(found.refusal.code)
  const market = found.value.touched.find(({ id }) => id === 'market-serious')!
  expect(market.rows[0]).toBeGreaterThan(10)
  expect(market.columns[0]).toBeGreaterThan(market.rows[0]!)
})

test('a past day, levels from above and a document with a fault are refused', async () => {
  const refused = async (trial: Parameters<Lab['run']>[0]) => {
    const found = await lab.run(trial)
    return found.ok ? 'run' : found.refusal.code
  }
  expect(await refused({ baseline: asItIs(), candidate: asItIs(), day: addDays(today, -1) })).toBe('lab/day-past')
  const imported = { policy: law.findPolicy('national-comprehensive')!, law }
  expect(await refused({ baseline: imported, candidate: asItIs(), day: today })).toBe('lab/not-computed')
  const { side } = draft((one) =>
    one.replace('records: [penalty], severity: [serious]', 'records: [penality], severity: [serious]'),
  )
  expect(await refused({ baseline: asItIs(), candidate: side, day: today })).toBe('lab/cannot-be-computed')
})

test('an item of the catalogue that may no longer be published says how many are shown no longer', async () => {
  const kinds = readFileSync(new URL('../../law/cn/kinds/registration.yaml', import.meta.url), 'utf8')
  const closed = checkDraft(
    law,
    [{ file: 'kinds/registration.yaml', text: kinds.replace('publish: { allowed: "yes"', 'publish: { allowed: "no"') }],
    policyRules,
  )
  const found = await lab.run({
    baseline: asItIs(),
    candidate: { policy, law: closed.law },
    day: today,
    draft: closed.pack,
  })
  if (!found.ok) throw new Error(found.refusal.code)
  const [registration] = found.value.catalogue
  expect(registration).toMatchObject({
    id: 'registration',
    about: { before: 220, after: 220 },
    held: { records: 220, subjects: 220 },
    shown: {
      rows: [220, 0],
      columns: [0, 220],
      cells: [
        [0, 220],
        [0, 0],
      ],
    },
  })
})

test('an item that is new touches no record, and says about whom it may be recorded', async () => {
  const kinds = readFileSync(new URL('../../law/cn/kinds/honour.yaml', import.meta.url), 'utf8')
  const added = checkDraft(
    law,
    [{ file: 'kinds/another.yaml', text: kinds.replace('id: honour', 'id: another-honour') }],
    policyRules,
  )
  const found = await lab.run({
    baseline: asItIs(),
    candidate: { policy, law: added.law },
    day: today,
    draft: added.pack,
  })
  if (!found.ok) throw new Error(found.refusal.code)
  expect(found.value.catalogue).toMatchObject([
    { id: 'another-honour', about: { after: 220 }, held: { records: 0, subjects: 0 } },
  ])
})

test('shorter periods say how many records of a kind are shown no longer, and for how many days the others', async () => {
  const kinds = readFileSync(new URL('../../law/cn/kinds/penalty.yaml', import.meta.url), 'utf8')
  const periods = readFileSync(new URL('../../law/cn/rule-sets/credit-china-2026.yaml', import.meta.url), 'utf8')
  const shorter = checkDraft(
    law,
    [
      { file: 'kinds/penalty.yaml', text: kinds },
      {
        file: 'rule-sets/credit-china-2026.yaml',
        text: periods
          .replace('maximumMonths: 12', 'maximumMonths: 6')
          .replace('maximumMonths: 36', 'maximumMonths: 13'),
      },
    ],
    policyRules,
  )
  const found = await lab.run({
    baseline: asItIs(),
    candidate: { policy, law: shorter.law },
    day: today,
    draft: shorter.pack,
  })
  if (!found.ok) throw new Error(found.refusal.code)
  const [penalty] = found.value.catalogue
  expect(penalty!.shown.cells[0]![1]).toBeGreaterThanOrEqual(10)
  expect(penalty!.days.after!).toBeLessThan(penalty!.days.before!)
})

test('a plan of draws says how many inspections it means in a year, by level, region and age, in groups of ten', async () => {
  const plans = readFileSync(new URL('../../law/demo-city/sampling.yaml', import.meta.url), 'utf8')
  const more = checkDraft(
    law,
    [{ file: 'sampling.yaml', text: plans.replace('unrated: 100', 'unrated: 50') }],
    policyRules,
  )
  expect(more.findings).toEqual([])
  const found = await lab.run({
    baseline: asItIs(),
    candidate: { policy, law: more.law },
    day: today,
    draft: more.pack,
  })
  if (!found.ok) throw new Error(found.refusal.code)
  const [plan] = found.value.sampling
  // Nobody entered a score of risk: all are without a level.
  expect(plan).toMatchObject({ id: 'lincheng-food-inspections', policy: 'food-risk', before: 220, after: 110 })
  expect(plan!.levels.find(({ level }) => level === 'unknown')).toMatchObject({
    organisations: 220,
    before: { perHundred: 100, inspections: 220 },
    after: { perHundred: 50, inspections: 110 },
  })
  const regions = plan!.groups.filter(({ by }) => by === 'region')
  expect(regions.map(({ key }) => key)).toEqual(['990101', '990102', '990103'])
  expect(regions.map(({ before }) => before)).toEqual([74, 73, 73])
  expect(regions.map(({ after }) => after)).toEqual([37, 37, 37])
  // Whose industry no register states is unknown.
  expect(plan!.groups.filter(({ by }) => by === 'industry').map(({ key, before }) => `${key} ${before}`)).toEqual([
    'C 73',
    'F 73',
    'unknown 74',
  ])
  expect(found.value.names.industry).toMatchObject({ C: { zh: '制造业', en: 'Manufacturing' } })
})
