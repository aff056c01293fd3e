import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Receipt } from '@probity/contract'
import { type Database, openDatabase } from '@probity/database'
import { lendDatabase, testEngine } from '@probity/database/lend'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPacks } from '../rights/city-node.ts'
import { countEntries, everythingHeld } from './everything-held.ts'
import { files } from './files.ts'

/**
 * A program that takes files in is killed with SIGKILL at random points, started again and told to send the same files: at
 * the end everything held equals what an undisturbed run holds. PROBITY_SLOW=1 kills a hundred times: on 23 November 2026 that was
 * run through on both engines, every other file read in the thread of long ones (five minutes on a quiet machine), and held.
 */
const kills = process.env.PROBITY_SLOW === '1' ? 100 : 5

const folder = mkdtempSync(join(tmpdir(), 'probity-crash-'))
const program = new URL('./send-files.ts', import.meta.url).pathname
const lent: Database[] = []
afterAll(async () => {
  for (const database of lent) await database.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A place of its own for a run: a folder, or a database on the lent server. */
const newPlace = async (name: string): Promise<string> => {
  if (testEngine() === 'embedded') return join(folder, name)
  const database = await lendDatabase()
  lent.push(database)
  return (database as Database & { url: string }).url
}

/** Sends all files; with `killAfter`, dies so many milliseconds after it began. Gives the receipts it told of, and how long the work took. */
const send = async (place: string, killAfter?: number): Promise<{ receipts: Receipt[]; milliseconds: number }> => {
  const child = fork(program, [place, join(folder, 'secret')], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] })
  const receipts: Receipt[] = []
  let began = Date.now()
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
  child.on('message', (told: { begins?: true; receipt?: Receipt }) => {
    if (told.receipt) receipts.push(told.receipt)
    if (told.begins) began = Date.now()
    if (told.begins && killAfter !== undefined) void sleep(killAfter).then(() => child.kill('SIGKILL'))
  })
  const status = await ended
  if (killAfter === undefined && status !== 0) throw new Error(`the undisturbed run ended with ${status}`)
  return { receipts, milliseconds: Date.now() - began }
}

/** The same points in every run of the suite: where they lie in the work depends on the machine. */
const killPoints = (lastMilliseconds: number): number[] => {
  let state = 20_261_122
  return Array.from({ length: kills }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * lastMilliseconds)
  })
}

let undisturbed: string
let wholeMilliseconds: number
beforeAll(async () => {
  undisturbed = await newPlace('undisturbed')
  const { receipts, milliseconds } = await send(undisturbed)
  wholeMilliseconds = milliseconds
  expect(receipts.map(({ rows }) => Object.values(rows).reduce((sum, count) => sum + count))).toEqual(
    files.map(({ rows }) => rows.length),
  )
})

test(`after ${kills} kills everything equals an undisturbed run, nothing lost and nothing doubled`, {
  timeout: Math.max(900_000, kills * 60_000),
}, async () => {
  const place = await newPlace('killed')
  const acknowledged = new Map<string, Receipt>()
  // Each start goes on where the last one died, so a short while each brings the points over the whole of the work.
  for (const point of killPoints((3 * wholeMilliseconds) / kills))
    for (const receipt of (await send(place, point)).receipts) {
      expect(receipt).toEqual(acknowledged.get(receipt.submission) ?? receipt)
      acknowledged.set(receipt.submission, receipt)
    }
  for (const receipt of (await send(place)).receipts)
    expect(receipt).toEqual(acknowledged.get(receipt.submission) ?? receipt)

  const law = await loadPacks()
  const [one, other] = await Promise.all([openPlace(undisturbed), openPlace(place)])
  const [held, heldAfterKills] = [await everythingHeld(one, law), await everythingHeld(other, law)]
  expect(held.files.length).toBeGreaterThanOrEqual(300)
  expect(held.acts.length).toBeGreaterThan(40)
  for (const part of Object.keys(held) as (keyof typeof held)[]) expect(heldAfterKills[part]).toEqual(held[part])
  const entries = await countEntries(other)
  expect(entries.held).toBe(entries.entries)
  expect(entries.places).toBe(entries.entries)
  expect(entries.held).toBe((await countEntries(one)).held)
  await Promise.all([one.close(), other.close()])
})

const openPlace = async (place: string): Promise<Database> => {
  const opened = await openDatabase(place.startsWith('postgres:') ? { url: place } : { folder: place }, {
    publishedKinds: [],
  })
  if (!opened.ok) throw new Error(opened.refusal.code)
  return opened.value.database
}
