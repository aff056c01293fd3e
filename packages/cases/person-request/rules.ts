import { accept, refuse } from '@probity/base'
import { before, recordOf, suppliedBy } from '../competent.ts'
import { findMade } from '../engine/find-made.ts'
import type { ProcedureRules } from '../procedure.ts'
import { personRequestMoves } from './moves.ts'

/** A person's own request. It is between the person and the authority that supplied the record: the organisation is not told. */
export const personRequestRules: ProcedureRules = {
  id: 'person-request',
  aboutRecords: 'not-offered',
  moves: personRequestMoves,
  over: ['carried-out', 'refused', 'reviewed'],
  keptFromSubject: { moves: Object.keys(personRequestMoves) },
  open: (context, { recordId }) => {
    const record = recordOf(context, recordId)
    if (!record.ok) return record
    const supplier = suppliedBy(context.law, record.value, context.today)
    if (!supplier) return refuse('case/nobody-answers')
    return accept({ procedure: 'person-request' as const, recordId, about: {}, ...before(supplier) })
  },
  judge: (_, one, move) =>
    move === 'carried-out' && one.state === 'reviewed' && findMade(one, 'reviewed')?.said.outcome !== 'granted'
      ? refuse('case/not-open', { move, state: one.state })
      : accept(undefined),
  effects: (_, { caseId }, move) => (move === 'received' ? [{ does: 'move', caseId, move: 'forwarded' }] : []),
}
