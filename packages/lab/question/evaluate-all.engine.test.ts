import { addDays, type Day } from '@probity/base'
import type { Database } from '@probity/database'
import { lendDatabase } from '@probity/database/lend'
import { previewSubject } from '@probity/evaluation'
import type { Law, Policy } from '@probity/law'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepPopulation } from '../population/population.ts'
import { makeTown, type TownSubject, today, townLaw } from '../testing/town.ts'
import { evaluateAll } from './evaluate-all.ts'

let database: Database
let law: Law
let policy: Policy
let subjects: TownSubject[]
let town: ReturnType<typeof makeTown>
let population: ReturnType<typeof keepPopulation>

beforeAll(async () => {
  law = await townLaw()
  policy = law.findPolicy('lincheng-demonstration')!
  database = await lendDatabase()
  town = makeTown(database)
  subjects = await town.found(
    Array.from({ length: 60 }, (_, nth) =>
      nth % 5 === 0 ? ('social-organisation' as const) : ('enterprise' as const),
    ),
    ['990101', '990102'],
  )
  await town.write(subjects.map((subject) => ({ subject, version: town.registration(addDays(today, -2_000)) })))
  for (const subject of subjects)
    for (let nth = 0; nth < 6; nth++) for (const one of town.happening(subject)) await town.write([one])
  population = keepPopulation({ database, law })
})
afterAll(async () => {
  population?.close()
  await database?.close()
})

const inTheLab = async (day: Day) => {
  const now = await population.asOfNow({ today })
  const { answer } = await evaluateAll(database, now, law, policy, { day })
  const rows = await now.duck.rows<{ id: number; level: string; score: string | null }>(
    `select subject_id as id, level, (score / 100.0)::double::varchar as score from ${answer} order by 1`,
  )
  return rows.map(({ id, level, score }) => [id, level, score === null ? null : Number(score)])
}

const oneByOne = async (day: Day) => {
  const rows = []
  for (const subject of subjects) {
    const preview = await previewSubject(database, law, policy, { subject, day })
    if (preview.ok)
      rows.push([
        subject.subjectId,
        preview.value.level,
        preview.value.score === null ? null : Number(preview.value.score),
      ])
  }
  return rows
}

test('on any day to come everybody has the level and score that their own preview has', async () => {
  for (const later of [0, 1, 11, 45, 120, 400, 900]) {
    const day = addDays(today, later)
    expect({ later, all: await inTheLab(day) }).toEqual({ later, all: await oneByOne(day) })
  }
})

test('the next question knows what was written since, of those it was written about', async () => {
  for (const subject of subjects.slice(0, 7)) await town.write(town.happening(subject))
  const [newcomer] = await town.found(['enterprise'], ['990103'])
  await town.write([{ subject: newcomer!, version: town.registration(today) }, ...town.happening(newcomer!)])
  subjects.push(newcomer!)
  expect(await inTheLab(today)).toEqual(await oneByOne(today))
  expect(await inTheLab(addDays(today, 45))).toEqual(await oneByOne(addDays(today, 45)))
})

test('a draft with other points is answered from what was counted of the facts before, one with another window counts anew', async () => {
  const now = await population.asOfNow({ today })
  const tried = async (change: (one: Policy['indicators'][number]) => Policy['indicators'][number]) =>
    evaluateAll(database, now, law, { ...policy, indicators: policy.indicators.map(change) }, { day: today })
  const before = await evaluateAll(database, now, law, policy, { day: today })
  const otherPoints = await tried((one) =>
    one.id === 'serious-penalties' ? { ...one, points: { each: -25, cap: -50 } } : one,
  )
  const otherWindow = await tried((one) =>
    one.id === 'general-penalties'
      ? { ...one, value: { ...(one.value as object), window: { months: 24 } } as never }
      : one,
  )
  expect(otherPoints.figures).toBe(before.figures)
  expect(otherPoints.answer).not.toBe(before.answer)
  expect(otherWindow.figures).not.toBe(before.figures)
})

test('a record that is over is not in the lab at the next question', async () => {
  const now = await population.asOfNow({ today: addDays(today, 500) })
  const [over] = await now.duck.rows<{ n: number }>(
    `select count(*) as n from fact where usable_until <= date '${addDays(today, 500)}'`,
  )
  expect(over?.n).toBe(0)
})
