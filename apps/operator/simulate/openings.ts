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

/** Somebody wants something: often what the law does not allow, which is then refused. */
export const wishOf = (
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
    recordId: record?.state.version.recordId ?? null,
    about: about.length > 0 ? chance.pick(about) : {},
    by: personOf(chance.pick(bodies[party]), party, chance),
  }
}
