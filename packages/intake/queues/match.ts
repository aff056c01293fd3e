import { accept, type Result, refuse } from '@probity/base'
import { insertSubjects, isFindable, lockSubjects, type Subject, type SubjectDraft } from '@probity/registry'
import type { Candidate } from '../candidate.ts'
import type { Intake } from '../intake.ts'
import { redacted } from '../redaction/redact-text.ts'
import { subjectKindFindings } from '../rows/catalogue-findings.ts'
import { competenceFindings } from '../rows/competence.ts'
import { identityDrafts } from '../rows/identity-drafts.ts'
import { writeVersions } from '../rows/write-versions.ts'
import { findRowForUpdate, findSubmission, updateRow } from '../submission/store.ts'
import { rereadRow, settingOf } from './reread.ts'

export type MatchInput = {
  readonly submissionId: string
  readonly row: number
  /** The subject a person found, or `new` where it is none that is held. */
  readonly subjectId: number | 'new'
  readonly decidedBy: string
  readonly reasons: string
}
export type MatchRefusal =
  | 'submission/not-found'
  | 'row/not-found'
  | 'row/not-waiting'
  | 'row/needs-mending-first'
  | 'match/no-reasons'
  | 'organisation/not-found'
  | 'row/still-held-back'

const shortestReasons = 10

/**
 * A person decides whose a waiting row is, with reasons; nothing else ever attaches a record to a subject without a code.
 * Refuses: match/no-reasons, submission/not-found, row/not-found, row/not-waiting, row/needs-mending-first,
 * row/still-held-back (the authority is not competent), organisation/not-found.
 */
export const matchRow = async (
  intake: Intake,
  input: MatchInput,
): Promise<Result<{ handle: string }, MatchRefusal>> => {
  if ([...input.reasons.trim()].length < shortestReasons || input.decidedBy.trim() === '')
    return refuse('match/no-reasons')
  const submission = await findSubmission(intake.database, input.submissionId)
  if (!submission) return refuse('submission/not-found')
  const setting = settingOf(intake, submission)
  return intake.database.transaction(async (tx) => {
    const kept = await findRowForUpdate(tx, input.submissionId, input.row)
    if (!kept) return refuse('row/not-found')
    if (kept.state !== 'waiting' || kept.queue === 'mend') return refuse('row/not-waiting', { state: kept.state })
    const read = rereadRow(intake, submission, kept)
    if (read.outcome !== 'understood') return refuse('row/needs-mending-first')
    const findings = competenceFindings(
      setting.law,
      setting.authority,
      setting.kind,
      read.candidate,
      intake.clock.today(),
    )
    if (findings.length > 0)
      return refuse('row/still-held-back', { reasons: findings.map(({ code }) => code).join(', ') })
    const [subject] =
      input.subjectId === 'new'
        ? await insertSubjects(tx, intake.random, [draftFrom(read.candidate, setting.pack.id)])
        : await lockSubjects(tx, [input.subjectId])
    if (!subject) return refuse('organisation/not-found')
    if (subjectKindFindings(setting.kind, subject.kind).length > 0)
      return refuse('row/still-held-back', { reasons: 'subject/kind-not-recorded' })
    const identities = await identityDrafts(tx, input.subjectId === 'new' ? [subject.subjectId] : [], {
      today: intake.clock.today(),
      authorityId: setting.authority.id,
    })
    const placed = [{ row: read, subject: { id: subject.subjectId } }]
    const closed = {
      row: input.row,
      submission: input.submissionId,
      decidedBy: redacted(input.decidedBy),
      reasons: redacted(input.reasons),
    }
    const decision = { kind: 'matched', content: {}, closed } as const
    const written = await writeVersions(tx, setting, { placed, subjectOf: () => subject, identities, decision })
    await updateRow(tx, input.submissionId, {
      row: kept.row,
      state: 'driven-in',
      queue: null,
      cells: null,
      findings: kept.findings,
      drivenInto: subject.subjectId,
    })
    await written.seal()
    return accept({ handle: (subject as Subject).handle })
  })
}

const draftFrom = ({ subject }: Candidate, packId: string): SubjectDraft => {
  const { kind = 'other-organisation', name = '—' } = subject
  return {
    packId,
    kind,
    status: 'unregistered',
    region: subject.region ?? '',
    parentCode: null,
    identifiers: [],
    names: [{ name, kind: 'current', validFrom: null, validUntil: null, findable: isFindable(kind, name, undefined) }],
  }
}
