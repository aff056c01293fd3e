import type { Day } from '@probity/base'
import type { Chronicle } from './chronicle.ts'
import { type Dice, dice } from './dice.ts'
import { recordLicence } from './records/licence.ts'
import { recordDeclaration, recordHonour, recordProperty, recordTaxLevel } from './records/merit.ts'
import { recordPenalty } from './records/penalty.ts'
import { recordCommitment, recordContract } from './records/promises.ts'
import type { Setting } from './records/setting.ts'
import { recordAbsence, recordJudgmentDefault, recordListing } from './records/standing.ts'
import { recordInspection } from './records/watching.ts'
import type { Resident } from './residents.ts'

/** How many records of each sort an organisation gathers. */
type Plan = {
  readonly licences: number
  readonly penalties: number
  readonly inspections: number
  readonly absences: number
  readonly listings: number
  readonly defaults: number
  readonly commitments: number
  readonly contracts: number
  readonly honours: number
  readonly properties: number
  readonly declarations: number
  readonly taxLevels: boolean
}

/** The one with everything: its file fills a timeline and a bench. */
export const longPlan: Plan = {
  licences: 14,
  penalties: 24,
  inspections: 18,
  absences: 3,
  listings: 1,
  defaults: 2,
  commitments: 4,
  contracts: 5,
  honours: 2,
  properties: 4,
  declarations: 2,
  taxLevels: false,
}

/** Records what was decided about an organisation. Its throws are its own: another organisation's fate changes nothing. */
export const recordDeeds = (
  seed: string,
  resident: Resident,
  chronicle: Chronicle,
  span: { readonly from: Day; readonly until: Day },
  given?: Plan,
) => {
  const throws = dice(`${seed}/deeds/${resident.index}`)
  const plan = given ?? planFor(throws, resident)
  const setting: Setting = { resident, throws, chronicle, ...span }
  const repeat = (times: number, record: (setting: Setting) => void) => {
    for (let count = 0; count < times; count++) record(setting)
  }
  repeat(plan.licences, recordLicence)
  repeat(plan.penalties, recordPenalty)
  repeat(plan.inspections, recordInspection)
  repeat(plan.absences, recordAbsence)
  repeat(plan.listings, recordListing)
  repeat(plan.defaults, recordJudgmentDefault)
  repeat(plan.commitments, recordCommitment)
  repeat(plan.contracts, recordContract)
  repeat(plan.honours, recordHonour)
  repeat(plan.properties, recordProperty)
  repeat(plan.declarations, recordDeclaration)
  if (!plan.taxLevels) return
  for (let year = Number(span.from.slice(0, 4)); year <= Number(span.until.slice(0, 4)); year++)
    recordTaxLevel(setting, year)
}

const none: Plan = {
  licences: 0,
  penalties: 0,
  inspections: 0,
  absences: 0,
  listings: 0,
  defaults: 0,
  commitments: 0,
  contracts: 0,
  honours: 0,
  properties: 0,
  declarations: 0,
  taxLevels: false,
}

/** Most have nothing adverse; one in fifty has a long list of it. */
const adverseCount = (throws: Dice) =>
  throws.weighted([
    [78, 0],
    [13, 1],
    [5, 2],
    [2, 3],
    [2, throws.between(4, 8)],
  ])

const often = (throws: Dice, share: number, most = 1) => (throws.chance(share) ? throws.between(1, most) : 0)

const planFor = (throws: Dice, { organisation: { kind } }: Resident): Plan => {
  switch (kind) {
    case 'enterprise':
      return {
        licences: often(throws, 0.7, 3),
        penalties: adverseCount(throws),
        inspections: often(throws, 0.6, 3),
        absences: often(throws, 0.05, 2),
        listings: often(throws, 0.012),
        defaults: often(throws, 0.015),
        commitments: often(throws, 0.25, 2),
        contracts: often(throws, 0.08, 2),
        honours: often(throws, 0.05),
        properties: often(throws, 0.12, 4),
        declarations: often(throws, 0.05),
        taxLevels: throws.chance(0.12),
      }
    case 'individual-business':
      return {
        ...none,
        licences: often(throws, 0.5),
        penalties: throws.weighted([
          [86, 0],
          [11, 1],
          [3, 2],
        ]),
        inspections: often(throws, 0.3, 2),
        absences: often(throws, 0.03),
        commitments: often(throws, 0.05),
      }
    case 'social-organisation':
      return {
        ...none,
        licences: often(throws, 0.2),
        penalties: often(throws, 0.06),
        inspections: often(throws, 0.4),
        absences: often(throws, 0.05),
        honours: often(throws, 0.1),
        commitments: often(throws, 0.2),
        declarations: often(throws, 0.1),
      }
    case 'public-institution':
      return {
        ...none,
        penalties: often(throws, 0.04),
        inspections: often(throws, 0.3),
        contracts: often(throws, 0.15, 2),
      }
    case 'government-body':
      return { ...none, contracts: often(throws, 0.3, 3), honours: often(throws, 0.1) }
    case 'other-organisation':
      return { ...none, penalties: often(throws, 0.04), inspections: often(throws, 0.2), honours: often(throws, 0.05) }
  }
}
