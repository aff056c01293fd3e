import { accept, type Json, type Result, refuse } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import { type Intake, redacted, writeActs } from '@probity/intake'
import type { ProcedureId } from '@probity/law'
import { lockSubjects } from '@probity/registry'
import { applicantOf, type Case, type MadeBy, publicCaseId } from '../case.ts'
import { tellHolders } from '../obligations/tell-holders.ts'
import type { CaseContext } from '../procedure.ts'
import { procedures } from '../procedures.ts'
import { type Enacted, enact, type MoveDraft } from './enact.ts'
import { saveHeads } from './heads.ts'
import { issueWithMoves } from './issue-letters.ts'
import { readCases } from './read-cases.ts'
import { readContext } from './read-context.ts'
import { tellParties } from './tell-parties.ts'

/** A case after a move, and where the move stands in the ledger. */
export type Moved = { readonly one: Case; readonly batchId: number; readonly ordinal: number }

export type OpenInput = {
  readonly subjectId: number
  readonly procedure: ProcedureId
  readonly recordId: number | null
  readonly about?: Readonly<Record<string, Json>>
  readonly move: string
  readonly given: Readonly<Record<string, unknown>>
  readonly by: MadeBy
}

/**
 * Opens a case by its first move. All that follows at once, such as the mark of a dispute, happens in the same transaction.
 * Refuses: organisation/not-found, case/no-such-procedure, case/open-already, and as the procedure and judgeMove do.
 */
export const openCase = (intake: Intake, input: OpenInput): Promise<Result<Moved>> =>
  inContext(intake, input.subjectId, { compare: true }, async (tx, context) => {
    const rules = procedures[input.procedure]
    if (!rules) return refuse('case/no-such-procedure')
    const { procedure, recordId, about = {}, move, by } = input
    const matter = rules.open(context, { procedure, recordId, about, by })
    if (!matter.ok) return matter
    const running = context.cases.find(
      (one) =>
        one.procedure === procedure &&
        one.recordId === recordId &&
        JSON.stringify(one.about) === JSON.stringify(matter.value.about) &&
        !rules.over.includes(one.state) &&
        // Whoever complains learns nothing of what others complained of.
        (by.party !== 'applicant' || applicantOf(one) === by.body),
    )
    if (running) return refuse('case/open-already', { case: running.caseId })
    const [next] = await tx.rows<{ id: number }>(sql`select nextval('case_id') as id`)
    const given = clean(input.given)
    return enactAndWrite(tx, intake, context, { caseId: next?.id as number, move, given, by, matter: matter.value })
  })

/** Makes a move in a case that is open. Refuses: organisation/not-found, case/not-found, and as judgeMove does. */
export const moveCase = (
  intake: Intake,
  { subjectId, ...draft }: Omit<MoveDraft, 'matter'> & { readonly subjectId: number },
): Promise<Result<Moved>> =>
  inContext(intake, subjectId, { compare: false }, (tx, context) =>
    enactAndWrite(tx, intake, context, { ...draft, given: clean(draft.given) }),
  )

/** Numbers of persons are cut out of whatever is written in a case, before anything is stored (R1). */
const clean = (given: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, typeof value === 'string' ? redacted(value) : value]),
  )

const inContext = (
  { database, law, clock }: Intake,
  subjectId: number,
  how: { readonly compare: boolean },
  work: (tx: Tx, context: CaseContext) => Promise<Result<Moved>>,
): Promise<Result<Moved>> =>
  database.transaction(async (tx) => {
    const [subject] = await lockSubjects(tx, [subjectId])
    if (!subject) return refuse('organisation/not-found')
    return work(tx, await readContext(tx, law, subject, clock.today(), how))
  })

const enactAndWrite = async (
  tx: Tx,
  intake: Intake,
  context: CaseContext,
  draft: MoveDraft,
): Promise<Result<Moved>> => {
  const enacted = enact(context, draft)
  return enacted.ok ? writeEnacted(tx, intake, context, draft.caseId, enacted.value) : enacted
}

/** Writes what a move came to: its letters, its acts and records in the ledger, what waits, and who is told. Refuses as issueLetters does. */
export const writeEnacted = async (
  tx: Tx,
  intake: Intake,
  context: CaseContext,
  caseId: number,
  enacted: Enacted,
): Promise<Result<Moved>> => {
  const { versions, touched } = enacted
  const { subject } = context
  const drafts = await issueWithMoves(tx, intake.clock, subject, enacted)
  if (!drafts.ok) return drafts
  const { subjectId } = subject
  const source = publicCaseId(subject.handle, caseId)
  const [place] = await writeActs(tx, intake, drafts.value, { subject, versions, source })
  const cases = await readCases(tx, subjectId)
  const changed = cases.filter(({ caseId }) => touched.has(caseId))
  await saveHeads(tx, intake, changed)
  await tellParties(tx, intake, subject.handle, changed)
  await tellHolders(tx, intake, subject, drafts.value)
  const one = cases.find((known) => known.caseId === caseId) as Case
  return accept({ one, batchId: place?.batchId as number, ordinal: place?.ordinal as number })
}
