import { day } from '@probity/base'
import { lendDatabase } from '@probity/database/lend'
import { type Law, loadLaw, publishedKinds } from '@probity/law'
import { beforeAll, expect, test } from 'vitest'
import { type SimulationPlan, simulate } from './simulate.ts'

let law: Law
beforeAll(async () => {
  const loaded = await loadLaw(
    ['cn', 'demo-city'].map((name) => new URL(`../../../law/${name}`, import.meta.url).pathname),
  )
  if (!loaded.ok) throw new Error(loaded.refusal.code)
  law = loaded.value
})

/** A lent database is opened once; a restart of the node finds it as it was. */
const plan = async (more: Partial<SimulationPlan> = {}): Promise<SimulationPlan> => {
  const database = await lendDatabase({ publishedKinds: publishedKinds(law) })
  const kept = { ...database, close: async () => {} }
  return {
    law,
    seed: 'a test',
    cases: 60,
    organisations: 40,
    from: day('2026-05-01'),
    until: day('2026-10-31'),
    open: async () => kept as never,
    ...more,
  }
}

test('sixty cases over half a year keep everything that must be kept, and the same seed plays the same', async () => {
  const first = await simulate(await plan())
  if (!first.ok) throw new Error(JSON.stringify(first.refusal))
  expect(first.value.cases).toBe(60)
  expect(first.value.moves).toBeGreaterThan(120)
  expect(first.value.refused).toBeGreaterThan(0)
  const again = await simulate(await plan())
  expect(again.ok && again.value.digest).toBe(first.value.digest)
  const other = await simulate(await plan({ seed: 'another' }))
  expect(other.ok && other.value.digest).not.toBe(first.value.digest)
})

test('what does not hold is said with its day and stops the play', async () => {
  const broken = await simulate(
    await plan({
      cases: 20,
      also: {
        'no repair is ever granted': ({ cases }) =>
          cases.some(({ state }) => state === 'carried-out') ? 'one was' : undefined,
      },
    }),
  )
  expect(broken).toMatchObject({ ok: false, refusal: { code: 'simulation/broken', details: { what: 'one was' } } })
})
