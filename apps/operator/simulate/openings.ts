import type { Json } from '@probity/base'
import { type CaseContext, type MadeBy, openMoves, type ProcedureParty, type ProcedureRules } from '@probity/cases'
import { personOf } from './cast.ts'
import type { Chance } from './chance.ts'

/** A case somebody wants to open. */
export type Wish = {
  readonly rules: ProcedureRules
  readonly move: string
  readonly recordId: number | null
  readonly about: Readonly<Record<string, Json>>
  readonly by: MadeBy
}

/** Who opens cases besides the subject itself. */
export type Bystanders = { readonly authorities: readonly string[]; readonly organisations: readonly string[] }

/** Wishes thought of before one is given up, and how often somebody insists on what the law does not allow. */
const mostThoughts = 60
const insistsOnceIn = 40

/**
 * Somebody wants something that can be opened, as a rule: whatever comes to mind is asked of the rules first. Now and then it is
 * insisted on, and refused.
 */
export const wishOf = (
  context: CaseContext,
  every: readonly ProcedureRules[],
  bystanders: Bystanders,
  chance: Chance,
): Wish | undefined => {
  for (let thought = 0; thought < mostThoughts; thought++) {
    const wish = thinkOf(context, chance.pick(every), bystanders, chance)
    if (!wish) continue
    const { rules, recordId, about, by } = wish
    if (rules.open(context, { procedure: rules.id, recordId, about, by }).ok || chance.onceIn(insistsOnceIn))
      return wish
  }
  return undefined
}

const thinkOf = (
  context: CaseContext,
  rules: ProcedureRules,
  { authorities, organisations }: Bystanders,
  chance: Chance,
): Wish | undefined => {
  const openings = (['subject', 'applicant', 'authority'] as const).flatMap((party) =>
    openMoves(rules.moves, 'nothing', party).map((move) => ({ party, move })),
  )
  if (openings.length === 0) return undefined
  const { party, move } = chance.pick(openings)
  const record = context.records.length > 0 ? chance.pick(context.records) : undefined
  const bodies: Record<ProcedureParty, readonly string[]> = {
    subject: [context.subject.handle],
    applicant: organisations,
    // As a rule the authority that knows the record; now and then one that has nothing to do with it.
    authority: record && !chance.onceIn(4) ? [record.state.version.authorityId] : authorities,
    platform: [],
    superior: [],
    executing: [],
  }
  const about = rules.about?.(context.law) ?? []
  return {
    rules,
    move,
    recordId: rules.aboutRecords && record ? record.state.version.recordId : null,
    about: about.length > 0 ? chance.pick(about) : {},
    by: personOf(chance.pick(bodies[party]), party, chance),
  }
}
