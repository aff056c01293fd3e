import type { RowDetail } from '@probity/contract'
import type { Candidate } from '@probity/intake'
import { titleOf } from './titles.ts'

const subjectFields = ['name', 'code', 'kind', 'registrationNumber', 'organisationCode', 'region'] as const
const recordFields = ['documentNumber', 'decidedOn', 'eventOn', 'severity', 'deciderName', 'basis'] as const

/** What was understood of a row: whom it is about and what was decided, in the words of the catalogue. */
export const viewRead = ({ subject, record }: Candidate): NonNullable<RowDetail['read']> => ({
  subject: subjectFields.flatMap((field) => stated('subject', field, subject[field])),
  record: recordFields.flatMap((field) => stated('record', field, record[field])),
})

const stated = (of: string, field: string, value: string | undefined) =>
  value === undefined || value === '' ? [] : [{ field, title: titleOf('target', `${of}.${field}`), value }]
