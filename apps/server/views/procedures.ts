import type { Day } from '@probity/base'
import { asksOf, type ProcedureRules, procedures } from '@probity/cases'
import type { Procedures } from '@probity/contract'
import type { Law, Procedure, ProcedureClock, ProcedureEvent } from '@probity/law'
import { viewBasis } from './bases.ts'
import { viewAsks } from './cases.ts'

/** How each procedure goes: its moves from the tables that the server itself obeys, its times from the law. */
export const viewProcedures = (law: Law, today: Day): Procedures => ({
  today,
  procedures: Object.values(procedures).flatMap((rules) => {
    const procedure = law.findProcedure(rules.id)
    return procedure ? [{ ...viewProcedure(law, procedure), moves: viewMoves(law, rules) }] : []
  }),
})

const viewProcedure = (law: Law, { id, title, says, basis, confidence, clocks, events = [] }: Procedure) => ({
  id,
  title,
  says,
  basis: viewBasis(law, basis),
  confidence,
  times: clocks.map((clock) => viewTime(law, clock, events)),
})

const viewMoves = (law: Law, { id, moves }: ProcedureRules): Procedures['procedures'][number]['moves'] =>
  Object.entries(moves).map(([name, move]) => ({
    id: name,
    title: move.title,
    by: move.by,
    from: [...move.from],
    ...(move.to === undefined ? {} : { to: move.to }),
    ...(move.decides ? { decides: true as const } : {}),
    asks: viewAsks(asksOf(law, { procedure: id }, name)),
  }))

const viewTime = (
  law: Law,
  { region, functions, extension, pausedBy, until, is, counted, restDayMovesEnd, of, ...clock }: ProcedureClock,
  events: readonly ProcedureEvent[],
) => {
  const regionTitle = region === undefined ? undefined : law.findRegion(region)
  const event = events.find(({ id }) => id === clock.start)
  return {
    move: clock.move,
    title: clock.title,
    start: clock.start,
    within: clock.within,
    from: clock.from,
    missed: clock.missed,
    basis: viewBasis(law, clock.basis),
    confidence: clock.confidence,
    ...(is && is !== 'duty' ? { is } : {}),
    ...(event ? { startTitle: event.title } : {}),
    ...(counted ? { counted } : {}),
    ...(restDayMovesEnd ? { restDayMovesEnd } : {}),
    ...(of ? { of: of.map((id) => titleOfThing(law, id)) } : {}),
    ...(until ? { until } : {}),
    ...(region ? { region, regionTitle: regionTitle ?? { zh: region, en: region } } : {}),
    ...(functions ? { functions: functions.map((id) => law.findFunction(id)?.title ?? { zh: id, en: id }) } : {}),
    ...(extension ? { extension: { within: extension.within, times: extension.times, why: extension.why } } : {}),
    ...(pausedBy ? { pausedBy: pausedBy.map(({ title }) => title) } : {}),
  }
}

/** What a list, a measure or a commitment is called. */
const titleOfThing = (law: Law, id: string) => (law.findList(id) ?? law.findMeasure(id))?.title ?? { zh: id, en: id }
