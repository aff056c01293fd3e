import type { BenchPlace } from './place.ts'

/** One figure of ours beside the peer's of the same run. `ratio` is above 1 where ours is the better one, whatever the unit. */
export type Measure = {
  readonly name: string
  readonly ours: number
  readonly unit: string
  readonly peer: number
  readonly peerName: string
  readonly ratio: number
}

export type BenchSetting = {
  readonly place: BenchPlace
  /** A small run that shows whether the bench works; its figures mean little. */
  readonly quick: boolean
  /** How many there are, for the bench that evaluates everybody. */
  readonly subjects?: number
  /** Told what is being done and how much of it, from 0 to 1. */
  readonly progress: (what: string, share: number) => void
}

export type Bench = (setting: BenchSetting) => Promise<Measure[]>

type Figures = Omit<Measure, 'ratio'> & { readonly better: 'more' | 'less' }

/**
 * A measure with its ratio: ours over the peer's where more is better (rates), the peer's over ours where less is (times).
 * A peer that has nothing at all counts as a thousandth, so that the ratio stays a number.
 */
export const beside = ({ better, ...figures }: Figures): Measure => ({
  ...figures,
  ours: rounded(figures.ours),
  peer: rounded(figures.peer),
  ratio: rounded(better === 'more' ? figures.ours / Math.max(figures.peer, 0.001) : figures.peer / figures.ours),
})

/** The middle one, or the mean of the two in the middle. */
export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** Milliseconds that `work` takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Three digits that count, or all before the point. */
const rounded = (value: number): number =>
  value >= 100 ? Math.round(value) : Number.isFinite(value) ? Number(value.toPrecision(3)) : 0
