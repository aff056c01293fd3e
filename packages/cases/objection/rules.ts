import { accept, refuse } from '@probity/base'
import { disputeEffect } from '@probity/law'
import { before, recordOf, suppliedBy } from '../competent.ts'
import { findMade } from '../engine/find-made.ts'
import type { CaseContext, Effect, ProcedureRules } from '../procedure.ts'
import { type Outcome, objectionMoves } from './moves.ts'

/**
 * Objection (R17). While it is open the record is marked as disputed wherever it is shown, or shown nowhere, as the place says. The platform compares what it holds with
 * what it received; where that is the same the objection goes on to the supplier at once.
 */
export const objectionRules: ProcedureRules = {
  id: 'objection',
  aboutRecords: 'offered',
  moves: objectionMoves,
  over: ['corrected', 'answered', 'withdrawn', 'reviewed'],
  open: (context, { recordId }) => {
    const record = recordOf(context, recordId)
    if (!record.ok) return record
    if (record.value.state.withdrawn) return refuse('case/record-withdrawn')
    const supplier = suppliedBy(context.law, record.value, context.today)
    if (!supplier) return refuse('case/nobody-answers')
    return accept({ procedure: 'objection' as const, recordId, about: {}, ...before(supplier) })
  },
  judge: (context, one, _, said) => {
    const outcome = said.outcome as Outcome | undefined
    // The right record comes through the front door first, with its own checks; the answer then says that it did.
    if (outcome === 'corrected' && !isCorrectedSince(context, one.recordId, findMade(one, 'received')?.batchId ?? 0))
      return refuse('objection/not-corrected-yet')
    return accept(undefined)
  },
  effects: (context, one, move, said, by) => {
    const { caseId, recordId, authorityId } = one
    // Not while the platform may still find the error with itself: what only the supplier can check is suspended.
    const suspends = move !== 'received' && disputeEffect(context.law, 'open', one) === 'suspended'
    const act = (kind: 'disputed' | 'dispute-ended' | 'revoked' | 'disclosure-ended'): Effect => ({
      does: 'act',
      kind,
      recordId,
      authorityId: kind === 'disputed' ? 'platform' : by.party === 'subject' ? 'platform' : by.body,
      ...(kind === 'disputed' && suspends ? { content: { suspends } } : {}),
      closed: { case: caseId },
    })
    if (move === 'received') {
      const same = recordId !== null && context.heldAsReceived(recordId)
      return [
        act('disputed'),
        { does: 'move', caseId, move: 'marked' },
        ...(same ? [{ does: 'move', caseId, move: 'forwarded', said: { compared: 'same' } } as const] : []),
      ]
    }
    if (move === 'forwarded') return suspends ? [act('disputed')] : []
    if (move === 'review-asked') return [act('disputed')]
    if (move === 'corrected-here' || move === 'withdrawn') return [act('dispute-ended')]
    if (move !== 'answered' && move !== 'reviewed') return []
    const outcome = said.outcome as Outcome
    const takenBack = outcome === 'taken-back' ? [{ ...act('revoked'), authorityId } as Effect] : []
    const ends = outcome === 'cannot-be-verified' && disputeEffect(context.law, 'cannot-be-verified', one) === 'ended'
    return [...takenBack, ...(ends ? [act('disclosure-ended')] : []), act('dispute-ended')]
  },
}

const isCorrectedSince = ({ versions }: CaseContext, recordId: number | null, batchId: number): boolean =>
  versions.some((version) => version.recordId === recordId && version.version > 1 && version.batchId > batchId)
