import type { Case, MadeMove } from '../case.ts'

/** The last time a move was made in a case. */
export const findMade = ({ moves }: Pick<Case, 'moves'>, move: string): MadeMove | undefined =>
  moves.findLast((one) => one.move === move)
