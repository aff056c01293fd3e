import type { Database } from '@probity/database'
import { policyDigest } from '@probity/evaluation'
import type { Law } from '@probity/law'
import { smallestGroup } from '../groups/suppress.ts'
import { industry } from '../population/columns.ts'
import type { Population } from '../population/population.ts'
import { catalogueOf } from '../question/catalogue.ts'
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
import { samplingOf } from './sampling.ts'
import { sensitivityOf } from './thresholds.ts'

/** Everything a trial is asked for, of tables that hold everybody; what leaves here is in groups of at least ten. */
export const makeReport = async (
  database: Database,
  now: Population,
  sides: Sides,
  trial: Trial,
): Promise<LabReport> => {
  const { duck, at } = now
  const { day, candidate: side, findings = [] } = trial
  const [baseline, candidate] = [await sides.baseline({ day }), await sides.candidate({ day })]
  const { law: loaded } = trial.baseline
  const draft = trial.draft && { law: side.law, pack: trial.draft }
  const movement = await movementOf(duck, baseline, candidate)
  const told = {
    breakdowns: await breakdownsOf(now, baseline, candidate, movement),
    sampling: draft ? await samplingOf(now, sides, loaded, draft, day) : [],
  }
  const report: LabReport = {
    kind: 'probity/lab-report/1',
    smallestGroup,
    day,
    position: at.position,
    baseline: tried(trial.baseline),
    candidate: tried(side),
    movement,
    reasons: await reasonsOf(duck, baseline, candidate),
    ...told,
    names: namesOf(side.law, told),
    notHeld,
    indicators: { baseline: await indicatorsOf(duck, baseline), candidate: await indicatorsOf(duck, candidate) },
    doubleCounted: await doubleCountedOf(now, candidate.plan),
    touched: draft ? await touchedBy(duck, loaded, draft, day) : [],
    catalogue: draft ? await catalogueOf({ database, duck }, loaded, draft, day) : [],
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

/** Names of the regions and industries that are told by, and of no others. */
const namesOf = (law: Law, told: Pick<LabReport, 'breakdowns' | 'sampling'>): LabReport['names'] => {
  const industries = Object.assign({}, ...law.kinds().map(({ fields }) => fields[industry.field]?.values ?? {}))
  const find = { region: (key: string) => law.findRegion(key), industry: (key: string) => industries[key] }
  const named = (by: keyof typeof find) =>
    Object.fromEntries(
      [
        ...told.breakdowns.flatMap((one) => (one.by === by ? one.groups : [])),
        ...told.sampling.flatMap(({ groups }) => groups.filter((one) => one.by === by)),
      ].flatMap(({ key }) => {
        const name = find[by](key)
        return name ? [[key, name]] : []
      }),
    )
  return { region: named('region'), industry: named('industry') }
}
