import type { Day, Instant } from '@probity/base'
import type { Reader } from '@probity/database'
import type { Law, SubjectKind } from '@probity/law'
import { listBatchTimes } from '@probity/ledger'
import type { Act } from './record.ts'
import { type Standing, standingOn } from './standing.ts'
import { actsInForce, type RecordState, recordStateOn } from './state.ts'
import { listActs, listAllVersions, type StoredVersion } from './store.ts'

/** What a file is about: enough of the subject to apply the law to it. */
export type FileSubject = { readonly subjectId: number; readonly kind: SubjectKind; readonly region: string }

/** A record in a file: how it stood on the day, and what the public may see of it. */
export type FileRecord = { readonly state: RecordState; readonly standing: Standing }

/**
 * The whole credit file of a subject: a function of the law, what is recorded, and a day (valid time). `knownAt` (system
 * time) leaves out what was written later. For those who may see everything; the public gets `publicFileToday`.
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

/** What the public sees today of versions and acts that were just read. */
export const publicFileToday = (law: Law, subject: FileSubject, rows: KnownRows, today: Day): FileRecord[] =>
  fileOf(law, subject, rows.versions, rows.acts, today).filter(({ standing }) => standing.shown)

/**
 * The public's past, filtered by the present (R9): a past day, or what was known at a past moment, is shown only as far as
 * it may be shown today, and never in a version that was corrected since.
 */
export const readPublicPast = async (
  db: Reader,
  law: Law,
  subject: FileSubject,
  today: Day,
  asked: { day?: Day; knownAt?: Instant },
): Promise<FileRecord[]> => {
  const all = await readKnown(db, subject.subjectId)
  const shownToday = new Map(
    publicFileToday(law, subject, all, today).map(({ state: { version } }) => [
      version.recordId,
      newestCorrection(all.versions, version.recordId),
    ]),
  )
  const known = asked.knownAt ? await readKnown(db, subject.subjectId, asked.knownAt) : all
  return fileOf(law, subject, known.versions, known.acts, asked.day ?? today).filter(
    ({ state: { version }, standing }) => {
      const oldestShown = shownToday.get(version.recordId)
      return standing.shown && oldestShown !== undefined && version.version >= oldestShown
    },
  )
}

/** The version below which nothing of a record may be shown any more: its newest correction, or its first version. */
const newestCorrection = (versions: KnownRows['versions'], recordId: number): number =>
  Math.max(...versions.filter((v) => v.recordId === recordId && v.nature !== 'change').map((v) => v.version))

/** Versions oldest first within a record, and acts in the order in which they happened. */
export type KnownRows = {
  readonly versions: readonly Omit<StoredVersion, 'closed' | 'submissionId'>[]
  readonly acts: readonly Act[]
}

const readKnown = async (db: Reader, subjectId: number, knownAt?: Instant): Promise<KnownRows> => {
  const [versions, acts] = await Promise.all([listAllVersions(db, subjectId), listActs(db, subjectId)])
  if (!knownAt) return { versions, acts }
  const ids = [...new Set([...versions, ...acts].map(({ batchId }) => batchId))]
  const known = new Set(
    (await listBatchTimes(db, ids)).filter(({ writtenAt }) => writtenAt <= knownAt).map(({ batchId }) => batchId),
  )
  const wasKnown = ({ batchId }: { batchId: number }) => known.has(batchId)
  return { versions: versions.filter(wasKnown), acts: acts.filter(wasKnown) }
}

/** Newest decision first; ties by record number, so that the order never depends on what else there is. */
const fileOf = (
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
