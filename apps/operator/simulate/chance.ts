import { seededRandomness } from '@probity/base'

/** Dice of a simulation: the same seed throws the same, on every machine. */
export type Chance = {
  /** A whole number from 0 up to, but not, `below`. */
  below(below: number): number
  /** True once in so many times. */
  onceIn(times: number): boolean
  pick<One>(of: readonly One[]): One
}

export const chanceOf = (seed: string): Chance => {
  const random = seededRandomness(seed)
  const below = (limit: number) => (Buffer.from(random(6)).readUIntBE(0, 6) % 2 ** 40) % limit
  return {
    below,
    onceIn: (times) => below(times) === 0,
    pick: (of) => {
      if (of.length === 0) throw new Error('nothing to pick from')
      return of[below(of.length)] as never
    },
  }
}
