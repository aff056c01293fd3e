import { hash } from 'node:crypto'

/** What is drawn from: places in the log, by number. `about` says in words of which places, so that another question has another draw. */
export type DrawAsked = {
  readonly about: string
  /** The text of a checkpoint: origin, size, root. Its signatures are left out, since a cosignature could be tried again. */
  readonly checkpoint: string
  readonly candidates: readonly number[]
  readonly size: number
}

/**
 * Draws by chance that nobody chose: every candidate is ranked by SHA-256 over what is drawn, the checkpoint and its own number, and
 * the first ones are taken. Whoever has the same question draws the same, in whatever order the candidates came.
 */
export const draw = ({ about, checkpoint, candidates, size }: DrawAsked): number[] =>
  candidates
    .map((candidate) => ({ candidate, rank: hash('sha256', `probity draw v1\n${about}\n${checkpoint}${candidate}\n`) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.candidate - b.candidate))
    .slice(0, size)
    .map(({ candidate }) => candidate)
