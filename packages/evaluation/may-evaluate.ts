import { accept, type Day, type Result, refuse } from '@probity/base'
import type { Policy } from '@probity/law'
import type { FileSubject } from '@probity/records'

export type EvaluationRefusal =
  | 'evaluation/levels-come-from-above'
  | 'evaluation/not-in-force'
  | 'evaluation/subject-not-evaluated'
  | 'evaluation/local-policy-off'
  | 'evaluation/other-region'

/**
 * Whether a policy may be applied to a subject at all. Individual businesses and government bodies never are (R21, R25), a
 * demonstration to no real place (R22), and a local government's own scoring stays off (GBF-2026-8), whatever it rests on.
 */
export const mayEvaluate = (policy: Policy, subject: FileSubject, day: Day): Result<true, EvaluationRefusal> => {
  const facts = { policy: policy.id, from: policy.from, day, kind: subject.kind }
  if (policy.standing === 'imported') return refuse('evaluation/levels-come-from-above', facts)
  if (day < policy.from || (policy.until && day > policy.until)) return refuse('evaluation/not-in-force', facts)
  if (neverEvaluated.includes(subject.kind) || !policy.subjects.includes(subject.kind))
    return refuse('evaluation/subject-not-evaluated', facts)
  if (policy.region === undefined) return accept(true)
  if (policy.standing !== 'demonstration') return refuse('evaluation/local-policy-off', facts)
  return subject.region.startsWith('99') && subject.region.startsWith(policy.region)
    ? accept(true)
    : refuse('evaluation/other-region', facts)
}

const neverEvaluated: readonly FileSubject['kind'][] = ['individual-business', 'government-body']
