import type { Grounds } from '@probity/access'
import type { Day, Instant, Json } from '@probity/base'
import type { Reader } from '@probity/database'
import type { Law } from '@probity/law'
import { type FileRecord, fileOfRows } from './file.ts'
import type { DisclosedRows, DisclosedVersion } from './full-file-query.ts'
import type { HiddenCause } from './standing.ts'

/** A record as a look brings it: what of it is opened, how it stands, and whether it is sealed. */
export type DisclosedRecord = FileRecord & {
  readonly content: Readonly<Record<string, Json>>
  readonly closed: Readonly<Record<string, Json>>
}

/** What is over or was taken back: sealed, and open to the subject, auditors and courts alone (R7). */
const sealedCauses: ReadonlySet<HiddenCause> = new Set(['over', 'withdrawn', 'annulled', 'repaired', 'unverified'])
export const isSealed = ({ standing }: Pick<FileRecord, 'standing'>): boolean =>
  !standing.shown && sealedCauses.has(standing.because)

/** Not published, yet in force: authorities may share it (R2, OPIN-2025 item 7). What lacks its class goes back (R3). */
const sharedCauses: ReadonlySet<HiddenCause> = new Set([
  'kind-not-public',
  'class-not-public',
  'not-marked',
  'not-served',
  'repair-notice-missing',
  'stayed',
  'remedies-not-over',
])

/**
 * The file as a purpose opens it: a function of the law, the rows of the look and a day. Which lines are in it hangs on how each
 * stands on that day, which is computed, never stored; which kinds and fields was decided in the query already.
 */
export const disclosedFile = async (
  db: Reader,
  law: Law,
  { purpose, caller }: Pick<Grounds, 'purpose' | 'caller'>,
  rows: DisclosedRows,
  day: Day,
  knownAt?: Instant,
): Promise<DisclosedRecord[]> => {
  const deciding = rows.versions.map(decidingVersion)
  const file = await fileOfRows(db, law, { subject: rows.subject, versions: deciding, acts: rows.acts }, day, knownAt)
  return file
    .filter((record) => mayRead(law, purpose, caller.body, record))
    .map(({ state, standing }) => {
      const { opened } = state.version as DecidingVersion
      return { state, standing, content: opened.content, closed: opened.closed }
    })
}

/** A version with the content that its standing hangs on, and beside it what of it is opened. */
type DecidingVersion = DisclosedVersion & { readonly opened: DisclosedVersion }

const decidingVersion = (version: DisclosedVersion): DecidingVersion => ({
  ...version,
  content: version.decisive ?? version.content,
  opened: version,
})

/**
 * Everything, where the purpose opens all lines; else what is shown to everybody, what the caller's own body supplied while it
 * is in force, and of the rest what may be shared. A receiver sees of the rest only kinds that are never published: that a
 * decision was not served, or is stayed, is no ground to refuse anybody a loan.
 */
export const mayRead = (
  law: Law,
  { lines, consent }: Grounds['purpose'],
  body: string,
  { state, standing }: FileRecord,
): boolean => {
  if (lines === 'all' || standing.shown) return true
  if (isSealed({ standing })) return false
  if (consent) return standing.because === 'kind-not-public'
  if (state.sources.includes(body)) return true
  const { allowed } = law.getKind(state.version.kind).permissions.share
  return (allowed === 'yes' || allowed === 'by-class') && sharedCauses.has(standing.because)
}
