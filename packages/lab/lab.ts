import { accept, type Clock, type Result, refuse } from '@probity/base'
import { type Plan, planUnder } from '@probity/policy'
import { keepPopulation, type Population, type PopulationPlace } from './population/population.ts'
import { forgetAnswers } from './question/evaluate-all.ts'
import { type Sides, sidesOf } from './question/sides.ts'
import { triggerColumns } from './question/touched.ts'
import { listMovers, type Mover } from './report/list-movers.ts'
import { makeReport } from './report/make-report.ts'
import type { LabReport } from './report/report.ts'
import type { Trial, TrialRefusal } from './trial.ts'

/** Tries documents on everybody. It reads the database and writes nothing to it. */
export type Lab = {
  run(trial: Trial): Promise<Result<LabReport, TrialRefusal>>
  /** Who moves, the most first. For officials, and each of them a look. */
  movers(trial: Trial, most: number): Promise<Result<readonly Mover[], TrialRefusal>>
  close(): void
}

/**
 * Opens a lab: empty until its first question. Refuses: lab/day-past (what was is settled, and much of it over), lab/not-computed
 * (levels that come from above), lab/cannot-be-computed (a document with a fault in it).
 */
export const openLab = (place: PopulationPlace & { readonly clock: Clock }): Lab => {
  const population = keepPopulation(place)
  // One question after the other: each may bring the copy up to date first.
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <Value>(trial: Trial, work: (now: Population, sides: Sides) => Promise<Value>) => {
    const done = turn.then(async (): Promise<Result<Value, TrialRefusal>> => {
      const today = place.clock.today()
      const plans = plansOf(trial, today)
      if (!plans.ok) return plans
      const columns = [
        ...plans.value.flatMap(({ factColumns }) => factColumns),
        ...(trial.draft ? triggerColumns(trial.candidate.law, trial.draft) : []),
      ]
      const now = await population.asOfNow({ today, columns })
      await forgetAnswers(now)
      const sides = sidesOf(place, now, trial, today)
      try {
        return accept(await work(now, sides))
      } finally {
        sides.close()
      }
    })
    turn = done.catch(() => {})
    return done
  }

  return {
    run: (trial) => inTurn(trial, (now, sides) => makeReport(place.database, now, sides, trial)),
    movers: (trial, most) => inTurn(trial, (now, sides) => listMovers(now, sides, trial, most)),
    close: population.close,
  }
}

const plansOf = ({ baseline, candidate, day }: Trial, today: Trial['day']): Result<Plan[], TrialRefusal> => {
  if (day < today) return refuse('lab/day-past', { day, today })
  const plans: Plan[] = []
  for (const { policy, law } of [baseline, candidate]) {
    if (policy.standing === 'imported') return refuse('lab/not-computed', { policy: policy.id })
    const plan = planUnder(law, policy, day)
    const [fault] = plan.faults
    if (fault) return refuse('lab/cannot-be-computed', { policy: policy.id, code: fault.code })
    plans.push(plan)
  }
  return accept(plans)
}
