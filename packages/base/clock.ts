import { type Day, dayAt, type Instant, instantOf } from './days.ts'

/** The only source of time. It is injected everywhere: no part of the product reads the machine's clock by itself. */
export type Clock = {
  now(): Instant
  /** Today in the zone the node's law pack names. */
  today(): Day
}

export const systemClock = (zone: string): Clock => clockOf(() => Date.now(), zone)

/** Where a steady clock takes time from, in milliseconds: the machine's clock, which can be set, and a count that only grows. */
export type TimeSources = { readonly system: () => number; readonly count: () => number }

/** A machine's clock is set right by this much and no more, in milliseconds; everything else is a jump. */
const mostCorrected = 5 * 60_000

/**
 * A clock that never goes back and does not jump. It follows the machine's clock as long as that only drifts or is set right a
 * little; if that is set further, time goes on by the count, and `onJump` is told once by how many milliseconds. `notBefore`: the
 * last moment that is written down; a machine that wakes up in the past counts on from there. Deadlines hang on it: what is over
 * would come back with a clock that was set back.
 */
export const steadyClock = (
  zone: string,
  {
    notBefore,
    onJump = () => {},
    sources = { system: () => Date.now(), count: () => performance.now() },
  }: {
    readonly notBefore?: Instant | undefined
    readonly onJump?: (by: number) => void
    readonly sources?: TimeSources
  } = {},
): Clock => {
  let last = Math.max(sources.system(), notBefore ? Date.parse(notBefore) : 0)
  let counted = sources.count()
  let told = false
  return clockOf(() => {
    const count = sources.count()
    const expected = last + Math.max(0, count - counted)
    const shown = sources.system()
    const jumped = Math.abs(shown - expected) > mostCorrected
    if (jumped && !told) onJump(shown - expected)
    told = jumped
    last = jumped ? expected : Math.max(last, shown)
    counted = count
    return last
  }, zone)
}

const clockOf = (milliseconds: () => number, zone: string): Clock => {
  const now = () => instantOf(Math.floor(milliseconds()))
  let minute = ''
  let today = '' as Day
  return {
    now,
    // No day begins within a minute in any zone, and asking Temporal costs as much as reading a small file.
    today: () => {
      const at = now()
      if (!at.startsWith(minute) || minute === '') {
        minute = at.slice(0, 16)
        today = dayAt(at, zone)
      }
      return today
    },
  }
}

/** A clock that stands still until it is told otherwise: for tests, demonstrations and questions about another day. */
export const fixedClock = (instant: string, zone = 'Asia/Shanghai'): Clock & { set(instant: string): void } => {
  let current = instantOf(Date.parse(instant))
  return {
    now: () => current,
    today: () => dayAt(current, zone),
    set: (next) => {
      current = instantOf(Date.parse(next))
    },
  }
}
