import type { RowDetail } from '@probity/contract'
import type { Candidate } from '@probity/intake'
import { titleOf } from './titles.ts'

const subjectFields = ['name', 'code', 'kind', 'registrationNumber', 'organisationCode', 'region'] as const
const recordFields = ['documentNumber', 'decidedOn', 'eventOn', 'severity', 'deciderName', 'basis'] as const

/** Fields whose value is a key of ours, with the table of its words. */
const keyed: Readonly<Record<string, Parameters<typeof titleOf>[0]>> = { kind: 'subjectKind', severity: 'severity' }

/** What was understood of a row: whom it is about and what was decided, in the words of the catalogue. */
export const viewRead = ({ subject, record }: Candidate): NonNullable<RowDetail['read']> => ({
  subject: subjectFields.flatMap((field) => stated('subject', field, subject[field])),
  record: recordFields.flatMap((field) => stated('record', field, record[field])),
})

const stated = (of: string, field: string, value: string | undefined) => {
  if (value === undefined || value === '') return []
  const table = keyed[field]
  return [
    {
      field,
      title: titleOf('target', `${of}.${field}`),
      value,
      ...(table ? { valueTitle: titleOf(table, value) } : {}),
    },
  ]
}
