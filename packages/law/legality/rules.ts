import type { Rule } from './rule.ts'
import { basisRule } from './rules/basis.ts'
import { calendarRule, dutyRule } from './rules/calendar.ts'
import { commitmentRule } from './rules/commitments.ts'
import { contentSchemaRule } from './rules/content-schema.ts'
import { orderOfDaysRule, overlapRule, sameIdRule } from './rules/dates.ts'
import { disputeRule, withdrawalRule } from './rules/disputes.ts'
import { forbiddenFieldRule } from './rules/forbidden-field.ts'
import { currencyRule, endRule, publishedLevelsRule, remedyRule, severityRule, voluntaryRule } from './rules/kinds.ts'
import { layoutRule } from './rules/layouts.ts'
import { checkRule, listEntryRule, listRule, measureRule, measureTermRule } from './rules/lists-and-measures.ts'
import { exampleRule, maximumRule, minimumRule } from './rules/periods.ts'
import { evaluatedSubjectsRule, personColumnRule, personInUseRule, responsiblePersonRule } from './rules/persons.ts'
import { policyRule } from './rules/policies.ts'
import { clockRule } from './rules/procedures.ts'
import { purposeFieldRule, purposeRule } from './rules/purposes.ts'
import { itemRankRule, measureRankRule } from './rules/rank.ts'
import { referenceRule } from './rules/references.ts'
import { repairRule } from './rules/repairs.ts'
import { reportRule } from './rules/reports.ts'
import { samplingRule } from './rules/sampling.ts'

/** The rules of the legality check, in the order in which a reader would ask. */
export const rules: readonly Rule[] = [
  sameIdRule,
  referenceRule,
  basisRule,
  itemRankRule,
  measureRankRule,
  forbiddenFieldRule,
  responsiblePersonRule,
  personInUseRule,
  evaluatedSubjectsRule,
  personColumnRule,
  orderOfDaysRule,
  overlapRule,
  minimumRule,
  maximumRule,
  exampleRule,
  severityRule,
  currencyRule,
  endRule,
  remedyRule,
  voluntaryRule,
  publishedLevelsRule,
  contentSchemaRule,
  layoutRule,
  listRule,
  listEntryRule,
  measureRule,
  measureTermRule,
  checkRule,
  commitmentRule,
  repairRule,
  reportRule,
  withdrawalRule,
  disputeRule,
  calendarRule,
  dutyRule,
  clockRule,
  purposeRule,
  purposeFieldRule,
  policyRule,
  samplingRule,
]
