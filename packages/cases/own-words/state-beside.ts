import { accept, type Clock, type Result, refuse } from '@probity/base'
import type { Tx } from '@probity/database'
import { type Intake, redacted, writeActs } from '@probity/intake'
import { fileOf, listActs, listAllVersions } from '@probity/records'
import { lockSubjects, type Subject } from '@probity/registry'
import { judgeOwnWords, type OwnWordsRefusal } from './own-words.ts'

/** Whose words, beside which record, and by whom: its representative, by the pairwise identifier (R26). */
export type Beside = { readonly subjectId: number; readonly recordId: number; readonly personId: string }

type Refusal = OwnWordsRefusal | 'organisation/not-found' | 'case/no-record'

/**
 * Sets an organisation's own words beside a record. They are shown with it wherever it is shown, and to nobody once it is over.
 * Refuses: organisation/not-found, case/no-record, and as judgeOwnWords does.
 */
export const stateBeside = (
  intake: Intake,
  { text, ...beside }: Beside & { text: string },
): Promise<Result<undefined, Refusal>> =>
  withRecord(intake, beside, async (tx, subject, record) => {
    const said = judgeOwnWords(record, redacted(text))
    if (!said.ok) return said
    await writeActs(tx, intake, [
      { ...act(intake.clock, subject, beside), kind: 'statement-added', content: { text: said.value } },
    ])
    return accept(undefined)
  })

/** Takes them back. Refuses: organisation/not-found, case/no-record, own-words/none. */
export const withdrawBeside = (intake: Intake, beside: Beside): Promise<Result<undefined, Refusal>> =>
  withRecord(intake, beside, async (tx, subject, { state }) => {
    if (!state.ownWords) return refuse('own-words/none')
    await writeActs(tx, intake, [{ ...act(intake.clock, subject, beside), kind: 'statement-withdrawn', content: {} }])
    return accept(undefined)
  })

/** Words of the organisation are its own act, whoever spoke for it. */
const act = (clock: Clock, subject: Subject, { recordId, personId }: Beside) => ({
  subject,
  recordId,
  effectiveOn: clock.today(),
  authorityId: 'subject',
  closed: { by: personId },
})

const withRecord = (
  { database, law, clock }: Intake,
  { subjectId, recordId }: Beside,
  work: (tx: Tx, subject: Subject, record: ReturnType<typeof fileOf>[number]) => Promise<Result<undefined, Refusal>>,
): Promise<Result<undefined, Refusal>> =>
  database.transaction(async (tx) => {
    const [subject] = await lockSubjects(tx, [subjectId])
    if (!subject) return refuse('organisation/not-found')
    const versions = await listAllVersions(tx, subjectId)
    const records = fileOf(law, subject, versions, await listActs(tx, subjectId), clock.today())
    const record = records.find(({ state }) => state.version.recordId === recordId)
    return record ? work(tx, subject, record) : refuse('case/no-record')
  })
