import type { Band, Found } from '@probity/law'
import type { Bounds } from './bounds.ts'

/** First and last whole number of a value's scale that is in a band. */
type Range = { readonly from?: bigint; readonly to?: bigint; readonly index: number }

/** Every value is in exactly one band: what is in two, or in none although it can occur. */
export function* bandFaults(bands: readonly Band[], scale: number, can: Bounds): Iterable<Found> {
  const ranges = bands.map((band, index) => rangeOf(band, scale, index)).toSorted(byStart)
  let next = can.low
  let first = true
  for (const { from, to, index } of ranges) {
    const at = bands[index] as Band
    if (!first && next === undefined) {
      yield fault('policy/overlapping-bands', at, from ?? to ?? 0n, scale)
      continue
    }
    if (from !== undefined && next !== undefined && from < next && !first)
      yield fault('policy/overlapping-bands', at, from, scale)
    if (from === undefined && !first) yield fault('policy/overlapping-bands', at, to ?? 0n, scale)
    if (from !== undefined && (next === undefined || from > next))
      yield fault('policy/gap-between-bands', at, from - 1n, scale)
    next = to === undefined ? undefined : to + 1n
    first = false
  }
  const last = ranges.at(-1)
  if (last && next !== undefined && (can.high === undefined || next <= can.high))
    yield fault('policy/gap-between-bands', bands[last.index] as Band, next, scale)
}

const byStart = (a: Range, b: Range) =>
  a.from === b.from
    ? a.index - b.index
    : a.from === undefined
      ? -1
      : b.from === undefined
        ? 1
        : a.from < b.from
          ? -1
          : 1

const rangeOf = ({ atLeast, over, atMost, below }: Band, scale: number, index: number): Range => {
  const factor = 10 ** scale
  const from =
    atLeast !== undefined ? Math.ceil(atLeast * factor) : over !== undefined ? Math.floor(over * factor) + 1 : undefined
  const to =
    atMost !== undefined ? Math.floor(atMost * factor) : below !== undefined ? Math.ceil(below * factor) - 1 : undefined
  return {
    ...(from === undefined ? {} : { from: BigInt(from) }),
    ...(to === undefined ? {} : { to: BigInt(to) }),
    index,
  }
}

const fault = (code: Found['code'], at: object, value: bigint, scale: number): Found => ({
  code,
  at,
  key: 'points',
  facts: { value: Number(value) / 10 ** scale },
})
