import type { Day } from '@probity/base'
import type { Law, ProcedureClock } from '@probity/law'
import { dueDay } from './due-day.ts'
import { type CaseSetting, findClocks } from './find-clocks.ts'

/** A time that would run in a case, and its last day were the case opened on `today` and it ran from the opening itself. */
export type TimeAhead = { readonly clock: ProcedureClock; readonly dueOn?: Day }

/** The times that will run if a case is opened today: chosen as those of a case are, so that what is told before is what binds after. */
export const timesAhead = (law: Law, of: Omit<CaseSetting, 'begunOn'>, opening: string, today: Day): TimeAhead[] => {
  const calendar = law.findProcedureCalendar(of.procedure)
  return findClocks(law, { ...of, begunOn: today }).map((clock) => {
    if (!calendar || clock.start !== opening || clock.counted === 'backward') return { clock }
    const running = dueDay(calendar, today, [clock.within], [], clock)
    return running.is === 'running' ? { clock, dueOn: running.dueOn } : { clock }
  })
}
