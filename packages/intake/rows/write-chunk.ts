import type { Tx } from '@probity/database'
import {
  insertSubjects,
  listHolders,
  lockSubjects,
  type Subject,
  type SubjectDraft,
  stateIdentities,
} from '@probity/registry'
import type { ReadRow } from '../candidate.ts'
import { openConflicts } from '../queues/conflicts.ts'
import { subjectKindFindings } from './catalogue-findings.ts'
import { isRegister } from './competence.ts'
import type { Foreseen } from './foreseen.ts'
import { identityDrafts } from './identity-drafts.ts'
import { compileDoor } from './may-come-in.ts'
import { type HeldBack, type Placed, refuseRow, type Setting, type Understood } from './outcome.ts'
import { placeRecords } from './place-records.ts'
import { type FoundConflict, placeRegistrations } from './place-registrations.ts'
import { refreshSubjects } from './refresh-subjects.ts'
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

/**
 * Writes one chunk in one transaction: finds or makes the subjects, locks them in ascending order, compares with what is
 * held, adds versions and acts. `foreseen` has those of its rows that are not among `rows`. The caller writes what else belongs to
 * the transaction and calls `seal` last.
 */
export const writeChunk = async (
  tx: Tx,
  setting: Setting,
  rows: readonly ReadRow[],
  foreseen?: Foreseen,
): Promise<Written> => {
  const today = setting.clock.today()
  const heldBack: HeldBack[] = []
  const ready: Understood[] = []
  const door = compileDoor(setting, today)
  for (const row of rows) {
    if (row.outcome !== 'understood') heldBack.push({ ...row, queue: row.outcome === 'quarantined' ? 'mend' : null })
    else {
      const findings = door.findings(row)
      if (findings.length === 0) ready.push(row)
      else heldBack.push(refuseRow(row, findings))
    }
  }
  const register = isRegister(setting.law, setting.kind)
  const found: Found = register
    ? await placeRegistrations(tx, setting, ready)
    : await placeRecords(tx, setting, ready, foreseen)
  heldBack.push(...found.heldBack)
  const sharing = await listSharing(tx, found.drafts)
  const fresh = await insertSubjects(tx, setting.random, found.drafts)
  const parties = (found.conflicts ?? []).flatMap(({ first, second }) => [first, second])
  const held =
    found.subjects ?? (await lockPlaced(tx, [...found.placed.map(({ subject }) => subject), ...parties, ...sharing]))
  const made = new Map(fresh.map((subject) => [subject.subjectId, subject]))
  const subjectOf = ({ subject }: Pick<Placed, 'subject'>): Subject =>
    ('id' in subject ? (held.get(subject.id) ?? made.get(subject.id)) : fresh[subject.draft]) as Subject
  const subjectIdOf = (subject: Placed['subject']) =>
    'id' in subject ? subject.id : (fresh[subject.draft] as Subject).subjectId
  const again = register ? againPlaced(found.placed).map((row) => subjectOf(row).subjectId) : []
  const touched = [...new Set([...again, ...parties.flatMap((party) => ('id' in party ? [party.id] : []))])]
  const before = await stateIdentities(tx, touched)
  if (register) {
    await refreshSubjects(
      tx,
      setting.kind.id,
      againPlaced(found.placed).map((row) => ({ subject: subjectOf(row), candidate: row.row.candidate })),
    )
  }
  const conflicts = (found.conflicts ?? []).map(({ first, second, ...conflict }) => ({
    ...conflict,
    first: subjectIdOf(first),
    second: subjectIdOf(second),
  }))
  await openConflicts(tx, setting.clock, conflicts)
  const fitting: Placed[] = []
  for (const row of found.placed) {
    const { kind } = subjectOf(row)
    if (setting.kind.subjects.includes(kind)) fitting.push(row)
    else heldBack.push(refuseRow(row.row, subjectKindFindings(setting.kind, kind)))
  }
  const identities = await identityDrafts(
    tx,
    [...new Set([...fresh.map(({ subjectId }) => subjectId), ...touched])],
    { today, authorityId: setting.authority.id },
    before,
  )
  const written = await writeVersions(tx, setting, { placed: fitting, foreseen: found.foreseen, subjectOf, identities })
  return { ...written, heldBack }
}

type Found = {
  readonly placed: readonly Placed[]
  readonly drafts: readonly SubjectDraft[]
  readonly heldBack: readonly HeldBack[]
  readonly conflicts?: readonly FoundConflict[]
  /** Those that were locked in finding them. */
  readonly subjects?: ReadonlyMap<number, Subject>
  /** What was foreseen and is still so. */
  readonly foreseen?: Foreseen | undefined
}

/** Registrations of subjects that were known before the row: held ones, and new ones from their second row on. */
const againPlaced = (placed: readonly Placed[]): Placed[] => {
  const made = new Set<number>()
  return placed.filter(({ subject }) => 'id' in subject || made.has(subject.draft) || !made.add(subject.draft))
}

/**
 * Who holds an older number that a new subject brings with it. Whoever gives a number another holder locks those it has, so
 * that who remembers whose it is hears of it (`KnownSubjects`).
 */
const listSharing = async (tx: Tx, drafts: readonly SubjectDraft[]): Promise<Placed['subject'][]> => {
  const numbers = drafts.flatMap(({ identifiers: [, ...older] }) => older.map(({ code }) => code))
  if (numbers.length === 0) return []
  return (await listHolders(tx, [...new Set(numbers)])).map(({ subjectId }) => ({ id: subjectId }))
}

const lockPlaced = async (tx: Tx, placed: readonly Placed['subject'][]): Promise<Map<number, Subject>> => {
  const ids = new Set(placed.flatMap((subject) => ('id' in subject ? [subject.id] : [])))
  const locked = ids.size > 0 ? await lockSubjects(tx, [...ids]) : []
  return new Map(locked.map((subject) => [subject.subjectId, subject]))
}
