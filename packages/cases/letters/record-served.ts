import { accept, type Day, type Result, refuse } from '@probity/base'
import { type Ask, repairNoticeOn, type Said } from '../ask.ts'
import { type Case, letterServed } from '../case.ts'
import { decidedUnder } from '../decided-under.ts'
import { findMade } from '../engine/find-made.ts'
import { recordMade } from '../engine/record-made.ts'
import type { CaseContext, Effect } from '../procedure.ts'

/** Of a decision that makes a record: asked for where the authority served a paper of its own. */
export const repairNoticeBefore = { ...repairNoticeOn, optional: true } as const satisfies Ask

/** An own paper is a decision and the notice of how to repair, both served; else neither is said, and our letter holds both. Refuses: case/not-said. */
export const judgeOwnPaper = ({ servedOn, repairNoticeOn }: Said): Result<undefined, 'case/not-said'> => {
  if ((servedOn === undefined) === (repairNoticeOn === undefined)) return accept(undefined)
  return refuse('case/not-said', { what: servedOn === undefined ? 'servedOn' : 'repairNoticeOn', why: 'missing' })
}

/** What an own paper attests of the record. */
export const ownPaper = ({ servedOn, repairNoticeOn }: Said) =>
  servedOn === undefined ? {} : { servedOn: servedOn as Day, repairNoticeOn: repairNoticeOn as Day }

/**
 * The letter of the decision that made a record was served: so was what the record says, and the notice of how to repair was handed over
 * if it stood in the letter. Before that nobody sees the record (R3).
 */
export const recordServed = (
  context: CaseContext,
  one: Case,
  { move, said, decision }: { readonly move: string; readonly said: Said; readonly decision: string },
): Effect[] => {
  const decided = findMade(one, decision)
  if (move !== letterServed || !decided?.letter || decided.letter.id !== said.letter) return []
  const authorityId = decided.by.body
  const kind = recordMade(context.law, one, decision, decided.said)?.kind
  const record = decidedUnder(context, { authorityId, kind, number: decided.said.documentNumber })
  if (!record) return []
  const act = (name: 'served' | 'repair-notice-handed'): Effect => ({
    does: 'act',
    kind: name,
    recordId: record.state.version.recordId,
    authorityId,
    closed: { case: one.caseId },
    on: said.servedOn as Day,
  })
  return [act('served'), ...(said.repairNotice === true ? [act('repair-notice-handed')] : [])]
}
