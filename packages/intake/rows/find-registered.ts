import type { Tx } from '@probity/database'
import {
  insertSubjects,
  listHolders,
  lockSubjects,
  type Subject,
  type SubjectDraft,
  stateIdentities,
} from '@probity/registry'
import { openConflicts } from '../queues/conflicts.ts'
import { identityDrafts } from './identity-drafts.ts'
import type { Placed, Setting, Understood } from './outcome.ts'
import { placeRegistrations } from './place-registrations.ts'
import { refreshSubjects } from './refresh-subjects.ts'
import type { Found } from './write-chunk.ts'

/** Finds or makes the subjects of registrations, brings the registry up to what they say, and opens the conflicts they show. */
export const findRegistered = async (tx: Tx, setting: Setting, rows: readonly Understood[]): Promise<Found> => {
  const { clock, authority, random, kind } = setting
  const { placed, drafts, heldBack, conflicts } = await placeRegistrations(tx, setting, rows)
  const sharing = await listSharing(tx, drafts)
  const fresh = await insertSubjects(tx, random, drafts)
  const parties = conflicts.flatMap(({ first, second }) => [first, second])
  const held = await lockPlaced(tx, [...placed.map(({ subject }) => subject), ...parties, ...sharing])
  const made = new Map(fresh.map((subject) => [subject.subjectId, subject]))
  const find = (subject: Placed['subject']): Subject =>
    ('id' in subject ? (held.get(subject.id) ?? made.get(subject.id)) : fresh[subject.draft]) as Subject
  const again = againPlaced(placed).map(({ row, subject }) => ({ subject: find(subject), candidate: row.candidate }))
  const touched = [
    ...new Set([
      ...again.map(({ subject }) => subject.subjectId),
      ...parties.flatMap((party) => ('id' in party ? [party.id] : [])),
    ]),
  ]
  const before = await stateIdentities(tx, touched)
  await refreshSubjects(tx, kind.id, again)
  const named = conflicts.map(({ first, second, ...conflict }) => ({
    ...conflict,
    first: find(first).subjectId,
    second: find(second).subjectId,
  }))
  await openConflicts(tx, clock, named)
  const concerned = [...new Set([...fresh.map(({ subjectId }) => subjectId), ...touched])]
  const identities = await identityDrafts(tx, concerned, { today: clock.today(), authorityId: authority.id }, before)
  return { placed, heldBack, subjectOf: ({ subject }) => find(subject), identities }
}

/** Registrations of subjects that were known before the row: held ones, and new ones from their second row on. */
const againPlaced = (placed: readonly Placed[]): Placed[] => {
  const made = new Set<number>()
  return placed.filter(({ subject }) => 'id' in subject || made.has(subject.draft) || !made.add(subject.draft))
}

/**
 * Who holds an older number that a new subject brings with it. Whoever gives a number another holder locks those it has, so
 * that who remembers whose it is hears of it (`KnownSubjects`).
 */
const listSharing = async (tx: Tx, drafts: readonly SubjectDraft[]): Promise<Placed['subject'][]> => {
  const numbers = drafts.flatMap(({ identifiers: [, ...older] }) => older.map(({ code }) => code))
  if (numbers.length === 0) return []
  return (await listHolders(tx, [...new Set(numbers)])).map(({ subjectId }) => ({ id: subjectId }))
}

const lockPlaced = async (tx: Tx, placed: readonly Placed['subject'][]): Promise<Map<number, Subject>> => {
  const ids = new Set(placed.flatMap((subject) => ('id' in subject ? [subject.id] : [])))
  const locked = ids.size > 0 ? await lockSubjects(tx, [...ids]) : []
  return new Map(locked.map((subject) => [subject.subjectId, subject]))
}
