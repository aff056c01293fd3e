import type { MoveTable } from '../move.ts'

export type ObjectionState =
  | 'received'
  | 'corrected'
  | 'verifying'
  | 'answered'
  | 'withdrawn'
  | 'under-review'
  | 'reviewed'

/** The platform corrects what it got wrong itself; only the authority that supplied a record answers for its content (R17). */
export const objectionMoves = {
  received: { from: ['nothing'], to: 'received', by: 'subject' },
  marked: { from: ['received'], by: 'platform' },
  'corrected-here': { from: ['received'], to: 'corrected', by: 'platform' },
  forwarded: { from: ['received'], to: 'verifying', by: 'platform' },
  answered: { from: ['verifying'], to: 'answered', by: 'authority' },
  withdrawn: { from: ['received', 'verifying'], to: 'withdrawn', by: 'subject' },
  'review-asked': { from: ['answered'], to: 'under-review', by: 'subject' },
  reviewed: { from: ['under-review'], to: 'reviewed', by: 'superior' },
} as const satisfies MoveTable<'objection', ObjectionState>
