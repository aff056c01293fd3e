import { type ByteWriter, findUsableCode, subjectKindOf, type Written } from '@probity/base'
import { type SubjectKind, subjectKinds } from '@probity/law'
import type { WritableVersion } from '@probity/records'
import type { Finding, ReadRow } from '../candidate.ts'
import { identityOf, lacksClass, statedVersion } from '../rows/version.ts'
import { dayAsNumber, type StatedDecider } from './sheet.ts'
import type { SheetSetting } from './write-sheet.ts'

/** All that is written of a row that was understood. */
export type Preparable = {
  readonly version: WritableVersion
  /** Writes what identifies the decision (R4). */
  readonly writeIdentity: (to: ByteWriter) => void
  /** What names the subject: its code, else an old number. */
  readonly number: string | Written | undefined
  readonly name: string | Written | undefined
  readonly decider: StatedDecider
  /** As `dayAsNumber` has it. */
  readonly decidedOn: number
  /** Its place among the kinds; -1 where neither the row nor the code says. */
  readonly subjectKind: number
  readonly lacksClass: boolean
  readonly found: readonly Finding[]
}

/** What a row of a submission comes to that was read as texts. */
export const prepareRow = (
  { kind, authorityId, today, hasCodes }: SheetSetting,
  { candidate, corrections }: ReadRow & { readonly outcome: 'understood' },
): Preparable => {
  const { code, name, kind: stated, registrationNumber, organisationCode } = candidate.subject
  const version = statedVersion(kind, authorityId, candidate, today)
  return {
    version,
    writeIdentity: (to) => {
      const identity = identityOf(kind, candidate)
      to.reserve(3 * identity.length)
      to.text(identity)
    },
    number: code ?? registrationNumber ?? organisationCode,
    name,
    decider: version,
    decidedOn: dayAsNumber(version.decidedOn),
    subjectKind: placeOfKind(stated, code, hasCodes),
    lacksClass: version.severity === null && lacksClass(kind, candidate.content),
    found: corrections,
  }
}

/** The kind of body that a row states, or that its code was assigned to; -1 where neither says. */
export const placeOfKind = (kind: SubjectKind | undefined, code: string | undefined, hasCodes: boolean): number => {
  if (kind) return subjectKinds.indexOf(kind)
  if (code === undefined) return -1
  // A code was read as one already; elsewhere anything may stand in its place.
  const usable = hasCodes ? { department: code[0]!, category: code[1]! } : findUsableCode(code)
  return usable ? subjectKinds.indexOf(subjectKindOf(usable)) : -1
}
