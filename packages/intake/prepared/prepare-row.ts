import { type ByteWriter, findUsableCode, subjectKindOf, Written } from '@probity/base'
import { type Severity, type SubjectKind, subjectKinds } from '@probity/law'
import { isNormalDocumentNumberAt, normaliseDocumentNumber, type WritableVersion } from '@probity/records'
import type { Finding, ReadRow } from '../candidate.ts'
import type { PlainRow } from '../plain/plain-row.ts'
import { identityOf, lacksClass, statedVersion } from '../rows/version.ts'
import type { StatedDecider } from './sheet.ts'
import type { SheetSetting } from './write-sheet.ts'

/** All that is written of a row that was understood. */
export type Preparable = {
  readonly version: WritableVersion
  /** Writes what identifies the decision (R4). */
  writeIdentity(to: ByteWriter): void
  /** What names the subject: its code, else an old number. */
  readonly number: string | Written | undefined
  readonly name: string | Written | undefined
  readonly decider: StatedDecider
  /** Its place among the kinds; -1 where neither the row nor the code says. */
  readonly subjectKind: number
  readonly lacksClass: boolean
  readonly found: readonly Finding[]
}

export type RowPreparer = {
  readonly submissionId: Written
  ofRead(row: ReadRow & { readonly outcome: 'understood' }): Preparable
  ofPlain(row: PlainRow): Preparable
}

/** Compiles what rows of one submission come to, however they were read. */
export const compilePreparing = ({ kind, authorityId, submissionId, today, hasCodes }: SheetSetting): RowPreparer => {
  const [kindWritten, authorityWritten] = [writtenText(kind.id), writtenText(authorityId)]
  const kindOfCode = new Map<number, number>()
  const kindByCode = (code: Written): number => {
    const key = code.bytes[code.from]! * 256 + code.bytes[code.from + 1]!
    let place = hasCodes ? kindOfCode.get(key) : undefined
    if (place === undefined) {
      place = placeOfKind(undefined, code.toString(), hasCodes)
      kindOfCode.set(key, place)
    }
    return place
  }
  return {
    submissionId: writtenText(submissionId),
    ofRead: ({ candidate, corrections }) => {
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
        subjectKind: placeOfKind(stated, code, hasCodes),
        lacksClass: version.severity === null && lacksClass(kind, candidate.content),
        found: corrections,
      }
    },
    ofPlain: (row) => {
      const { values, read, places, attested, content, closed } = row
      const textAt = (place: number | undefined) => values[place!] ?? null
      const readAt = <Value>(place: number | undefined) => (read[place!] ?? null) as Value | null
      const code = values[places['subject.code']!]
      const stated = read[places['subject.kind']!] as SubjectKind | undefined
      return {
        version: {
          version: 1,
          nature: 'first',
          kind: kindWritten,
          authorityId: authorityWritten,
          deciderName: textAt(places['record.deciderName']),
          deciderCode: textAt(places['record.deciderCode']),
          documentNumber: textAt(places['record.documentNumber']),
          eventOn: readAt(places['record.eventOn']),
          decidedOn: readAt(places['record.decidedOn'])!,
          publishedOn: readAt(places['record.publishedOn']),
          firstSeenOn: today,
          severity: readAt<Severity>(places['record.severity']),
          basis: textAt(places['record.basis']),
          attested,
          content,
          closed,
        },
        writeIdentity: (to) => writeIdentity(to, kind.identifiedBy, row),
        number: code ?? values[places['subject.registrationNumber']!] ?? values[places['subject.organisationCode']!],
        name: values[places['subject.name']!],
        decider: {
          deciderName: readAt(places['record.deciderName']),
          deciderCode: readAt(places['record.deciderCode']),
        },
        subjectKind: stated || !code ? placeOfKind(stated, undefined, hasCodes) : kindByCode(code),
        lacksClass: row.lacksClass,
        found: row.corrections,
      }
    },
  }
}

const writtenText = (text: string): Written => {
  const written = Written.text(text)
  if (!written) throw new TypeError(`${JSON.stringify(text)} is no name of ours`)
  return written
}

/** The kind of body that a row states, or that its code was assigned to; -1 where neither says. */
const placeOfKind = (kind: SubjectKind | undefined, code: string | undefined, hasCodes: boolean): number => {
  if (kind) return subjectKinds.indexOf(kind)
  if (code === undefined) return -1
  // A code was read as one already; elsewhere anything may stand in its place.
  const usable = hasCodes ? { department: code[0]!, category: code[1]! } : findUsableCode(code)
  return usable ? subjectKinds.indexOf(subjectKindOf(usable)) : -1
}

/** What `identityOf` says of the row as texts. */
const writeIdentity = (to: ByteWriter, identifiedBy: readonly string[], { values, places }: PlainRow): void => {
  for (let nth = 0; nth < identifiedBy.length; nth++) {
    const part = identifiedBy[nth]!
    const isOfRecord = part === 'documentNumber' || part === 'decidedOn'
    const value = values[places[isOfRecord ? `record.${part}` : `content.${part}`] ?? -1]
    to.reserve(6 * (value?.length ?? 0) + 1)
    if (nth > 0) to.ascii('\u001f')
    if (!value) continue
    const { bytes, from, to: end } = value
    if (!value.isText || part === 'decidedOn' || isNormalDocumentNumberAt(bytes, from, end)) to.piece(bytes, from, end)
    else to.text(normaliseDocumentNumber(value.toString()))
  }
}
