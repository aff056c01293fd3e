import type { Day } from '@probity/base'
import { type CaseMatter, procedures, timesAhead } from '@probity/cases'
import type { TimeAhead } from '@probity/contract'
import type { Law } from '@probity/law'
import { viewBasis } from './bases.ts'

/** What is told before a case is opened: who has to do what in how many days, and under which article. */
export const viewTimesAhead = (
  law: Law,
  of: Pick<CaseMatter, 'procedure' | 'region' | 'functions' | 'about'>,
  opening: string,
  today: Day,
): TimeAhead[] => {
  const moves = procedures[of.procedure]?.moves ?? {}
  const events = law.findProcedure(of.procedure)?.events ?? []
  return timesAhead(law, of, opening, today).flatMap(({ clock, dueOn }) => {
    const start = moves[clock.start]?.title ?? events.find(({ id }) => id === clock.start)?.title
    // What must come so long before another move is said where that move is made.
    if (!start || clock.counted === 'backward') return []
    return [
      {
        move: clock.move,
        title: clock.title,
        is: clock.is ?? 'duty',
        party: moves[clock.move]?.by ?? 'authority',
        start,
        within: clock.within,
        ...(dueOn ? { dueOn } : {}),
        basis: viewBasis(law, clock.basis),
        confidence: clock.confidence,
      },
    ]
  })
}
