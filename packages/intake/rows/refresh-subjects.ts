import type { Day } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import { addNames, isFindable, listNames, type Subject, type SubjectName, sameBodyName } from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import { namesFrom, statusOf } from './place-registrations.ts'

/** A registration of a subject that is held already. */
export type Registered = { readonly subject: Subject; readonly candidate: Candidate }

/**
 * Brings the registry's cache up to what the newest registration of each subject says: state, place, present and former
 * names. An older registration that arrives late adds former names and changes nothing else; one that was decided before an
 * event of the subject's life, a cancellation say, leaves the state as that event left it.
 */
export const refreshSubjects = async (
  tx: Tx,
  registerKind: string,
  registered: readonly Registered[],
): Promise<void> => {
  if (registered.length === 0) return
  const ids = [...new Set(registered.map(({ subject }) => subject.subjectId))]
  const newest = new Map(
    (
      await tx.rows<{
        subjectId: number
        decidedOn: Day
      }>(sql`select subject_id as "subjectId", max(decided_on) as "decidedOn"
        from record_version where subject_id = any(${ids}) and kind = ${registerKind} group by subject_id`)
    ).map((row) => [row.subjectId, row.decidedOn]),
  )
  const events = await readLastEvents(tx, ids)
  const names = Map.groupBy(await listNames(tx, ids), ({ subjectId }) => subjectId)
  const byDay = registered.toSorted((a, b) => (a.candidate.record.decidedOn < b.candidate.record.decidedOn ? -1 : 1))
  for (const { subject, candidate } of byDay) {
    const held = names.get(subject.subjectId) ?? []
    const isNewest = candidate.record.decidedOn >= (newest.get(subject.subjectId) ?? candidate.record.decidedOn)
    if (isNewest) await updateState(tx, subject, candidate, events.get(subject.subjectId))
    const added = await updateNames(tx, subject, candidate, held, isNewest)
    names.set(subject.subjectId, [
      ...held.map((n) => (isNewest && added.length > 0 ? { ...n, kind: 'former' as const } : n)),
      ...added,
    ])
  }
}

const updateState = (tx: Tx, subject: Subject, candidate: Candidate, lastEvent: Day | undefined) => {
  const { decidedOn } = candidate.record
  const status = lastEvent && decidedOn <= lastEvent ? null : statusOf(candidate)
  return tx.rows(sql`update subject set status = coalesce(${status}::text, status),
    region = ${candidate.subject.region ?? subject.region},
    parent_code = coalesce(${candidate.content.parentCode ?? null}::text, parent_code) where subject_id = ${subject.subjectId}`)
}

/** The day of the last event of each subject that changed its state and was not taken back. */
const readLastEvents = async (tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Day>> => {
  const rows = await tx.rows<{ subjectId: number; effectiveOn: Day }>(sql`
    select a.subject_id as "subjectId", max(a.effective_on) as "effectiveOn" from act a
    where a.subject_id = any(${ids}) and a.kind in ('cancelled', 'revived', 'merged') and not exists (
      select from act u where u.subject_id = a.subject_id and u.kind = 'undone'
        and (u.content ->> 'batchId')::bigint = a.batch_id and (u.content ->> 'ordinal')::int = a.ordinal)
    group by a.subject_id`)
  return new Map(rows.map(({ subjectId, effectiveOn }) => [subjectId, effectiveOn]))
}

const updateNames = async (
  tx: Tx,
  subject: Subject,
  candidate: Candidate,
  held: readonly SubjectName[],
  isNewest: boolean,
) => {
  const day = candidate.record.decidedOn
  const [present, ...former] = namesFrom(candidate, subject.kind) as [SubjectName, ...SubjectName[]]
  const isNew = ({ name }: SubjectName) => !held.some((known) => known.name === name)
  const added = former.filter(isNew).map((name) => ({ ...name, subjectId: subject.subjectId }))
  const current = held.find(({ kind }) => kind === 'current')
  if (
    isNewest &&
    isNew(present) &&
    !(current && sameBodyName(current.name, present.name) && !candidate.content.formerNames)
  ) {
    await tx.rows(sql`update subject_name set kind = 'former', valid_until = ${day}::date - 1
      where subject_id = ${subject.subjectId} and kind = 'current'`)
    added.push({ ...present, subjectId: subject.subjectId, validFrom: day })
  }
  await addNames(tx, added)
  await hidePersons(tx, subject, candidate, held)
  return added
}

/** Names held from before the operator was known: now that it is, some turn out to be a person's (R25). */
const hidePersons = async (
  tx: Tx,
  { subjectId, kind }: Subject,
  candidate: Candidate,
  held: readonly SubjectName[],
) => {
  const operator = candidate.content.legalRepresentative
  if (typeof operator !== 'string') return
  const persons = held.filter(({ name, findable }) => findable && !isFindable(kind, name, operator))
  if (persons.length === 0) return
  await tx.rows(sql`update subject_name set findable = false, grams = '{}'
    where subject_id = ${subjectId} and name = any(${persons.map(({ name }) => name)})`)
}
