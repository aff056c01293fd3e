import { addDays, type Day, day, daysBetween, type Instant } from '@probity/base'
import type { AuthorityId } from './authorities.ts'
import type { KindId } from './columns.ts'
import type { Dice } from './dice.ts'

/**
 * Authorities hand in what they decided once a period, each on its own day of the month. How often, in months: the busy
 * ones every month, so that a city of 2,000 organisations makes some hundreds of submissions in five years.
 */
const period = (authority: AuthorityId, kind: KindId): number => {
  if (authority === 'market-city' && (kind === 'registration' || kind === 'penalty' || kind === 'licence')) return 1
  if (kind === 'penalty') return authority.startsWith('market') ? 6 : 4
  return kind === 'abnormal-operation' ? 6 : kind === 'licence' || kind === 'registration' ? 9 : 12
}

/** The first day on or after `on` on which `authority` hands in records of `kind`. */
export const nextFilingDay = (authority: AuthorityId, kind: KindId, on: Day): Day => {
  const every = period(authority, kind)
  const trait = traitOf(authority + kind)
  const date = 3 + (trait % 24)
  let month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1
  if (Number(on.slice(8, 10)) > date) month++
  month += (every - ((month + trait) % every)) % every
  return day(`${Math.floor(month / 12)}-${two((month % 12) + 1)}-${two(date)}`)
}

/**
 * A day of decision near `around`: most decisions are handed in within three weeks, one in ten waits for the next
 * filing day because it was made just too late.
 */
export const decisionDay = (dice: Dice, authority: AuthorityId, kind: KindId, around: Day): Day =>
  dice.chance(0.1) ? around : addDays(nextFilingDay(authority, kind, around), -dice.between(1, 21))

/**
 * The `order`th instant of a working day in the demo city (UTC+8), from nine in the morning: later orders come later,
 * whatever else happens that day.
 */
export const officeHour = (on: Day, order: number): Instant => {
  const unhurried = 700
  const second = 3_600 + (order < unhurried ? order * 37 : unhurried * 37 + order - unhurried)
  return `${on}T${two(Math.floor(second / 3_600))}:${two(Math.floor(second / 60) % 60)}:${two(second % 60)}.000Z` as Instant
}

export const someDay = (dice: Dice, from: Day, until: Day): Day =>
  addDays(from, dice.below(Math.max(1, daysBetween(from, until) + 1)))

const two = (value: number) => String(value).padStart(2, '0')

/** A small number that is the authority's own, so that not all hand in on one day. */
const traitOf = (text: string): number => {
  let sum = 7
  for (let at = 0; at < text.length; at++) sum = (sum * 31 + text.charCodeAt(at)) % 9_973
  return sum
}
