import type { Tx } from '@probity/database'
import type { Body } from '@probity/registry'
import type { ActDraft } from '../acts/write-act.ts'
import type { ReadRow } from '../candidate.ts'
import { OpenSheet } from '../prepared/prepared-row.ts'
import { subjectKindFindings } from './catalogue-findings.ts'
import { isRegister } from './competence.ts'
import { findRecorded } from './find-recorded.ts'
import { findRegistered } from './find-registered.ts'
import type { Foreseen } from './foreseen.ts'
import { KnownSubjects } from './known-subjects.ts'
import { compileDoor, type Door } from './may-come-in.ts'
import { meetAll } from './meet.ts'
import { type HeldBack, type Placed, refuseRow, type Setting, type Understood } from './outcome.ts'
import { type InRow, writeVersions } from './write-versions.ts'

/**
 * What became of a chunk's rows. `in`: accepted, or corrected where there are corrections; `held` if it added nothing. `plain`: how
 * many more were accepted of which there is nothing to say.
 */
export type Written = {
  readonly plain: number
  readonly in: readonly InRow[]
  readonly heldBack: readonly HeldBack[]
  readonly batchId: number | null
  readonly subjects: readonly number[]
  /** Writes the ledger's batch row: the last thing its transaction does. */
  seal(): Promise<void>
}

/** Whose rows are, all of them locked, and what this transaction changed in the registry. */
export type Found = {
  readonly placed: readonly Placed[]
  readonly heldBack: readonly HeldBack[]
  readonly subjectOf: (row: Pick<Placed, 'subject'>) => Body
  readonly identities: readonly ActDraft[]
}

/**
 * Writes one chunk in one transaction: finds or makes the subjects, locks them in ascending order, compares with what is
 * held, adds versions and acts. What was foreseen of its rows counts if it is still so. The caller writes what else belongs to
 * the transaction and calls `seal` last.
 */
export const writeChunk = async (
  tx: Tx,
  given: Setting,
  chunk: OpenSheet | readonly ReadRow[],
  foreseenThen?: Foreseen,
): Promise<Written> => {
  const setting = { ...given, known: given.known ?? new KnownSubjects() }
  const register = isRegister(setting.law, setting.kind)
  const door = compileDoor(setting, setting.clock.today())
  const { rows, foreseen } = register ? { rows: rowsOf(chunk) } : await meetAll(tx, setting, chunk, door, foreseenThen)
  const { ready, heldBack } = letIn(door, rows)
  const found = await (register ? findRegistered : findRecorded)(tx, setting, ready)
  heldBack.push(...found.heldBack)
  const { subjectOf, identities } = found
  const placed: Placed[] = []
  for (const row of found.placed) {
    const { kind } = subjectOf(row)
    if (setting.kind.subjects.includes(kind)) placed.push(row)
    else heldBack.push(refuseRow(row.row, subjectKindFindings(setting.kind, kind)))
  }
  const written = await writeVersions(tx, setting, { placed, foreseen, subjectOf, identities })
  return { ...written, heldBack }
}

const rowsOf = (chunk: OpenSheet | readonly ReadRow[]): readonly ReadRow[] =>
  chunk instanceof OpenSheet ? chunk.rows() : chunk

/** The rows that were understood and that the catalogue lets in. */
const letIn = (door: Door, rows: readonly ReadRow[]) => {
  const heldBack: HeldBack[] = []
  const ready: Understood[] = []
  for (const row of rows) {
    if (row.outcome !== 'understood') heldBack.push({ ...row, queue: row.outcome === 'quarantined' ? 'mend' : null })
    else {
      const findings = door.findings(row)
      if (findings.length === 0) ready.push(row)
      else heldBack.push(refuseRow(row, findings))
    }
  }
  return { ready, heldBack }
}
