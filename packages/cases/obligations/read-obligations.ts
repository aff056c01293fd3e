import { listHandingLooks } from '@probity/access'
import { type Clock, type Day, dayAt, type Instant } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Law } from '@probity/law'
import { type Act, type FileVersion, fileOf, listActs, listAllVersions, listClosedActs } from '@probity/records'
import type { Subject } from '@probity/registry'
import { determinedBy } from '../competent.ts'
import { holdersOf } from './holders.ts'
import { type Acknowledgement, causesOf, type Obligation, obligationsOf } from './obligation.ts'

type Shell = { readonly law: Law; readonly clock: Clock }

/** An obligation, the record as it was handed out, and under which key its holder was told. */
export type HeldObligation = Obligation & { readonly version: FileVersion; readonly key: string }

/** By what one act of a subject is told to its holders, once for each. */
export const followKey = (subjectId: number, { batchId, ordinal }: Pick<Act, 'batchId' | 'ordinal'>): string =>
  `follow/${subjectId}/${batchId}/${ordinal}`

export const acknowledged = 'obligation-acknowledged'

/**
 * Who has to follow what became of a subject's records, and who did: computed of acts, looks and the pack each time (R16). Where
 * nothing was repaired or annulled, nothing more is read. `telling`: somebody who was not told yet is told today.
 */
export const readObligations = async (
  db: Reader,
  { law, clock }: Shell,
  subject: Subject,
  { telling = false }: { readonly telling?: boolean } = {},
): Promise<HeldObligation[]> => {
  const { subjectId } = subject
  const acts = await listActs(db, subjectId)
  // An act that holds from a later day is told of when it is written.
  const today = telling ? latest(clock.today(), acts) : clock.today()
  const ids = new Set(acts.flatMap(({ recordId }) => recordId ?? []))
  const caused = [...ids].filter((recordId) => causesOf({ recordId }, acts, today).length > 0)
  if (caused.length === 0) return []
  const versions = (await listAllVersions(db, subjectId)).filter(({ recordId }) => caused.includes(recordId))
  const looks = await listHandingLooks(db, subjectId, clock.now())
  const writtenAt = await listWritten(db, [...versions, ...acts])
  const told = await listTold(db, subjectId, law.zone)
  const done = (await listClosedActs(db, subjectId, [acknowledged])).map(acknowledgementOf)
  const file = { subject, versions, acts, looks, writtenAt }
  return fileOf(law, subject, versions, acts, today).flatMap((record) => {
    const { version } = record.state
    const authority = determinedBy(law, record, today)
    const calendar = law.findCalendar(version.kind)
    if (!authority || !calendar) return []
    const { region, functions } = authority
    const held = { recordId: version.recordId, kind: version.kind, region, functions }
    const holders = (cause: Act) =>
      holdersOf(law, file, record, cause).map((holder) => {
        const toldOn = told.get(`${holder.id} ${followKey(subjectId, cause)}`) ?? (telling ? clock.today() : undefined)
        return toldOn ? { ...holder, toldOn } : holder
      })
    return obligationsOf(law, calendar, held, acts, holders, done, today).map((one) => ({
      ...one,
      version,
      key: followKey(subjectId, one.cause),
    }))
  })
}

const latest = (today: Day, acts: readonly Act[]): Day =>
  acts.reduce((last, { effectiveOn }) => (effectiveOn > last ? effectiveOn : last), today)

const listWritten = async (db: Reader, rows: readonly { readonly batchId: number }[]): Promise<Map<number, Instant>> =>
  new Map(
    (
      await db.rows<{
        batchId: number
        at: Instant
      }>(sql`select batch_id as "batchId", written_at as "at" from ledger_batch
        where batch_id = any(${[...new Set(rows.map(({ batchId }) => batchId))]}::bigint[])`)
    ).map(({ batchId, at }) => [batchId, at]),
  )

/** On which day which holder was told of which act. */
const listTold = async (db: Reader, subjectId: number, zone: string): Promise<Map<string, Day>> =>
  new Map(
    (
      await db.rows<{
        body: string
        key: string
        at: Instant
      }>(sql`select body, event_key as "key", told_at as "at" from message
        where subject_id = ${subjectId} and event = 'follow'`)
    ).map(({ body, key, at }) => [`${body} ${key}`, dayAt(at, zone)]),
  )

const acknowledgementOf = ({ authorityId, effectiveOn, closed }: Awaited<ReturnType<typeof listClosedActs>>[number]) =>
  ({
    cause: { batchId: Number(closed.batchId), ordinal: Number(closed.ordinal) },
    holder: authorityId,
    on: effectiveOn,
  }) satisfies Acknowledgement
