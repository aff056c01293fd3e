import { policyDigest } from '@probity/evaluation'
import { smallestGroup } from '../groups/suppress.ts'
import type { Population } from '../population/population.ts'
import type { Side, Sides } from '../question/sides.ts'
import { touchedBy } from '../question/touched.ts'
import type { Trial } from '../trial.ts'
import { aheadOf, movedBetween } from './ahead.ts'
import { breakdownsOf, notHeld } from './breakdowns.ts'
import { doubleCountedOf } from './double-counted.ts'
import { indicatorsOf } from './indicators.ts'
import { movementOf } from './movement.ts'
import { reasonsOf } from './movers.ts'
import type { LabReport, Tried } from './report.ts'
import { sensitivityOf } from './thresholds.ts'

/** Everything a trial is asked for, of tables that hold everybody; what leaves here is in groups of at least ten. */
export const makeReport = async (now: Population, sides: Sides, trial: Trial): Promise<LabReport> => {
  const { duck, at } = now
  const { day, candidate: side, findings = [] } = trial
  const [baseline, candidate] = [await sides.baseline({ day }), await sides.candidate({ day })]
  const movement = await movementOf(duck, baseline, candidate)
  const report: LabReport = {
    kind: 'probity/lab-report/1',
    smallestGroup,
    day,
    position: at.position,
    baseline: tried(trial.baseline),
    candidate: tried(side),
    movement,
    reasons: await reasonsOf(duck, baseline, candidate),
    breakdowns: await breakdownsOf(duck, baseline, candidate, movement),
    notHeld,
    indicators: { baseline: await indicatorsOf(duck, baseline), candidate: await indicatorsOf(duck, candidate) },
    doubleCounted: await doubleCountedOf(now, candidate.plan),
    touched: trial.draft ? await touchedBy(duck, trial.baseline.law, { law: side.law, pack: trial.draft }, day) : [],
    findings,
  }
  if (!trial.thorough) return report
  const until = aheadOf(day)
  const later = await sides.candidate({ day: until })
  const repaired = await sides.candidate({ day, repaired: true })
  return {
    ...report,
    thresholds: await sensitivityOf(now, side.law, candidate),
    ahead: {
      until,
      byTime: await movedBetween(duck, side.policy, candidate, later),
      byRepair: await movedBetween(duck, side.policy, candidate, repaired),
    },
  }
}

const tried = ({ policy, law }: Side): Tried => ({
  policy: policy.id,
  from: policy.from,
  digest: policyDigest(policy),
  law: law.digest,
})
