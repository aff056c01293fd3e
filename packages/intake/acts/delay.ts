import {
  type ApprovalRefusal,
  approveDelay,
  type Delay,
  type DelayDraft,
  type DelayRefusal,
  insertDelay,
  judgeApproval,
  judgeDelay,
  listDelays,
} from '@probity/access'
import { accept, type Instant, type Result, refuse } from '@probity/base'
import { lockSubjects } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { redacted } from '../redaction/redact-text.ts'
import { writeActs } from './write-act.ts'

/** Proposes that a subject learn later of looks for an inspection; nothing is delayed until a second person approves. */
export const proposeDelay = (
  intake: Intake,
  { subjectId, personId, ...draft }: DelayDraft & { subjectId: number; personId: string },
): Promise<Result<{ delayId: number }, DelayRefusal | 'organisation/not-found'>> =>
  intake.database.transaction(async (tx) => {
    const [subject] = await lockSubjects(tx, [subjectId])
    if (!subject) return refuse('organisation/not-found')
    const now = intake.clock.now()
    const judged = judgeDelay(intake.law, draft, await listDelays(tx, subjectId), now)
    if (!judged.ok) return judged
    const told = { ...judged.value, reasons: redacted(judged.value.reasons) }
    return accept({ delayId: await insertDelay(tx, subjectId, told, { at: now, by: personId }) })
  })

/** Approves a proposed delay. From now on looks for its reference are told when it ends; it is in the ledger at once. */
export const approveProposedDelay = (
  intake: Intake,
  input: { subjectId: number; delayId: number; body: string; personId: string },
): Promise<Result<{ endsAt: Instant }, ApprovalRefusal | 'organisation/not-found'>> =>
  intake.database.transaction(async (tx) => {
    const { subjectId, delayId, personId } = input
    const [subject] = await lockSubjects(tx, [subjectId])
    if (!subject) return refuse('organisation/not-found')
    const now = intake.clock.now()
    const known = await listDelays(tx, subjectId)
    const judged = judgeApproval(known, delayId, input, now)
    if (!judged.ok) return judged
    await approveDelay(tx, subjectId, delayId, { at: now, by: personId, endsAt: judged.value })
    const delay = known.find((one) => one.delayId === delayId) as Delay
    const { purpose, reference, instrument, article, proposedBy } = delay
    await writeActs(tx, intake, [
      {
        subject,
        recordId: null,
        kind: delay.extends === null ? 'look-delayed' : 'look-delay-extended',
        effectiveOn: intake.clock.today(),
        authorityId: input.body,
        content: {},
        closed: {
          delayId,
          purpose,
          reference,
          instrument,
          article,
          proposedBy,
          approvedBy: personId,
          endsAt: judged.value,
        },
      },
    ])
    return accept({ endsAt: judged.value })
  })
