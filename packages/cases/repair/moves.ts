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
  received: { from: ['nothing'], to: 'received', by: 'subject' },
  pushed: { from: ['received'], to: 'pushed', by: 'platform' },
  accepted: { from: ['pushed'], to: 'accepted', by: 'authority' },
  returned: { from: ['pushed'], to: 'returned', by: 'authority' },
  withdrawn: { from: ['received', 'pushed', 'returned', 'accepted'], to: 'withdrawn', by: 'subject' },
  granted: { from: ['accepted'], to: 'granted', by: 'authority' },
  refused: { from: ['accepted'], to: 'refused', by: 'authority' },
  told: { from: ['granted', 'refused', 'returned'], by: 'platform' },
  'carried-out': { from: ['granted'], to: 'carried-out', by: 'platform' },
} as const satisfies MoveTable<'repair', RepairState>
