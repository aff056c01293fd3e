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
  received: { title: { zh: '收到异议', en: 'Objection received' }, from: ['nothing'], to: 'received', by: 'subject' },
  marked: { title: { zh: '标注异议', en: 'Marked as disputed' }, from: ['received'], by: 'platform' },
  'corrected-here': {
    title: { zh: '平台改正自身差错', en: 'Own error corrected' },
    from: ['received'],
    to: 'corrected',
    by: 'platform',
  },
  forwarded: { title: { zh: '转提供机关', en: 'Forwarded' }, from: ['received'], to: 'verifying', by: 'platform' },
  answered: { title: { zh: '核实答复', en: 'Answered' }, from: ['verifying'], to: 'answered', by: 'authority' },
  withdrawn: {
    title: { zh: '撤回异议', en: 'Withdrawn' },
    from: ['received', 'verifying'],
    to: 'withdrawn',
    by: 'subject',
  },
  'review-asked': {
    title: { zh: '申请复核', en: 'Review asked for' },
    from: ['answered'],
    to: 'under-review',
    by: 'subject',
  },
  reviewed: { title: { zh: '复核答复', en: 'Reviewed' }, from: ['under-review'], to: 'reviewed', by: 'superior' },
} as const satisfies MoveTable<'objection', ObjectionState>
