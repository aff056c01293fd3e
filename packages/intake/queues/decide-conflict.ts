import { accept, type Result, refuse } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import { lockSubjects } from '@probity/registry'
import { writeActs } from '../acts/write-act.ts'
import type { Intake } from '../intake.ts'
import { redacted } from '../redaction/redact-text.ts'
import { identityDrafts } from '../rows/identity-drafts.ts'
import { closeConflict, findConflictForUpdate } from './conflicts.ts'

export type ConflictDecision =
  /** One body: the second was a double of the first and is merged into it. */
  | { readonly is: 'one-body'; readonly survivor: 'first' | 'second' }
  /** Two bodies; of a shared code, whose it is. */
  | { readonly is: 'two-bodies'; readonly codeBelongsTo?: 'first' | 'second' }

export type DecideConflictInput = {
  readonly conflictId: number
  readonly decision: ConflictDecision
  readonly decidedBy: string
  readonly reasons: string
}
export type DecideConflictRefusal = 'conflict/not-found' | 'conflict/decided' | 'match/no-reasons'

const shortestReasons = 10

/** What can be said before anything is done. Refuses: match/no-reasons, conflict/not-found, conflict/decided. */
export const checkReasons = (
  conflict: { readonly decidedAt: string | null } | undefined,
  reasons: string,
): Result<undefined, DecideConflictRefusal> => {
  if ([...reasons.trim()].length < shortestReasons) return refuse('match/no-reasons')
  if (!conflict) return refuse('conflict/not-found')
  return conflict.decidedAt ? refuse('conflict/decided') : accept(undefined)
}

/**
 * A person decides a conflict; both sides keep their history, and the decision can be undone like every event.
 * Refuses: match/no-reasons, conflict/not-found, conflict/decided.
 */
export const decideConflict = async (
  intake: Intake,
  input: DecideConflictInput,
): Promise<Result<{ conflictId: number }, DecideConflictRefusal>> => {
  if ([...input.reasons.trim()].length < shortestReasons || input.decidedBy.trim() === '')
    return refuse('match/no-reasons')
  return intake.database.transaction(async (tx) => {
    const conflict = await findConflictForUpdate(tx, input.conflictId)
    if (!conflict) return refuse('conflict/not-found')
    if (conflict.decidedAt) return refuse('conflict/decided')
    const { decision } = input
    const subjects = await lockSubjects(tx, [conflict.first, conflict.second])
    const sides = { first: conflict.first, second: conflict.second }
    const reasons = redacted(input.reasons)
    const shell = {
      effectiveOn: intake.clock.today(),
      authorityId: 'operator',
      closed: { decidedBy: redacted(input.decidedBy), reasons },
    }
    const isCode = conflict.kind === 'one-code-two-names'
    if (decision.is === 'one-body') {
      const double = decision.survivor === 'first' ? sides.second : sides.first
      await tx.rows(
        sql`update subject set status = 'merged', merged_into = ${sides[decision.survivor]} where subject_id = ${double}`,
      )
      if (isCode) await setHolder(tx, conflict.shared, sides[decision.survivor], double, 'superseded')
    } else if (isCode && decision.codeBelongsTo) {
      const other = decision.codeBelongsTo === 'first' ? sides.second : sides.first
      await setHolder(tx, conflict.shared, sides[decision.codeBelongsTo], other, 'duplicate')
    }
    await closeConflict(tx, intake.clock, input.conflictId, JSON.stringify(decision), reasons)
    const handleOf = (id: number) => subjects.find(({ subjectId }) => subjectId === id)?.handle as string
    const identities = await identityDrafts(
      tx,
      subjects.map(({ subjectId }) => subjectId),
      { today: intake.clock.today(), authorityId: shell.authorityId },
    )
    await writeActs(tx, intake, [
      ...subjects.map((subject) => {
        const merged = decision.is === 'one-body' && sides[decision.survivor] !== subject.subjectId
        return merged && decision.is === 'one-body'
          ? {
              ...shell,
              subject,
              recordId: null,
              kind: 'merged' as const,
              content: { organisations: [handleOf(sides[decision.survivor])] },
            }
          : {
              ...shell,
              subject,
              recordId: null,
              kind: 'conflict-decided' as const,
              content: { is: decision.is, shared: conflict.shared },
            }
      }),
      ...identities,
    ])
    return accept({ conflictId: input.conflictId })
  })
}

const setHolder = async (
  tx: Tx,
  code: string,
  holder: number,
  other: number,
  otherStatus: 'superseded' | 'duplicate',
) => {
  await tx.rows(sql`update subject_identifier set status = 'active' where subject_id = ${holder} and code = ${code}`)
  await tx.rows(
    sql`update subject_identifier set status = ${otherStatus} where subject_id = ${other} and code = ${code}`,
  )
}
