import type { Day } from '@probity/base'
import type { Law, ProcedureClock, ProcedureId } from '@probity/law'

/** Where and for whom a case runs. `region` is the code of the deciding authority's place, `functions` are that authority's. */
export type CaseSetting = {
  readonly procedure: ProcedureId
  readonly region: string
  readonly functions: readonly string[]
  readonly begunOn: Day
  /** The list, measure or commitment it is about, under any name; a time may hold for one of them alone. */
  readonly about?: Readonly<Record<string, unknown>>
}

/**
 * The times that bind a case begun on a day, one for each move: what holds for its own list, measure or commitment before what
 * holds for all, then for an authority's own function, then for the nearest place before the country. A special rule comes before a general one (Legislation Law, art. 103).
 */
export const findClocks = (
  law: Law,
  { procedure, region, functions, begunOn, about = {} }: CaseSetting,
): ProcedureClock[] => {
  const chosen = new Map<string, ProcedureClock>()
  for (const clock of law.findProcedure(procedure)?.clocks ?? []) {
    const holds =
      clock.from <= begunOn &&
      (!clock.until || begunOn <= clock.until) &&
      region.startsWith(clock.region ?? '') &&
      (!clock.of || clock.of.some((one) => Object.values(about).includes(one))) &&
      (!clock.functions || clock.functions.some((one) => functions.includes(one)))
    const other = chosen.get(clock.move)
    if (holds && (!other || isMoreSpecial(clock, other))) chosen.set(clock.move, clock)
  }
  return [...chosen.values()]
}

const isMoreSpecial = (one: ProcedureClock, other: ProcedureClock): boolean => {
  if (Boolean(one.of) !== Boolean(other.of)) return Boolean(one.of)
  if (Boolean(one.functions) !== Boolean(other.functions)) return Boolean(one.functions)
  const [near, far] = [one.region?.length ?? 0, other.region?.length ?? 0]
  return near !== far ? near > far : one.from > other.from
}
