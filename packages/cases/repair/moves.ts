import type { MoveTable } from '../move.ts'

export type RepairState =
  | 'received'
  | 'pushed'
  | 'accepted'
  | 'returned'
  | 'withdrawn'
  | 'granted'
  | 'refused'
  | 'carried-out'

/** The platform receives and forwards; the authority that determined the matter, or its successor, decides (R16). */
export const repairMoves = {
  received: { title: { zh: '收到申请', en: 'Application received' }, from: ['nothing'], to: 'received', by: 'subject' },
  pushed: { title: { zh: '推送认定单位', en: 'Forwarded' }, from: ['received'], to: 'pushed', by: 'platform' },
  accepted: { title: { zh: '受理', en: 'Accepted' }, from: ['pushed'], to: 'accepted', by: 'authority' },
  returned: { title: { zh: '退回补正', en: 'Returned' }, from: ['pushed'], to: 'returned', by: 'authority' },
  withdrawn: {
    title: { zh: '撤回申请', en: 'Withdrawn' },
    from: ['received', 'pushed', 'returned', 'accepted'],
    to: 'withdrawn',
    by: 'subject',
  },
  granted: { title: { zh: '准予修复', en: 'Granted' }, from: ['accepted'], to: 'granted', by: 'authority' },
  refused: { title: { zh: '不予修复', en: 'Refused' }, from: ['accepted'], to: 'refused', by: 'authority' },
  told: {
    title: { zh: '答复申请人', en: 'Applicant answered' },
    from: ['granted', 'refused', 'returned'],
    by: 'platform',
  },
  'carried-out': {
    title: { zh: '停止公示、解除措施', en: 'Carried out' },
    from: ['granted'],
    to: 'carried-out',
    by: 'platform',
  },
} as const satisfies MoveTable<'repair', RepairState>
