import { type FileRecord, normaliseDocumentNumber } from '@probity/records'
import type { CaseContext } from './procedure.ts'

/** The record that a decision of a case made: of its kind, by that authority, under that number. */
export const decidedUnder = (
  { records }: Pick<CaseContext, 'records'>,
  {
    authorityId,
    kind,
    number,
  }: { readonly authorityId: string; readonly kind: string | undefined; readonly number: unknown },
): FileRecord | undefined => {
  const wanted = typeof number === 'string' ? normaliseDocumentNumber(number) : ''
  if (wanted === '') return undefined
  return records.find(
    ({ state: { version } }) =>
      version.kind === kind &&
      version.authorityId === authorityId &&
      normaliseDocumentNumber(version.documentNumber ?? '') === wanted,
  )
}
