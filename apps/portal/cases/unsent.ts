import { faultOfProblem, type Problem, type SaidFault } from '@probity/contract'
import type { Filled } from './move-form.ts'

/** Why a form comes back: a field that wants something else, or a refusal that no field can mend. */
export const unsent = (
  faults: readonly SaidFault[] | undefined,
  problem: Problem | undefined,
): Pick<Filled, 'faults' | 'problem'> => {
  const fault = faultOfProblem(problem)
  if (fault) return { faults: [fault] }
  return { ...(faults ? { faults } : {}), ...(problem ? { problem } : {}) }
}
