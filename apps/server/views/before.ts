import type { Caller } from '@probity/access'
import { answersFor, type Before, superiorOf } from '@probity/cases'
import type { ProbityNode } from '../node.ts'

/** Whose cases a caller has before it: of a representative those it applied for, of an authority those before it or below it. */
export const whoseCases = (
  { law, clock }: Pick<ProbityNode, 'law' | 'clock'>,
  { role, body }: Pick<Exclude<Caller, { is: 'public' }>, 'role' | 'body'>,
): Before => {
  if (role === 'operator') return { is: 'platform' }
  if (role === 'representative') return { is: 'applicant', body }
  const today = clock.today()
  const ids = law.authorities().map(({ id }) => id)
  const own = ids.filter((id) => answersFor(law, id, today)?.id === body)
  return {
    is: 'authority',
    own,
    above: ids.filter((id) => !own.includes(id) && superiorOf(law, id, today)?.id === body),
  }
}
