import type { Json } from '@probity/base'
import { severities, subjectKinds } from '@probity/law'
import { type Finding, remedyStates } from '../candidate.ts'
import type { ReadAs } from './column-reader.ts'

type Fields = Record<string, Json>

/** A candidate while its columns are read, part by part. */
export type Draft = { readonly subject: Fields; readonly record: Fields; readonly content: Fields }
export type Part = keyof Draft

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

/** Two columns may feed one field: their lists are joined, and where they contradict each other that is a finding. */
export const put = (part: Fields, field: string, value: Json, column: string, found: Finding[]): void => {
  const before = part[field]
  if (before === undefined) part[field] = value
  else if (Array.isArray(before) && Array.isArray(value)) part[field] = [...new Set([...before, ...value])]
  else if (before !== value) found.push({ code: 'value/contradicts', column })
}
