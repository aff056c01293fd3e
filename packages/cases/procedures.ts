import type { ProcedureId } from '@probity/law'
import { commitmentRules } from './commitment/rules.ts'
import { complaintRules } from './complaint/rules.ts'
import { listingRules } from './listing/rules.ts'
import { measureRules } from './measure/rules.ts'
import { objectionRules } from './objection/rules.ts'
import { personRequestRules } from './person-request/rules.ts'
import type { ProcedureRules } from './procedure.ts'
import { repairRules } from './repair/rules.ts'
import { talkRules } from './talk/rules.ts'

/** Every procedure this node knows how to run. */
export const procedures: Readonly<Partial<Record<ProcedureId, ProcedureRules>>> = {
  objection: objectionRules,
  repair: repairRules,
  talk: talkRules,
  commitment: commitmentRules,
  complaint: complaintRules,
  'person-request': personRequestRules,
  listing: listingRules,
  measure: measureRules,
}
