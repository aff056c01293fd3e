import { type Day, dayAt, type Instant, instantOf } from './days.ts'

/** The only source of time. It is injected everywhere: no part of the product reads the machine's clock by itself. */
export type Clock = {
  now(): Instant
  /** Today in the zone the node's law pack names. */
  today(): Day
}

export const systemClock = (zone: string): Clock => {
  const now = () => instantOf(Date.now())
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
