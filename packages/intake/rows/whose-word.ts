import type { Law } from '@probity/law'
import type { HeldVersion, RecordVersion } from '@probity/records'
import { findDecider } from './competence.ts'
import type { Setting } from './outcome.ts'

/** The newest version of a record, as far as a row is weighed against it; of one that this chunk wrote, no more is known. */
export type Held = RecordVersion & Partial<Pick<HeldVersion, 'recalled' | 'sources' | 'remedy' | 'batchId'>>

/**
 * What a row that says otherwise than what is held counts for (R4). `own`: it goes on in its channel's own words. `first`: it takes
 * the place of another's, because that was taken back or because the decider speaks for itself now. `none`: it is noted as a
 * source, since whoever speaks there has the better right; what a channel republishes never overrules what the decider said.
 */
export const wordOn = (
  { law, authority }: Pick<Setting, 'law' | 'authority'>,
  held: Held,
  stated: RecordVersion,
): 'own' | 'first' | 'none' => {
  const isOwn = held.authorityId === authority.id || isSuccessor(law, held.authorityId, authority.id)
  const { sources = [] } = held
  if (held.recalled || (isOwn && sources.length === 0)) return isOwn ? 'own' : 'first'
  const decider = findDecider(law, authority, { record: stated })
  const decided = (id: string) => decider !== undefined && (id === decider.id || id === decider.successor)
  if (isOwn) return decided(authority.id) || !sources.some(({ authorityId }) => decided(authorityId)) ? 'own' : 'none'
  return decided(authority.id) && !decided(held.authorityId) ? 'first' : 'none'
}

/** Whether what a row would be noted for is noted already, of the words that are held now. */
export const isNoted = (held: Held, authorityId: string, differing: readonly string[]): boolean => {
  if (held.authorityId === authorityId && differing.length === 0) return true
  const last = held.sources?.findLast((source) => source.authorityId === authorityId)
  return last !== undefined && last.batchId >= (held.batchId ?? 0) && last.differing.join() === differing.join()
}

const isSuccessor = (law: Law, authorityId: string, successor: string): boolean =>
  law.findAuthority(authorityId)?.successor === successor
