import type { Day } from '@probity/base'
import { type Chronicle, newChronicle } from './chronicle.ts'
import { layouts } from './columns.ts'
import { longPlan, recordDeeds } from './deeds.ts'
import { soil } from './dirt.ts'
import { lastDayOf, live } from './life.ts'
import { sendWrongFiles } from './mishaps.ts'
import type { DemoCity, DemoDirt, Showcase } from './model.ts'
import { register } from './registering.ts'
import { type Resident, settle } from './residents.ts'
import { statementsOf } from './statements.ts'
import { tell } from './story.ts'
import { visit } from './visitors.ts'

export type CityPlan = {
  /** Any text or number: the same seed is the same city, byte for byte. */
  readonly seed: string | number
  readonly organisations: number
  /** First and last day of the story; five years show everything. */
  readonly from: Day
  readonly until: Day
}

/** A city that never was, with its past: no clock, no chance but the seed's. */
export const demoCity = (plan: CityPlan): DemoCity => cityOf(compose(plan), plan.until)

/** The city while it can still be added to. */
export type Composition = {
  readonly residents: readonly Resident[]
  readonly visitors: DemoCity['organisations']
  readonly chronicle: Chronicle
  readonly dirt: readonly DemoDirt[]
  readonly longFile: Resident | undefined
  readonly showcase: DemoCity['showcase']
  readonly statements: DemoCity['statements']
}

export const compose = ({ seed: given, organisations, from, until }: CityPlan): Composition => {
  const seed = String(given)
  const span = { from, until }
  const residents = settle(seed, organisations, from, until)
  const chronicle = newChronicle(from)
  live(seed, residents, chronicle, from, until)
  const longFile = residents.find(
    (resident) =>
      resident.form.id === 'company' &&
      resident.sectors.length >= 6 &&
      resident.organisation.registeredOn < from &&
      resident.statuses.length === 1 &&
      lastDayOf(resident, until) === until,
  )
  for (const resident of residents) {
    register(resident, chronicle, from)
    recordDeeds(seed, resident, chronicle, span, resident === longFile ? longPlan : undefined)
  }
  const visitors = visit(seed, residents, chronicle, span)
  sendWrongFiles(seed, residents, chronicle, span)
  const dirt = soil(seed, residents, chronicle, span)
  const showcase = showcaseOf(residents, chronicle, longFile)
  const statements = statementsOf(chronicle.filings, until)
  return { residents, visitors, chronicle, dirt, longFile, showcase, statements }
}

export const cityOf = (composition: Composition, until: Day): DemoCity => ({
  organisations: [
    ...composition.residents.map(({ organisation, statuses }) => ({ ...organisation, statuses })),
    ...composition.visitors,
  ],
  dirt: composition.dirt,
  showcase: composition.showcase,
  statements: composition.statements,
  story: tell(composition.chronicle.filings, composition.chronicle.acts, until),
})

const showcaseOf = (
  residents: readonly Resident[],
  { acts, filings }: Chronicle,
  longFile: Resident | undefined,
): DemoCity['showcase'] => {
  const adverse = new Set(
    filings.filter(({ kind }) => adverseKinds.has(kind)).map(({ kind, row }) => row[layouts[kind].columns.code]),
  )
  const corrected = filings.find(({ kind, correction }) => correction && kind === 'penalty')
  const found: Record<Showcase, string | undefined> = {
    longFile: longFile?.organisation.code,
    cleanFile: residents.find(({ form, organisation }) => form.id === 'company' && !adverse.has(organisation.code))
      ?.organisation.code,
    contested: acts.find((act) => act.kind === 'remedy')?.subjectCode,
    corrected: corrected?.row[layouts.penalty.columns.code],
    renamed: acts.find((act) => act.kind === 'rename')?.subjectCode,
    governmentBody: residents.find(({ form }) => form.id === 'government-body')?.organisation.code,
    shop: residents.find(({ form }) => form.id === 'shop')?.organisation.code,
  }
  return Object.fromEntries(Object.entries(found).filter(([, code]) => code)) as DemoCity['showcase']
}

const adverseKinds = new Set(['penalty', 'abnormal-operation', 'serious-dishonesty-list', 'judgment-default'])
