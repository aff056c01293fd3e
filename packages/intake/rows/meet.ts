import type { Tx } from '@probity/database'
import { listRecordIds } from '@probity/records'
import { type Bearing, holdBearers, holdSubjects, listBearers, lockRegister } from '@probity/registry'
import type { ReadRow } from '../candidate.ts'
import { OpenSheet, PreparedRow } from '../prepared/prepared-row.ts'
import { foreseeOthers } from './foresee.ts'
import { Foreseen } from './foreseen.ts'
import { type KnownSubjects, mostRecords } from './known-subjects.ts'
import type { Door } from './may-come-in.ts'
import { numberOf, type Setting } from './outcome.ts'

/** A setting that remembers whom it met. */
export type Remembering = Setting & { readonly known: KnownSubjects }

/** The rows of a chunk of whom it is known whom they name, and of those of a sheet what could be foreseen of the others. */
export type Met = { readonly rows: readonly ReadRow[]; readonly foreseen?: Foreseen }

/**
 * Finds everybody whom those rows of a chunk name that may come in, locks them, and learns who they are and what they hold as far as
 * that is not known; then all that it is certain of is foreseen. `foreseenThen` counts if it is still so.
 */
export const meetAll = async (
  tx: Tx,
  setting: Remembering,
  chunk: OpenSheet | readonly ReadRow[],
  door: Door,
  foreseenThen?: Foreseen,
): Promise<Met> => {
  const { known, clock } = setting
  const before = foreseenThen?.isStillSo(known, clock.today()) ? foreseenThen : undefined
  const rows = before ? before.otherRows() : chunk instanceof OpenSheet ? chunk.rows() : chunk
  const { numbers, subjects } = namedBy(rows, known, door, before)
  const held = await hold(tx, numbers, subjects)
  // Somebody else wrote, and all that was known is forgotten.
  if (!(await known.isStillSo(tx))) return meetAll(tx, setting, chunk, door)
  const learning = numbers.length > 0 ? await learn(tx, known, numbers, subjects, held) : undefined
  if (!(chunk instanceof OpenSheet)) {
    await learning?.records
    return { rows }
  }
  const foreseen = before ?? new Foreseen(chunk, known)
  foreseeOthers(setting, foreseen)
  await learning?.records
  foreseen.leaveOutHeld(known)
  return { rows: foreseen.otherRows(), foreseen }
}

/** The numbers of whom nothing is known yet, and everybody who is known already. */
const namedBy = (rows: readonly ReadRow[], known: KnownSubjects, door: Door, foreseen: Foreseen | undefined) => {
  const numbers = new Set<string>()
  const subjects = new Set(foreseen?.subjects.map(({ body }) => body.subjectId))
  for (const row of rows) {
    if (row.outcome !== 'understood' || door.findings(row).length > 0) continue
    const named = row instanceof PreparedRow && row.naming && known.findByNaming(row.naming)
    if (named) subjects.add(named.body.subjectId)
    const number = named ? undefined : numberOf(row)
    if (number === undefined) continue
    const bearers = known.findBearers(number)
    if (!bearers) numbers.add(number)
    else for (const { body } of bearers) subjects.add(body.subjectId)
  }
  return { numbers: [...numbers], subjects: [...subjects] }
}

/**
 * Learns who bears these numbers. `records`: which they hold is being learned; the database finds them while it is known already whose
 * they are.
 */
const learn = async (
  tx: Tx,
  known: KnownSubjects,
  numbers: readonly string[],
  before: readonly number[],
  held: readonly number[],
): Promise<{ readonly records: Promise<void> }> => {
  const old = new Set(before)
  const asked = held.filter((id) => !old.has(id))
  const bearings = await holdMore(tx, numbers, await listBearers(tx, numbers), new Set(held))
  const finding = listRecordIds(tx, asked, mostRecords + 1)
  known.learn(bearings)
  const records = finding.then((found) => known.learnRecords(asked, found))
  // Awaited once the rest is done; what goes wrong with that must not leave this one unhandled.
  records.catch(() => {})
  return { records }
}

/** Locks them all, and says who they are. Where a number is nobody's, its subject is about to be made, which one writer does at a time. */
const hold = async (tx: Tx, numbers: readonly string[], others: readonly number[]): Promise<readonly number[]> => {
  if (numbers.length === 0) {
    if (others.length > 0) await holdSubjects(tx, others)
    return others
  }
  const held = await holdBearers(tx, numbers, others)
  if (held) return held
  await lockRegister(tx)
  return (await holdBearers(tx, numbers, others, true))!
}

/** Who was given one of the numbers just before its bearers were locked is locked as well. */
const holdMore = async (
  tx: Tx,
  numbers: readonly string[],
  bearings: readonly Bearing[],
  held: Set<number>,
): Promise<readonly Bearing[]> => {
  const more = [...new Set(bearings.map(({ body }) => body.subjectId))].filter((id) => !held.has(id))
  if (more.length === 0) return bearings
  await holdSubjects(tx, more)
  for (const id of more) held.add(id)
  return holdMore(tx, numbers, await listBearers(tx, numbers), held)
}
