import { basisCodes } from './codes/basis.ts'
import { dayCodes } from './codes/days.ts'
import { formCodes } from './codes/form.ts'
import { kindCodes } from './codes/kinds.ts'
import { measureCodes } from './codes/lists-and-measures.ts'
import { periodCodes } from './codes/periods.ts'
import { personCodes } from './codes/persons.ts'
import { policyCodes } from './codes/policies.ts'
import { purposeCodes } from './codes/purposes.ts'
import { reportCodes } from './codes/reports.ts'
import { samplingCodes } from './codes/sampling.ts'
import type { CodeWords } from './codes/words.ts'

/**
 * Every finding of the legality check: what is so and what the law says of it, and what to do. A code never changes its
 * meaning. The sources: OPIN-2025 is the 2025 Opinions on the social credit system, R1 to R29 are the rights the product keeps.
 */
export const findingCodes = {
  ...formCodes,
  ...basisCodes,
  ...personCodes,
  ...periodCodes,
  ...kindCodes,
  ...measureCodes,
  ...reportCodes,
  ...samplingCodes,
  ...dayCodes,
  ...purposeCodes,
  ...policyCodes,
} as const satisfies Record<string, CodeWords>

export type FindingCode = keyof typeof findingCodes
