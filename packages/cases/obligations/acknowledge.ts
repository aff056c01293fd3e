import { accept, type Day, type Result, refuse } from '@probity/base'
import { type Intake, writeActs } from '@probity/intake'
import type { Act } from '@probity/records'
import { lockSubjects } from '@probity/registry'
import { acknowledged, readObligations } from './read-obligations.ts'

/** Who says so: the body that holds the record, and its official or system. */
export type AcknowledgeInput = {
  readonly subjectId: number
  readonly cause: Pick<Act, 'batchId' | 'ordinal'>
  readonly holder: string
  readonly who: string
  readonly name: string
}

/**
 * A holder says that it has followed a repair or an annulment on its own systems. Saying it again says nothing new. It is an act of the
 * subject and not of the record, whose full proof would tell its supplier who else holds it.
 * Refuses: obligation/not-found, also where the act was undone meanwhile: nothing is asked then.
 */
export const acknowledge = (
  intake: Intake,
  { subjectId, cause, holder, who, name }: AcknowledgeInput,
): Promise<Result<{ readonly on: Day }, 'obligation/not-found'>> =>
  intake.database.transaction(async (tx) => {
    const [subject] = await lockSubjects(tx, [subjectId])
    const found =
      subject &&
      (await readObligations(tx, intake, subject)).find(
        (one) => one.holder === holder && one.cause.batchId === cause.batchId && one.cause.ordinal === cause.ordinal,
      )
    if (!found) return refuse('obligation/not-found')
    if (found.acknowledgedOn) return accept({ on: found.acknowledgedOn })
    const on = intake.clock.today()
    const { batchId, ordinal } = cause
    await writeActs(tx, intake, [
      {
        subject,
        recordId: null,
        kind: acknowledged,
        effectiveOn: on,
        authorityId: holder,
        content: {},
        closed: { batchId, ordinal, who, name },
      },
    ])
    return accept({ on })
  })
