import type { Day } from '@probity/base'
import type { Tx } from '@probity/database'
import { openBatch } from '@probity/ledger'
import {
  type AddedPrepared,
  type AddedVersion,
  decidedBy,
  insertActs,
  insertVersions,
  listHeldVersions,
  type NewAct,
  type RecordVersion,
  recordIdIn,
  sealing,
} from '@probity/records'
import type { Subject } from '@probity/registry'
import { type ActDraft, sealAct } from '../acts/write-act.ts'
import type { Candidate, Finding } from '../candidate.ts'
import { PreparedRow } from '../prepared/prepared-row.ts'
import type { StatedDecider } from '../prepared/sheet.ts'
import { type Placed, rowNumberOf, type Setting } from './outcome.ts'
import { RecordTable } from './record-table.ts'
import { remedyRestated, sourceAdded } from './said-beside.ts'
import { deciderKey, differences, firstVersion, lacksClass, nextVersion, restated } from './version.ts'
import { type Held, isNoted, wordOn } from './whose-word.ts'

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
  const firsts = readFirsts(setting, placed, subjectOf, today)
  const held = await readHeld(tx, setting, firsts)
  const batch = await openBatch(tx, setting.clock)
  const versions: (AddedVersion | AddedPrepared)[] = []
  // Who a subject is stands before what is recorded of it.
  const acts: NewAct[] = identities.map((draft) => sealAct(batch, setting, draft))
  const done: InRow[] = []
  let plain = 0
  for (const first of firsts) {
    const { subject, recordId } = first
    const { row } = first.placed
    const { subjectId, handle } = subject
    const before = held.find(first)
    if (!before && first.isPrepared) {
      versions.push({ subjectId, handle, recordId, prepared: row as PreparedRow })
      held.put(first)
      if (hasNothingToSay(row as PreparedRow)) plain++
      else done.push(inAnew(row as PreparedRow))
      continue
    }
    const stated = first.version()
    const differing = before ? (before.recalled ? ['recalled'] : differences(before, stated)) : []
    const word = before ? wordOn(setting, before, stated) : 'own'
    const adds = !before || (differing.length > 0 && word !== 'none')
    if (adds) {
      const version = !before ? stated : word === 'own' ? nextVersion(before, stated) : restated(before, stated)
      const { submissionId } = setting
      versions.push({ subjectId, handle, version, submissionId, submissionRow: rowNumberOf(row) })
      const remedy = before?.remedy && (stated.attested.remedy ?? before.remedy)
      held.put({ subject, recordId, version: () => ({ ...version, recalled: false, remedy: remedy ?? null }) })
      if (remedy && remedy !== before.remedy)
        acts.push(sealAct(batch, setting, remedyRestated(setting, first, version, remedy)))
      if (before && word === 'first' && !before.recalled)
        acts.push(sealAct(batch, setting, sourceAdded(setting, first, before.authorityId, differing)))
    } else if (word !== 'own' && !isNoted(before, setting.authority.id, differing))
      acts.push(sealAct(batch, setting, sourceAdded(setting, first, setting.authority.id, differing)))
    done.push({
      row: rowNumberOf(row),
      corrections: row.corrections,
      notices: noticesOf(setting, stated),
      held: !adds,
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
    versions.map((added) => ('prepared' in added ? added.recordId : added.version.recordId)),
  )
  const wrote = versions.length + acts.length > 0
  const subjects = [...new Set(firsts.map(({ subject }) => subject.subjectId))].sort((a, b) => a - b)
  return { in: done, plain, batchId: wrote ? batch.batchId : null, subjects, seal: batch.write }
}

/** A row that is in; `held` if it added nothing. Notices change nothing about it. */
export type InRow = {
  readonly row: number
  readonly corrections: readonly Finding[]
  readonly notices: readonly Finding[]
  readonly held: boolean
}

/** Most rows: nothing was held of what they state, nothing was corrected, nothing is to be said. */
const hasNothingToSay = ({ hasCorrections, lacksClass }: PreparedRow): boolean => !hasCorrections && !lacksClass

/** A row of which nothing was held. */
const inAnew = (row: PreparedRow): InRow => ({
  row: row.row,
  corrections: row.corrections,
  notices: row.lacksClass ? classMissing : nothingToSay,
  held: false,
})

/** A class is never inferred: what lacks one goes back to its authority as a notice, and is not shown meanwhile (R3). */
const noticesOf = ({ kind }: Setting, { severity, content }: RecordVersion): readonly Finding[] =>
  severity === null && lacksClass(kind, content) ? classMissing : nothingToSay

const classMissing: readonly Finding[] = [{ code: 'record/class-missing' }]
const nothingToSay: readonly Finding[] = []

type ReadFirst = (candidate: Candidate, subject: Subject) => RecordVersion

/** The first version of the record that a row states. `isPrepared`: it is written already, but for whose it is. */
class First {
  readonly placed: Placed
  readonly subject: Subject
  readonly isPrepared: boolean
  readonly recordId: number
  readonly #read: ReadFirst

  constructor(placed: Placed, subject: Subject, recordId: number | undefined, read: ReadFirst) {
    this.placed = placed
    this.subject = subject
    this.isPrepared = recordId !== undefined
    this.#read = read
    this.recordId = recordId ?? this.version().recordId
  }

  version(): RecordVersion {
    return this.#read(this.placed.row.candidate, this.subject)
  }
}

const readFirsts = (
  setting: Setting,
  placed: readonly Placed[],
  subjectOf: (row: Placed) => Subject,
  today: Day,
): First[] => {
  const { law, authority, kind } = setting
  const deciders = new Map<StatedDecider, Uint8Array>()
  const decidedByOf = (decider: StatedDecider): Uint8Array => {
    let decided = deciders.get(decider)
    if (decided === undefined) {
      decided = decidedBy(kind.id, deciderKey(law, authority, decider))
      deciders.set(decider, decided)
    }
    return decided
  }
  const read = (candidate: Candidate, subject: Subject) => firstVersion(setting, subject, candidate, today)
  return placed.map((one) => {
    const { row } = one
    const subject = subjectOf(one)
    // Read on another day, it states the wrong one as that on which it was first seen.
    if (!(row instanceof PreparedRow && row.today === today)) return new First(one, subject, undefined, read)
    const { bytes, identity } = row
    const recordId = recordIdIn(subject.handle, decidedByOf(row.decider), bytes, identity.from, identity.to)
    return new First(one, subject, recordId, read)
  })
}

/** The newest versions held of the records that rows state. A subject just made holds none, and of one met before it may be known. */
const readHeld = async (tx: Tx, { known }: Setting, firsts: readonly First[]): Promise<HeldRecords> => {
  const asked = firsts.filter(
    ({ placed, subject, recordId }) => 'id' in placed.subject && known?.mayHold(subject.subjectId, recordId) !== false,
  )
  const held = new HeldRecords(2 * firsts.length)
  if (asked.length === 0) return held
  const versions = await listHeldVersions(
    tx,
    asked.map(({ subject }) => subject.subjectId),
    asked.map(({ recordId }) => recordId),
  )
  const subjects = new Map(asked.map(({ subject }) => [subject.subjectId, subject]))
  for (const version of versions) {
    const subject = subjects.get(version.subjectId) as Subject
    held.put({ subject, recordId: version.recordId, version: () => version })
  }
  return held
}

type Holding = Pick<First, 'subject' | 'recordId'> & { version(): Held }

/** The newest version of each record. A record's number is of its subject's handle as well, so two subjects share none. */
class HeldRecords {
  readonly #table: RecordTable<Holding>

  constructor(most: number) {
    this.#table = new RecordTable(most)
  }

  find({ subject, recordId }: Pick<First, 'subject' | 'recordId'>) {
    const held = this.#table.find(recordId)
    return held?.subject.subjectId === subject.subjectId ? held.version() : undefined
  }

  put(holding: Holding): void {
    this.#table.put(holding)
  }
}
