import type { Tx } from '@probity/database'
import { openBatch } from '@probity/ledger'
import { insertActs, insertVersions, type NewAct, type RecordVersion, sealing } from '@probity/records'
import type { Body } from '@probity/registry'
import { type ActDraft, sealAct } from '../acts/write-act.ts'
import type { Finding } from '../candidate.ts'
import type { PreparedRow } from '../prepared/prepared-row.ts'
import { AddedVersions } from './added-versions.ts'
import { type First, readAllFirsts } from './firsts.ts'
import type { Foreseen } from './foreseen.ts'
import { readHeld } from './held-records.ts'
import { type Placed, rowNumberOf, type Setting } from './outcome.ts'
import { remedyRestated, sourceAdded } from './said-beside.ts'
import { differences, lacksClass, nextVersion, restated } from './version.ts'
import { isNoted, wordOn } from './whose-word.ts'

/** What a person decided in the same transaction, entered with each subject concerned. */
type Decision = Pick<ActDraft, 'kind' | 'content' | 'closed'>

export type ToWrite = {
  /** In the order of the rows. */
  readonly placed: readonly Placed[]
  readonly foreseen?: Foreseen | undefined
  readonly subjectOf: (row: Placed) => Body
  /** What this transaction changed in the registry. */
  readonly identities?: readonly ActDraft[]
  readonly decision?: Decision
}

/**
 * Compares rows with what is held of their subjects, which the caller has locked, and adds versions and acts. `seal` writes the
 * ledger's batch row and is the last thing of the transaction.
 */
export const writeVersions = async (tx: Tx, setting: Setting, given: ToWrite) => {
  const { foreseen, identities = [], decision } = given
  const today = setting.clock.today()
  const firsts = readAllFirsts(setting, given, today)
  const held = await readHeld(tx, setting, firsts)
  const batch = await openBatch(tx, setting.clock, { expected: firsts.length + (foreseen?.sheet.count ?? 0) })
  const versions = new AddedVersions(foreseen)
  // Who a subject is stands before what is recorded of it.
  const acts: NewAct[] = identities.map((draft) => sealAct(batch, setting, draft))
  const done: InRow[] = []
  let plain = 0
  const addForeseenBefore = (row: number): void => {
    plain += versions.addForeseenBefore(row, (said) => done.push(inAnew(said)))
  }
  for (const first of firsts) {
    const { subject, recordId } = first
    const { row } = first.placed
    const { subjectId, handle } = subject
    addForeseenBefore(rowNumberOf(row))
    const before = held.find(first)
    if (!before && first.prepared) {
      versions.add({ subjectId, handle, recordId, prepared: first.prepared })
      held.put(first)
      if (first.prepared.hasNothingToSay) plain++
      else done.push(inAnew(first.prepared))
      continue
    }
    const stated = first.version()
    const differing = before ? (before.recalled ? ['recalled'] : differences(before, stated)) : []
    const word = before ? wordOn(setting, before, stated) : 'own'
    const adds = !before || (differing.length > 0 && word !== 'none')
    if (adds) {
      const version = !before ? stated : word === 'own' ? nextVersion(before, stated) : restated(before, stated)
      const { submissionId } = setting
      versions.add({ subjectId, handle, version, submissionId, submissionRow: rowNumberOf(row) })
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
  addForeseenBefore(Number.POSITIVE_INFINITY)
  if (decision) {
    const named = { recordId: null, effectiveOn: today, authorityId: setting.authority.id }
    for (const subject of new Set(firsts.map(({ subject }) => subject)))
      acts.push(sealAct(batch, setting, { ...decision, ...named, subject }))
  }
  const inserting = versions.size > 0 ? insertVersions(tx, versions, sealing(batch, setting.random)) : undefined
  const wrote = versions.size + acts.length > 0
  // The database is busy with them for a while.
  if (wrote) setting.known?.wrote(batch, versions.recordIds())
  else setting.known?.forget()
  const subjects = subjectsOf(firsts, foreseen)
  await inserting
  await insertActs(tx, acts)
  return { in: done, plain, batchId: wrote ? batch.batchId : null, subjects, seal: batch.write }
}

/** Each once, in ascending order. */
const subjectsOf = (firsts: readonly First[], foreseen: Foreseen | undefined): number[] => {
  const named = foreseen?.subjects ?? []
  const ids = new Float64Array(named.length + firsts.length)
  for (let nth = 0; nth < named.length; nth++) ids[nth] = named[nth]!.body.subjectId
  for (let nth = 0; nth < firsts.length; nth++) ids[named.length + nth] = firsts[nth]!.subject.subjectId
  ids.sort()
  const subjects: number[] = []
  for (const id of ids) if (subjects.at(-1) !== id) subjects.push(id)
  return subjects
}

/** A row that is in; `held` if it added nothing. Notices change nothing about it. */
export type InRow = {
  readonly row: number
  readonly corrections: readonly Finding[]
  readonly notices: readonly Finding[]
  readonly held: boolean
}

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
