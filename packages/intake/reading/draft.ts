import { type Layout, type RecordKind, severities, subjectKinds } from '@probity/law'
import { remedyStates } from '../candidate.ts'
import type { ReadAs } from './column-reader.ts'

export type Part = 'subject' | 'record' | 'content'

/** A field that a column may fill, with its place in the draft of a row. */
export type Field = { readonly part: Part; readonly name: string; readonly slot: number; readonly closed: boolean }

/** How each field of subject and record is read, whatever the layout says besides. */
export const fieldsOf: Readonly<Record<'subject' | 'record', Readonly<Record<string, ReadAs>>>> = {
  subject: {
    name: 'text',
    code: 'text',
    kind: 'text',
    registrationNumber: 'text',
    organisationCode: 'text',
    region: 'text',
  },
  record: {
    documentNumber: 'text',
    decidedOn: 'day',
    eventOn: 'day',
    publishedOn: 'day',
    severity: 'text',
    basis: 'text',
    publish: 'flag',
    necessity: 'text',
    servedOn: 'day',
    repairNoticeOn: 'day',
    remedy: 'text',
    deciderName: 'text',
    deciderCode: 'text',
  },
}

/** Fields that take one of our own words. */
export const wordsOf: Readonly<Record<string, ReadonlySet<string>>> = {
  'subject.kind': new Set(subjectKinds),
  'record.severity': new Set(severities),
  'record.remedy': new Set(remedyStates),
}

/** Numbers that name somebody: one that was cut leaves nothing behind. */
export const identifiers: ReadonlySet<string> = new Set([
  'subject.code',
  'subject.registrationNumber',
  'subject.organisationCode',
  'record.deciderCode',
])

/** All fields that a layout can fill; those of the content in the order of canonical JSON, in which it is hashed as it stands. */
export const fieldsFor = (kind: RecordKind, layout: Layout): readonly Field[] => {
  const content = Object.values(layout.columns).flatMap(({ to }) => (to.startsWith('content.') ? [to.slice(8)] : []))
  const named = [
    ...Object.keys(fieldsOf.subject).map((name) => ['subject', name] as const),
    ...Object.keys(fieldsOf.record).map((name) => ['record', name] as const),
    ...[...new Set(content)].sort().map((name) => ['content', name] as const),
  ]
  return named.map(([part, name], slot) => ({
    part,
    name,
    slot,
    closed: part === 'content' && kind.fields[name]?.closed === true,
  }))
}
