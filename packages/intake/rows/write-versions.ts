import type { Tx } from '@probity/database'
import { isAdverse } from '@probity/law'
import { openBatch } from '@probity/ledger'
import {
  type AddedVersion,
  insertActs,
  insertVersions,
  listHeldVersions,
  type NewAct,
  type RecordVersion,
  sealing,
} from '@probity/records'
import type { Subject } from '@probity/registry'
import { type ActDraft, sealAct } from '../acts/write-act.ts'
import type { Finding } from '../candidate.ts'
import type { Placed, Setting } from './outcome.ts'
import { differences, firstVersion, nextVersion } from './version.ts'

/** What a person decided in the same transaction, entered with each subject concerned. */
type Decision = Pick<ActDraft, 'kind' | 'content' | 'closed'>

/**
 * Compares rows with what is held of their subjects, which the caller has locked, and adds versions and acts; `identities` state
 * what this transaction changed in the registry. `seal` writes
 * the ledger's batch row and is the last thing of the transaction.
 */
export const writeVersions = async (
  tx: Tx,
  setting: Setting,
  placed: readonly Placed[],
  subjectOf: (row: Placed) => Subject,
  identities: readonly ActDraft[] = [],
  decision?: Decision,
) => {
  const today = setting.clock.today()
  const firsts = placed.map((row) => ({
    row,
    subject: subjectOf(row),
    first: firstVersion(setting, subjectOf(row), row.candidate, today),
  }))
  const held = await readHeld(tx, setting, firsts)
  const batch = await openBatch(tx, setting.clock)
  const versions: AddedVersion[] = []
  // Who a subject is stands before what is recorded of it.
  const acts: NewAct[] = identities.map((draft) => sealAct(batch, setting, draft))
  const done: InRow[] = []
  for (const { row, subject, first } of firsts) {
    const before = held.find(subject.subjectId, first.recordId)
    const differing = before ? (before.recalled ? ['recalled'] : differences(before, first)) : []
    const ownRecord =
      !before ||
      before.recalled ||
      before.authorityId === setting.authority.id ||
      setting.authority.id === successorOf(setting, before)
    if (!before || (differing.length > 0 && ownRecord)) {
      const version = before ? nextVersion(before, first) : first
      versions.push({
        subjectId: subject.subjectId,
        handle: subject.handle,
        version,
        submissionId: setting.submissionId,
        submissionRow: row.candidate.row,
      })
      held.put(subject.subjectId, { ...version, recalled: false })
    } else if (!ownRecord) acts.push(sealAct(batch, setting, sourceAdded(setting, subject, before.recordId, differing)))
    done.push({
      row: row.candidate.row,
      corrections: row.corrections,
      notices: noticesOf(setting, first),
      held: before !== undefined && (differing.length === 0 || !ownRecord),
    })
  }
  if (decision) {
    const named = { recordId: null, effectiveOn: today, authorityId: setting.authority.id }
    for (const subject of new Set(firsts.map(({ subject }) => subject)))
      acts.push(sealAct(batch, setting, { ...decision, ...named, subject }))
  }
  if (versions.length > 0) await insertVersions(tx, versions, sealing(batch, setting.random))
  await insertActs(tx, acts)
  setting.known?.wrote(
    batch.batchId,
    versions.map(({ version }) => version.recordId),
  )
  const wrote = versions.length + acts.length > 0
  const subjects = [...new Set(firsts.map(({ subject }) => subject.subjectId))].sort((a, b) => a - b)
  return { in: done, batchId: wrote ? batch.batchId : null, subjects, seal: batch.write }
}

/** A row that is in; `held` if it added nothing. Notices change nothing about it. */
export type InRow = {
  readonly row: number
  readonly corrections: readonly Finding[]
  readonly notices: readonly Finding[]
  readonly held: boolean
}

/** A class is never inferred: what lacks one goes back to its authority as a notice, and is not shown meanwhile (R3). */
const noticesOf = ({ kind }: Setting, { severity, content }: RecordVersion): readonly Finding[] =>
  kind.severity.rule.startsWith('required') && severity === null && isAdverse(kind, content)
    ? classMissing
    : nothingToSay

const classMissing: readonly Finding[] = [{ code: 'record/class-missing' }]
const nothingToSay: readonly Finding[] = []

/** The newest versions held of the records that rows state. A subject just made holds none, and of one met before it may be known. */
const readHeld = async (
  tx: Tx,
  { known }: Setting,
  firsts: readonly { row: Placed; subject: Subject; first: RecordVersion }[],
): Promise<HeldRecords> => {
  const asked = firsts.filter(
    ({ row, subject, first }) => 'id' in row.subject && known?.mayHold(subject.subjectId, first.recordId) !== false,
  )
  const held = new HeldRecords()
  if (asked.length === 0) return held
  const versions = await listHeldVersions(
    tx,
    asked.map(({ subject }) => subject.subjectId),
    asked.map(({ first }) => first.recordId),
  )
  for (const version of versions) held.put(version.subjectId, version)
  return held
}

/** Newest versions by subject and record; of most subjects a chunk has one or a few. */
class HeldRecords {
  #bySubject = new Map<number, Held[]>()

  find(subjectId: number, recordId: number): Held | undefined {
    return this.#bySubject.get(subjectId)?.find((held) => held.recordId === recordId)
  }

  put(subjectId: number, version: Held): void {
    const versions = this.#bySubject.get(subjectId)
    if (!versions) this.#bySubject.set(subjectId, [version])
    else {
      const place = versions.findIndex(({ recordId }) => recordId === version.recordId)
      if (place < 0) versions.push(version)
      else versions[place] = version
    }
  }
}

type Held = RecordVersion & { readonly recalled: boolean }

/** The authority that took over from the one that supplied a record. */
const successorOf = ({ law }: Setting, { authorityId }: RecordVersion) => law.findAuthority(authorityId)?.successor

/** The same decision through another channel: one record, one more source; where the two differ is noted (R4). */
const sourceAdded = (setting: Setting, subject: Subject, recordId: number, differing: readonly string[]): ActDraft => ({
  subject,
  recordId,
  kind: 'source-added',
  effectiveOn: setting.clock.today(),
  authorityId: setting.authority.id,
  content: { differing },
})
