import type { Procedure } from '@probity/contract'

type Step = Procedure['moves'][number]

/** A line of the picture: a state, or a move that leaves the state above it. */
export type Row =
  | { readonly is: 'state'; readonly state: string; readonly move: Step | undefined; readonly over: boolean }
  | { readonly is: 'move'; readonly move: Step; readonly state: string }

/** The arrow into a state from every move that leads to it, in a lane of its own where others pass. */
export type Arrow = { readonly to: number; readonly from: readonly number[]; readonly lane: number }

export type StateGraph = { readonly rows: readonly Row[]; readonly arrows: readonly Arrow[]; readonly lanes: number }

/**
 * A table of moves as a graph that reads from the top: each state in the order in which moves first lead to it, below it the moves that
 * leave it. Arrows run beside the lines, the short ones nearest, so that no two ever lie on each other.
 */
export const stateGraph = (moves: readonly Step[]): StateGraph => {
  const states = ['nothing', ...new Set(moves.flatMap(({ to }) => (to ? [to] : [])))]
  const rows = states.flatMap((state): Row[] => {
    const leaving = moves.filter(({ from }) => from.includes(state))
    const named = moves.find(({ to }) => to === state)
    return [
      { is: 'state', state, move: named, over: !leaving.some(({ to }) => to) },
      ...leaving.map((move): Row => ({ is: 'move', move, state })),
    ]
  })
  const arrows = states.flatMap((state, nth) => {
    const to = rows.findIndex((row) => row.is === 'state' && row.state === state)
    const from = rows.flatMap((row, at) => (row.is === 'move' && row.move.to === state ? [at] : []))
    return nth > 0 && from.length > 0 ? [{ to, from }] : []
  })
  const placed: Arrow[] = []
  for (const arrow of arrows.toSorted((a, b) => length(a) - length(b))) {
    let lane = 0
    while (placed.some((other) => other.lane === lane && meets(arrow, other))) lane++
    placed.push({ ...arrow, lane })
  }
  return { rows, arrows: placed, lanes: Math.max(0, ...placed.map(({ lane }) => lane + 1)) }
}

type Reach = Pick<Arrow, 'to' | 'from'>
const ends = ({ to, from }: Reach): [number, number] => [Math.min(to, ...from), Math.max(to, ...from)]
const length = (one: Reach): number => ends(one)[1] - ends(one)[0]
const meets = (one: Reach, other: Reach): boolean => {
  const [[a, b], [c, d]] = [ends(one), ends(other)]
  return a <= d && c <= b
}
