import { accept, type Day, type Json, type Result, refuse } from '@probity/base'
import type { Law, Severity } from '@probity/law'
import type { Attested, RecordVersion } from '@probity/records'
import type { Subject } from '@probity/registry'
import type { Candidate, Finding } from '../candidate.ts'
import { compileContent } from '../reading/content-schema.ts'
import { catalogueFindings, subjectKindFindings } from '../rows/catalogue-findings.ts'
import { competenceFindings } from '../rows/competence.ts'
import { firstVersion } from '../rows/version.ts'

/** A record that comes of a decision made here, in a case: what a row of a submission says otherwise. */
export type DecidedRecord = {
  readonly kind: string
  readonly authorityId: string
  readonly documentNumber: string
  readonly decidedOn: Day
  readonly severity?: Severity
  readonly basis?: string
  readonly attested: Attested
  readonly content: Readonly<Record<string, Json>>
  readonly closed?: Readonly<Record<string, Json>>
}

/**
 * The first version of such a record, held against the very rules that rows are held against: the catalogue in force, the
 * authority's competence, the kind of subject, the schema of the content. Pure. Refuses: record/not-lawful, with every finding.
 */
export const versionOfDecision = (
  law: Law,
  subject: Pick<Subject, 'handle' | 'kind' | 'region'>,
  decided: DecidedRecord,
  today: Day,
): Result<RecordVersion, 'record/not-lawful'> => {
  const kind = law.findKind(decided.kind, today)
  const authority = law.findAuthority(decided.authorityId)
  if (!kind || !authority) return refuse('record/not-lawful', { findings: [{ code: 'record/kind-not-in-force' }] })
  const { documentNumber, decidedOn, severity, basis, attested, content, closed = {} } = decided
  const candidate: Candidate = {
    row: 1,
    subject: { kind: subject.kind, region: subject.region },
    record: { documentNumber, decidedOn, ...attested, ...(severity ? { severity } : {}), ...(basis ? { basis } : {}) },
    content,
    closed,
  }
  const findings: Finding[] = [
    ...catalogueFindings(law, kind, candidate, today),
    ...competenceFindings(law, authority, kind, candidate, today),
    ...subjectKindFindings(kind, subject.kind),
    ...(compileContent(kind)({ ...content, ...closed }) ? [] : [{ code: 'content/not-valid' }]),
  ]
  if (findings.length > 0) return refuse('record/not-lawful', { findings: findings.map(({ code }) => code).join(', ') })
  return accept(firstVersion({ law, authority, kind }, subject, candidate, today))
}
