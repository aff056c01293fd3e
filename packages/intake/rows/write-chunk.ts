import type { Tx } from '@probity/database'
import { actParts, openBatch, sealEntry } from '@probity/ledger'
import {
  insertActs,
  insertVersions,
  listHeldVersions,
  type NewAct,
  type NewVersion,
  publicRecordId,
  type RecordVersion,
  recordParts,
} from '@probity/records'
import { insertSubjects, lockSubjects, type Subject, type SubjectDraft } from '@probity/registry'
import type { Finding, ReadRow } from '../candidate.ts'
import { openConflicts } from '../queues/conflicts.ts'
import { competenceFindings, isRegister } from './competence.ts'
import type { HeldBack, Placed, Setting, Understood } from './outcome.ts'
import { placeRecords } from './place-records.ts'
import { type FoundConflict, placeRegistrations } from './place-registrations.ts'
import { refreshSubjects } from './refresh-subjects.ts'
import { differences, firstVersion, nextVersion } from './version.ts'

/** What became of a chunk's rows. `in`: accepted, or corrected where there are corrections; `held` if it added nothing. */
export type Written = {
  readonly in: readonly { readonly row: number; readonly corrections: readonly Finding[]; readonly held: boolean }[]
  readonly heldBack: readonly HeldBack[]
  readonly batchId: number | null
  readonly subjects: readonly number[]
  /** Writes the ledger's batch row: the last thing its transaction does. */
  seal(): Promise<void>
}

/**
 * Writes one chunk in one transaction: finds or makes the subjects, locks them in ascending order, compares with what is
 * held, adds versions and acts. The caller writes what else belongs to the transaction and calls `seal` last.
 */
export const writeChunk = async (tx: Tx, setting: Setting, rows: readonly ReadRow[]): Promise<Written> => {
  const heldBack: HeldBack[] = []
  const ready: Understood[] = []
  for (const row of rows) {
    if (row.outcome !== 'understood') heldBack.push({ ...row, queue: row.outcome === 'quarantined' ? 'mend' : null })
    else {
      const findings = competenceFindings(setting.law, setting.authority, setting.kind, row.candidate)
      if (findings.length === 0) ready.push(row)
      else
        heldBack.push({
          outcome: 'refused',
          row: row.candidate.row,
          raw: row.raw,
          queue: null,
          findings: [...row.corrections, ...findings],
        })
    }
  }
  const register = isRegister(setting.law, setting.kind)
  const found: Found = register ? await placeRegistrations(tx, setting, ready) : await placeRecords(tx, setting, ready)
  heldBack.push(...found.heldBack)
  const fresh = await insertSubjects(tx, setting.random, found.drafts)
  const subjects = await lockPlaced(tx, found.placed, fresh)
  const subjectOf = ({ subject }: Pick<Placed, 'subject'>): Subject =>
    ('id' in subject ? subjects.get(subject.id) : fresh[subject.draft]) as Subject
  if (register) {
    await refreshSubjects(
      tx,
      againPlaced(found.placed).map((row) => ({ subject: subjectOf(row), candidate: row.candidate })),
    )
  }
  const conflicts = (found.conflicts ?? []).map(({ first, second, ...conflict }) => ({
    ...conflict,
    first: subjectOf({ subject: first }).subjectId,
    second: subjectOf({ subject: second }).subjectId,
  }))
  await openConflicts(tx, setting.clock, conflicts)
  const written = await writeVersions(tx, setting, found.placed, subjectOf)
  return { ...written, heldBack }
}

type Found = {
  readonly placed: readonly Placed[]
  readonly drafts: readonly SubjectDraft[]
  readonly heldBack: readonly HeldBack[]
  readonly conflicts?: readonly FoundConflict[]
}

/** Registrations of subjects that were known before the row: held ones, and new ones from their second row on. */
const againPlaced = (placed: readonly Placed[]): Placed[] => {
  const made = new Set<number>()
  return placed.filter(({ subject }) => 'id' in subject || made.has(subject.draft) || !made.add(subject.draft))
}

const lockPlaced = async (
  tx: Tx,
  placed: readonly Placed[],
  fresh: readonly Subject[],
): Promise<Map<number, Subject>> => {
  const ids = new Set(placed.flatMap(({ subject }) => ('id' in subject ? [subject.id] : [])))
  const locked = ids.size > 0 ? await lockSubjects(tx, [...ids]) : []
  return new Map([...locked, ...fresh].map((subject) => [subject.subjectId, subject]))
}

const writeVersions = async (
  tx: Tx,
  setting: Setting,
  placed: readonly Placed[],
  subjectOf: (row: Placed) => Subject,
) => {
  const today = setting.clock.today()
  const firsts = placed.map((row) => ({
    row,
    subject: subjectOf(row),
    first: firstVersion(setting, subjectOf(row), row.candidate, today),
  }))
  const held = await readHeld(tx, firsts)
  const batch = await openBatch(tx, setting.clock)
  const versions: NewVersion[] = []
  const acts: NewAct[] = []
  const done: { row: number; corrections: readonly Finding[]; held: boolean }[] = []
  for (const { row, subject, first } of firsts) {
    const key = `${subject.subjectId}/${first.recordId}`
    const before = held.get(key)
    const differing = before ? differences(before, first) : []
    const ownRecord =
      !before || before.authorityId === setting.authority.id || setting.authority.id === successorOf(setting, before)
    if (!before || (differing.length > 0 && ownRecord)) {
      const version = before ? nextVersion(before, first) : first
      const sealed = sealEntry(recordParts(subject.handle, version), setting.random)
      versions.push({
        subjectId: subject.subjectId,
        version,
        submissionId: setting.submissionId,
        submissionRow: row.candidate.row,
        salts: sealed,
        batchId: batch.batchId,
        ordinal: batch.add(sealed),
      })
      held.set(key, version)
    } else if (!ownRecord) acts.push(sourceAdded(setting, batch, subject, before, differing))
    done.push({
      row: row.candidate.row,
      corrections: row.corrections,
      held: before !== undefined && (differing.length === 0 || !ownRecord),
    })
  }
  await insertVersions(tx, versions)
  await insertActs(tx, acts)
  const wrote = versions.length + acts.length > 0
  const subjects = [...new Set(firsts.map(({ subject }) => subject.subjectId))].sort((a, b) => a - b)
  return { in: done, batchId: wrote ? batch.batchId : null, subjects, seal: batch.write }
}

const readHeld = async (
  tx: Tx,
  firsts: readonly { subject: Subject; first: RecordVersion }[],
): Promise<Map<string, RecordVersion>> => {
  const held = await listHeldVersions(
    tx,
    firsts.map(({ subject }) => subject.subjectId),
    firsts.map(({ first }) => first.recordId),
  )
  return new Map(held.map((version) => [`${version.subjectId}/${version.recordId}`, version]))
}

/** The authority that took over from the one that supplied a record. */
const successorOf = ({ law }: Setting, { authorityId }: RecordVersion) => law.findAuthority(authorityId)?.successor

/** The same decision through another channel: one record, one more source; where the two differ is noted (R4). */
const sourceAdded = (
  setting: Setting,
  batch: Awaited<ReturnType<typeof openBatch>>,
  subject: Subject,
  held: RecordVersion,
  differing: readonly string[],
): NewAct => {
  const act = {
    kind: 'source-added' as const,
    effectiveOn: setting.clock.today(),
    content: { differing },
    closed: {},
  }
  const parts = actParts({
    ...act,
    handle: subject.handle,
    record: publicRecordId(subject.handle, held.recordId),
    authority: setting.authority.id,
  })
  const sealed = sealEntry(parts, setting.random)
  return {
    ...act,
    subjectId: subject.subjectId,
    recordId: held.recordId,
    authorityId: setting.authority.id,
    salts: sealed,
    batchId: batch.batchId,
    ordinal: batch.add(sealed),
  }
}
