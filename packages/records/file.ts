import type { Day, Instant } from '@probity/base'
import type { Reader } from '@probity/database'
import type { Law, SubjectKind } from '@probity/law'
import { listKnownBatches } from '@probity/ledger'
import type { Act } from './record.ts'
import { type Standing, standingOn } from './standing.ts'
import { actsInForce, type RecordState, recordStateOn, withoutFormerWords } from './state.ts'
import { listActs, listPublicVersions, type StoredVersion } from './store.ts'

/** What a file is about: enough of the subject to apply the law to it. */
export type FileSubject = { readonly subjectId: number; readonly kind: SubjectKind; readonly region: string }

/** A record in a file: how it stood on the day, and what the public may see of it. */
export type FileRecord = { readonly state: RecordState<FileVersion>; readonly standing: Standing }

/** A version as files are made of: with its place in the ledger, without its closed part. */
export type FileVersion = Omit<StoredVersion, 'closed' | 'submissionId'>

/**
 * The whole credit file of a subject: a function of the law, what is recorded, and a day (valid time). `knownAt` (system
 * time) leaves out what no checkpoint signed by then holds. For those who may see everything; the public gets `publicFileToday`.
 */
export const readFile = async (
  db: Reader,
  law: Law,
  subject: FileSubject,
  day: Day,
  knownAt?: Instant,
): Promise<FileRecord[]> => {
  const { versions, acts } = await readKnown(db, subject.subjectId, knownAt)
  return fileOf(law, subject, versions, acts, day)
}

/** The same of rows that were just read; `db` is asked only where `knownAt` is. */
export const fileOfRows = async (
  db: Reader,
  law: Law,
  { subject, versions, acts }: KnownRows & { readonly subject: FileSubject },
  day: Day,
  knownAt?: Instant,
): Promise<FileRecord[]> => {
  if (!knownAt) return fileOf(law, subject, versions, acts, day)
  const wasKnown = await knownBy(db, { versions, acts }, knownAt)
  return fileOf(
    law,
    subject,
    versions.filter(({ batchId }) => wasKnown(batchId)),
    acts.filter(({ batchId }) => wasKnown(batchId)),
    day,
  )
}

/** What the public sees today of versions and acts that were just read. */
export const publicFileToday = (law: Law, subject: FileSubject, rows: KnownRows, today: Day): FileRecord[] =>
  fileOf(law, subject, rows.versions, rows.acts, today).filter(({ standing }) => standing.shown)

/**
 * The public file that is asked for: of today from rows that were just read, of another day or moment from all there is. A
 * change that is announced for a later day is not so yet, and what was before it stands among the older versions.
 */
export const readPublicFile = async (
  db: Reader,
  law: Law,
  rows: KnownRows & { readonly subject: FileSubject },
  today: Day,
  asked: { day?: Day; knownAt?: Instant } = {},
): Promise<FileRecord[]> => {
  const announced = rows.versions.some(({ nature, eventOn }) => nature === 'change' && eventOn && eventOn > today)
  const ofToday = (asked.day ?? today) === today && !asked.knownAt && !announced
  return ofToday ? publicFileToday(law, rows.subject, rows, today) : readPublicPast(db, law, rows.subject, today, asked)
}

/**
 * The public's past, filtered by the present (R9): a past day, or what was known at a past moment, is shown only as far as
 * it may be shown today. A correction stands in the place of what it corrected from the first moment on, so that nobody can
 * tell it from a record that was right at once (R8).
 */
export const readPublicPast = async (
  db: Reader,
  law: Law,
  subject: FileSubject,
  today: Day,
  asked: { day?: Day; knownAt?: Instant },
): Promise<FileRecord[]> => {
  const all = await readEverything(db, subject.subjectId)
  const corrected = asCorrected(all.versions)
  const shownToday = new Set(
    publicFileToday(law, subject, { ...all, versions: corrected.map(({ version }) => version) }, today).map(
      ({ state }) => state.version.recordId,
    ),
  )
  const { knownAt } = asked
  const wasKnown = knownAt ? await knownBy(db, all, knownAt) : () => true
  const versions = corrected.filter(({ since }) => wasKnown(since)).map(({ version }) => version)
  const acts = withoutFormerWords(all.acts).filter(({ batchId }) => wasKnown(batchId))
  return fileOf(law, subject, versions, acts, asked.day ?? today).filter(
    ({ state, standing }) => standing.shown && shownToday.has(state.version.recordId),
  )
}

/** The newest correction of each record as if it had come `since` the first version's batch, then the changes after it. */
const asCorrected = (versions: KnownRows['versions']) =>
  [...Map.groupBy(versions, ({ recordId }) => recordId).values()].flatMap((known) => {
    const newest = known.findLastIndex(({ nature }) => nature !== 'change')
    return known.slice(newest).map((version, later) => ({
      version,
      since: later === 0 ? (known[0] ?? version).batchId : version.batchId,
    }))
  })

/** Versions oldest first within a record, and acts in the order in which they happened. */
export type KnownRows = {
  readonly versions: readonly FileVersion[]
  readonly acts: readonly Act[]
}

const readEverything = async (db: Reader, subjectId: number): Promise<KnownRows> => {
  // One after the other: within a transaction there is one connection.
  const versions = await listPublicVersions(db, subjectId)
  return { versions, acts: await listActs(db, subjectId) }
}

/** Every version and act about a subject, as far as known at a moment. */
export const readKnown = async (db: Reader, subjectId: number, knownAt?: Instant): Promise<KnownRows> => {
  const all = await readEverything(db, subjectId)
  if (!knownAt) return all
  const wasKnown = await knownBy(db, all, knownAt)
  return {
    versions: all.versions.filter(({ batchId }) => wasKnown(batchId)),
    acts: all.acts.filter(({ batchId }) => wasKnown(batchId)),
  }
}

/** Whether a batch was known at a moment: under the last checkpoint signed by then. */
const knownBy = async (db: Reader, { versions, acts }: KnownRows, knownAt: Instant) => {
  const known = await listKnownBatches(db, [...new Set([...versions, ...acts].map(({ batchId }) => batchId))], knownAt)
  return (batchId: number) => known.has(batchId)
}

/** Newest decision first; ties by record number, so that the order never depends on what else there is. */
export const fileOf = (
  law: Law,
  subject: FileSubject,
  versions: KnownRows['versions'],
  acts: readonly Act[],
  day: Day,
): FileRecord[] => {
  const byRecord = Map.groupBy(versions, (version) => version.recordId)
  const inForce = actsInForce(acts)
  const records: FileRecord[] = []
  for (const [recordId, known] of byRecord) {
    const state = recordStateOn(
      known,
      inForce.filter((act) => act.recordId === recordId),
      day,
    )
    if (state && state.version.decidedOn <= day) records.push({ state, standing: standingOn(law, state, subject, day) })
  }
  return records.sort(
    (a, b) =>
      (a.state.version.decidedOn < b.state.version.decidedOn
        ? 1
        : a.state.version.decidedOn > b.state.version.decidedOn
          ? -1
          : 0) || a.state.version.recordId - b.state.version.recordId,
  )
}
