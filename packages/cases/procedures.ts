import type { ProcedureId } from '@probity/law'
import { objectionRules } from './objection/rules.ts'
import type { ProcedureRules } from './procedure.ts'
import { repairRules } from './repair/rules.ts'

/** Every procedure this node knows how to run. */
export const procedures: Readonly<Partial<Record<ProcedureId, ProcedureRules>>> = {
  objection: objectionRules,
  repair: repairRules,
}
