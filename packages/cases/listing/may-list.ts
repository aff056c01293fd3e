import { accept, type Result, refuse } from '@probity/base'
import type { Authority, ListField, ListGround } from '@probity/law'
import { determinedBy } from '../competent.ts'
import type { CaseContext } from '../procedure.ts'
import { meets, restsOn } from '../trigger.ts'
import { onItAlready } from './entry.ts'

export type ListingRefusal =
  | 'listing/not-this-kind'
  | 'listing/no-such-ground'
  | 'listing/no-ground-record'
  | 'listing/on-it-already'
  | 'case/not-competent'

/**
 * Whether an authority may enter an organisation in a list on a ground: the list is for its kind (never a government body, R20), the
 * authority is one that the list names, of the place or of the decision that the entry rests on, and what it rests on is in force.
 * Refuses: listing/not-this-kind, listing/no-such-ground, listing/no-ground-record, case/not-competent, listing/on-it-already.
 */
export const mayList = (
  context: CaseContext,
  list: ListField,
  groundId: string,
  recordId: number | null,
  authority: Authority | undefined,
): Result<{ readonly ground: ListGround; readonly authority: Authority }, ListingRefusal> => {
  const { law, today, subject, records } = context
  if (!list.subjects.includes(subject.kind))
    return refuse('listing/not-this-kind', { list: list.id, kind: subject.kind })
  const ground = list.grounds.find(({ id }) => id === groundId)
  if (!ground) return refuse('listing/no-such-ground', { of: list.grounds.map(({ id }) => id).join(', ') })
  const record = records.find(({ state }) => state.version.recordId === recordId)
  const needsRecord = ground.kinds !== undefined || ground.lists !== undefined
  if (needsRecord && !(record && meets(law, subject, ground, record) && restsOn(law, subject, record, today).usable))
    return refuse('listing/no-ground-record', { ground: ground.says })
  const ofPlace = authority !== undefined && subject.region.startsWith(authority.region)
  const ofDecision = record !== undefined && determinedBy(law, record, today)?.id === authority?.id
  const competent =
    authority?.functions.some((name) => list.decidedBy.includes(name)) &&
    (ofPlace || ofDecision) &&
    (!list.region || authority.region.startsWith(list.region))
  if (!authority || !competent) return refuse('case/not-competent')
  if (onItAlready(context, list)) return refuse('listing/on-it-already', { list: list.title })
  return accept({ ground, authority })
}
