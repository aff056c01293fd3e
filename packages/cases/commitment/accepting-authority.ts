import type { Json } from '@probity/base'
import type { Authority, CommitmentTemplate } from '@probity/law'
import { answersFor } from '../competent.ts'
import type { CaseContext } from '../procedure.ts'

/**
 * To whom a commitment is given: to the authority that is named, where the template lets it accept and the place is its own; where none is
 * named, to the nearest that may. Where nobody need accept it, it goes to who registered the organisation.
 */
export const acceptingAuthority = (
  { law, subject, today, versions }: CaseContext,
  { acceptedBy }: CommitmentTemplate,
  named: Json | undefined,
): Authority | undefined => {
  const registered = versions.find(({ kind }) => law.findCategory(law.getKind(kind).category)?.role === 'registration')
  if (!acceptedBy) return registered && answersFor(law, registered.authorityId, today)
  const may = (one: Authority) =>
    !one.republishes &&
    one.from <= today &&
    (!one.until || today <= one.until) &&
    subject.region.startsWith(one.region) &&
    one.functions.some((name) => acceptedBy.includes(name))
  return law
    .authorities()
    .filter((one) => may(one) && (named === undefined || one.id === named))
    .toSorted((a, b) => b.region.length - a.region.length)[0]
}
