import type { Day } from '@probity/base'
import type { Law, Policy } from '@probity/law'
import { type Fact, type Plan, sheetKind } from '@probity/policy'
import { type LevelAct, placeText, type StatedInputs } from './levels/acts.ts'
import { type NeededLevel, neededLevels, type WhereLevelsStand } from './needed-levels.ts'

/** What an evaluation takes from outside the file: what was entered under the policy, and levels of others that it needs. */
export type Assessed = {
  /** By column of `assessment`; what is left out is unknown. */
  readonly inputs: Readonly<Record<string, unknown>>
  /** Rows of sheets, as facts. */
  readonly rows: readonly Fact[]
  readonly needs: readonly NeededLevel[]
  readonly statement?: Statement
}

/** Where what was entered stands: who stated it, when, and its entry in the ledger. */
export type Statement = { readonly entry: string; readonly authority: string; readonly on: Day }

/** What was entered last by `day` under this version of the policy. */
export const lastStatement = (
  acts: readonly LevelAct[],
  policy: Pick<Policy, 'id' | 'from'>,
  day: Day,
): (Statement & { readonly stated: StatedInputs }) | undefined => {
  const act = acts.findLast(
    (one) =>
      one.kind === 'evaluation-input-stated' &&
      one.closed.policy === policy.id &&
      one.closed.from === policy.from &&
      one.effectiveOn <= day,
  )
  if (act?.kind !== 'evaluation-input-stated') return undefined
  const { inputs, outcomes, rows } = act.closed
  const stated = { inputs, outcomes, rows }
  return { entry: placeText(act), authority: act.authorityId, on: act.effectiveOn, stated }
}

/** What was entered and what other evaluations say, as the plan asks for it. */
export const assessedOf = (law: Law, plan: Plan, where: WhereLevelsStand): Assessed => {
  const found = lastStatement(where.levelActs, plan.policy, plan.day)
  const { inputs = {}, outcomes = {}, rows = {} } = found?.stated ?? {}
  const needs = neededLevels(law, plan.policy, where)
  const enteredAs = {
    input: (id: string) => inputs[id],
    outcome: (id: string) => outcomes[id] ?? outcomes.otherwise,
    need: (id: string) => needs.find(({ need }) => need === id)?.level ?? undefined,
  }
  return {
    inputs: Object.fromEntries(plan.inputs.map(({ name, from, id }) => [name, enteredAs[from](id)])),
    rows: Object.entries(rows).flatMap(([sheet, list]) =>
      list.map((fields, index) => ({
        record: `${sheet}/${index + 1}`,
        kind: sheetKind(sheet),
        severity: null,
        decidedOn: null,
        eventOn: null,
        fields,
      })),
    ),
    needs,
    ...(found ? { statement: { entry: found.entry, authority: found.authority, on: found.on } } : {}),
  }
}
