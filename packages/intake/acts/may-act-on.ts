import type { Authority, Law } from '@probity/law'
import type { RecordVersion } from '@probity/records'
import { findDecider } from '../rows/competence.ts'

/**
 * Whether a record is an authority's to act on: it supplied it, or decided what it states, though somebody who
 * republishes was faster (R4, R16); or it took over from one who did.
 */
export const mayActOn = (
  law: Law,
  authority: Authority,
  record: Pick<RecordVersion, 'authorityId' | 'deciderCode' | 'deciderName'>,
): boolean => {
  const isOf = (one: Authority | undefined) => one?.id === authority.id || one?.successor === authority.id
  if (record.authorityId === authority.id) return true
  const supplier = law.findAuthority(record.authorityId)
  return isOf(supplier) || (supplier !== undefined && isOf(findDecider(law, supplier, { record })))
}
