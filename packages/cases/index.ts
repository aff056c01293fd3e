import { objectionMoves } from './objection/moves.ts'
import { repairMoves } from './repair/moves.ts'

export * from './clock/due-day.ts'
export * from './clock/find-clocks.ts'
export * from './move.ts'
export * from './objection/moves.ts'
export * from './repair/moves.ts'

/** The tables of moves, by procedure. */
export const moveTables = { objection: objectionMoves, repair: repairMoves } as const
