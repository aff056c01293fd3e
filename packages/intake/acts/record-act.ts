import { accept, canonicalJson, type Day, type Json, type Result, refuse } from '@probity/base'
import type { Tx } from '@probity/database'
import type { Authority } from '@probity/law'
import {
  type Act,
  actsInForce,
  listActs,
  listAllVersions,
  normaliseDocumentNumber,
  type RemedyState,
} from '@probity/records'
import { listHolders, lockSubjects } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { redacted } from '../redaction/redact-text.ts'
import { mayActOn } from './may-act-on.ts'
import type { ActPlace } from './write-act.ts'
import { writeRecordActs } from './write-record-acts.ts'

/** Which record is meant: by its subject's code, its kind and its document number, as authorities know it. */
export type RecordName = { readonly subjectCode: string; readonly recordKind: string; readonly documentNumber: string }

export type RecordActInput = RecordName & {
  readonly authority: Authority
  /** The day from which it holds. */
  readonly on: Day
  readonly reason: string
} & (
    | { readonly act: 'revoked' }
    | { readonly act: 'served' | 'repair-notice-handed' }
    | { readonly act: 'remedy-changed'; readonly state: RemedyState }
    | { readonly act: 'publication-marked'; readonly publish: boolean; readonly necessity?: string }
  )

export type RecordActRefusal = 'act/record-not-found' | 'key/not-yours' | 'act/already-withdrawn'

/**
 * Something an authority did to a record it supplied or decided: annulled it, served it, noted a remedy. What the public sees follows
 * from it at once. The same act twice is one act.
 * Refuses: act/record-not-found, key/not-yours (only who supplied or decided it, or took over from one who did), act/already-withdrawn.
 */
export const actOnRecord = (intake: Intake, input: RecordActInput): Promise<Result<ActPlace, RecordActRefusal>> =>
  intake.database.transaction(async (tx) => {
    const found = await findRecord(tx, intake, input)
    if (!found) return refuse('act/record-not-found')
    const { subject, version } = found
    if (!mayActOn(intake.law, input.authority, version))
      return refuse('key/not-yours', { authority: version.authorityId })
    const earlier = actsInForce(await listActs(tx, subject.subjectId)).filter(
      (act) => act.recordId === version.recordId,
    )
    // Whoever never heard that it was entered asks again, and gets the first answer; nothing is entered twice.
    const last = earlier.findLast(({ kind }) => kind === input.act)
    if (last && isRepeat(last, input)) return accept({ batchId: last.batchId, ordinal: last.ordinal })
    if (earlier.some(({ kind }) => kind === 'revoked' || kind === 'recalled')) return refuse('act/already-withdrawn')
    const [place] = await writeRecordActs(
      tx,
      intake,
      [subject],
      [
        {
          subject,
          recordId: version.recordId,
          kind: input.act,
          effectiveOn: input.on,
          authorityId: input.authority.id,
          content: contentOf(input),
          closed: { reason: redacted(input.reason) },
        },
      ],
    )
    return accept(place as ActPlace)
  })

/** The same act of the same authority, from the same day, saying the same. */
const isRepeat = (held: Act, input: RecordActInput): boolean =>
  held.authorityId === input.authority.id &&
  held.effectiveOn === input.on &&
  canonicalJson(held.content as Json) === canonicalJson(contentOf(input))

const contentOf = (input: RecordActInput): Record<string, Json> => {
  if (input.act === 'remedy-changed') return { state: input.state }
  if (input.act === 'publication-marked')
    return { publish: input.publish, ...(input.necessity ? { necessity: redacted(input.necessity) } : {}) }
  return {}
}

/**
 * Finds the newest version of the record meant, with its subject locked. Two authorities may have given their decisions one number:
 * what the asking one may act on comes first.
 */
const findRecord = async (
  tx: Tx,
  { law }: Intake,
  { authority, subjectCode, recordKind, documentNumber }: RecordActInput,
) => {
  const wanted = normaliseDocumentNumber(documentNumber)
  const holders = await listHolders(tx, [redacted(subjectCode)])
  const subjects = await lockSubjects(
    tx,
    holders.map(({ subjectId }) => subjectId),
  )
  for (const subject of subjects) {
    const named = (await listAllVersions(tx, subject.subjectId)).filter(
      (one) => one.kind === recordKind && normaliseDocumentNumber(one.documentNumber ?? '') === wanted,
    )
    const newest = [...new Map(named.map((one) => [one.recordId, one])).values()]
    const version = newest.findLast((one) => mayActOn(law, authority, one)) ?? newest.at(-1)
    if (version) return { subject, version }
  }
  return undefined
}
