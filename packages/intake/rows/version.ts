import { canonicalJson, type Day, type Json } from '@probity/base'
import { type Authority, isAdverse, type Law, type RecordKind } from '@probity/law'
import {
  type Attested,
  normaliseDocumentNumber,
  type RecordVersion,
  recordIdOf,
  type StatedVersion,
} from '@probity/records'
import { normaliseName, type Subject } from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import { findDecider } from './competence.ts'
import type { Setting } from './outcome.ts'

/** The first version of the record a row states; its number follows from what identifies the decision (R4). */
export const firstVersion = (
  { law, authority, kind }: Pick<Setting, 'law' | 'authority' | 'kind'>,
  subject: Pick<Subject, 'handle'>,
  candidate: Candidate,
  today: Day,
): RecordVersion => ({
  recordId: recordIdOf(subject.handle, kind.id, deciderKey(law, authority, candidate.record), [
    identityOf(kind, candidate),
  ]),
  ...statedVersion(kind, authority.id, candidate, today),
})

/** By what the decider of a record is known in its number. */
export const deciderKey = (
  law: Law,
  authority: Authority,
  record: { readonly deciderCode?: string | null; readonly deciderName?: string | null },
): string =>
  findDecider(law, authority, { record })?.id ?? record.deciderCode ?? normaliseName(record.deciderName ?? authority.id)

/** What identifies a decision among those of the same subject, kind and decider; parts are told apart as `recordIdOf` does. */
export const identityOf = (kind: RecordKind, candidate: Candidate): string => {
  const [first = '', ...more] = kind.identifiedBy
  let identity = identifyingPart(candidate, first)
  for (const part of more) identity += `\u001f${identifyingPart(candidate, part)}`
  return identity
}

/** What a row states, whatever it turns out to be a version of. */
export const statedVersion = (
  kind: RecordKind,
  authorityId: string,
  { record, content, closed }: Candidate,
  today: Day,
): StatedVersion => {
  // In the order of canonical JSON, in which it is hashed as it stands.
  const attested: { -readonly [Member in keyof Attested]: Attested[Member] } = {}
  if (record.necessity) attested.necessity = record.necessity
  if (record.publish !== undefined) attested.publish = record.publish
  if (record.remedy) attested.remedy = record.remedy
  if (record.repairNoticeOn) attested.repairNoticeOn = record.repairNoticeOn
  if (record.servedOn) attested.servedOn = record.servedOn
  return {
    version: 1,
    nature: 'first',
    kind: kind.id,
    authorityId,
    deciderName: record.deciderName ?? null,
    deciderCode: record.deciderCode ?? null,
    documentNumber: record.documentNumber ?? null,
    eventOn: record.eventOn ?? null,
    decidedOn: record.decidedOn,
    publishedOn: record.publishedOn ?? null,
    firstSeenOn: today,
    severity: record.severity ?? null,
    basis: record.basis ?? null,
    attested,
    content,
    closed,
  }
}

/** Whether content is adverse of a kind whose records must then have a class. */
export const lacksClass = (kind: RecordKind, content: Readonly<Record<string, unknown>>): boolean =>
  kind.severity.rule.startsWith('required') && isAdverse(kind, content)

const identifyingPart = ({ record, content }: Candidate, part: string): string => {
  if (part === 'documentNumber') return normaliseDocumentNumber(record.documentNumber ?? '')
  if (part === 'decidedOn') return record.decidedOn
  const value = content[part]
  return value === undefined ? '' : typeof value === 'string' ? normaliseDocumentNumber(value) : canonicalJson(value)
}

/** The version that follows what is held, of the same channel: a change if it tells of a later event, else a correction. */
export const nextVersion = (held: RecordVersion, first: RecordVersion): RecordVersion => ({
  ...restated(held, first),
  nature: first.eventOn && first.eventOn !== held.eventOn && first.eventOn > held.decidedOn ? 'change' : 'correction',
  // What was attested before stays attested unless the row says otherwise.
  attested: { ...held.attested, ...first.attested },
})

/** What another channel says in the place of what is held: all of it, and only it, as if nobody had been faster. */
export const restated = (held: RecordVersion, first: RecordVersion): RecordVersion => ({
  ...first,
  version: held.version + 1,
  nature: 'correction',
  firstSeenOn: held.firstSeenOn,
})

const compared = [
  'deciderName',
  'deciderCode',
  'documentNumber',
  'eventOn',
  'decidedOn',
  'publishedOn',
  'severity',
  'basis',
  'content',
  'closed',
] as const

/** The members in which a row differs from what is held; none: it is a repeat. An attestation counts where it adds something. */
export const differences = (held: RecordVersion, first: RecordVersion): string[] => {
  const differing: string[] = compared.filter(
    (member) => canonicalJson(held[member] as Json) !== canonicalJson(first[member] as Json),
  )
  const attested = { ...held.attested, ...first.attested }
  if (canonicalJson(attested as Json) !== canonicalJson(held.attested as Json)) differing.push('attested')
  return differing
}
