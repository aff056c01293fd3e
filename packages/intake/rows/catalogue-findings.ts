import { type Day, findUsableCode, subjectKindOf } from '@probity/base'
import type { Law, RecordKind, SubjectKind } from '@probity/law'
import type { Candidate, Finding } from '../candidate.ts'

/**
 * Whether the catalogue in force today lets a row be recorded at all (R2): the kind is listed, it may be recorded, and not
 * for a kind of subject that it does not name (an individual business is never evaluated, R25).
 */
export const catalogueFindings = (law: Law, kind: RecordKind, candidate: Candidate, today: Day): Finding[] => {
  const usable = findUsableCode(candidate.subject.code ?? '')
  const stated = candidate.subject.kind ?? (usable && subjectKindOf(usable))
  return [...kindFindings(law, kind, today), ...(stated ? subjectKindFindings(kind, stated) : [])]
}

/** Whether a kind may be recorded today, whoever it is about. */
export const kindFindings = (law: Law, kind: RecordKind, today: Day): Finding[] => {
  const findings: Finding[] = []
  if (!law.findKind(kind.id, today)) findings.push({ code: 'record/kind-not-in-force', details: { kind: kind.id } })
  if (kind.permissions.record.allowed === 'no')
    findings.push({ code: 'record/kind-not-recordable', details: { kind: kind.id } })
  return findings
}

/** The same for the kind of a subject that is known. */
export const subjectKindFindings = (kind: RecordKind, subject: SubjectKind): Finding[] =>
  kind.subjects.includes(subject) ? [] : [{ code: 'subject/kind-not-recorded', details: { kind: kind.id, subject } }]
