import { operatorId } from '@probity/access'
import type { Day } from '@probity/base'
import { answersFor, applicantOf, type Case, type MadeBy, type ProcedureParty, superiorIn } from '@probity/cases'
import type { Law } from '@probity/law'
import type { Chance } from './chance.ts'

/** People of each body: few enough that one and the same person now and then meets a case again. */
const peopleOfABody = 3

/** Somebody of the body whose moves these are; `undefined` where no body has that part in the case. */
export const someoneOf = (
  law: Law,
  one: Pick<Case, 'authorityId' | 'about' | 'moves'>,
  party: ProcedureParty,
  handle: string,
  chance: Chance,
  today: Day,
): MadeBy | undefined => {
  const body = bodyOf(law, one as Case, party, handle, today)
  return body === undefined ? undefined : personOf(body, party, chance)
}

export const personOf = (body: string, party: ProcedureParty, chance: Chance): MadeBy => {
  const who = `${body}/${chance.below(peopleOfABody)}`
  return { party, body, who, name: who }
}

const bodyOf = (law: Law, one: Case, party: ProcedureParty, handle: string, today: Day): string | undefined => {
  if (party === 'subject') return handle
  if (party === 'applicant') return applicantOf(one)
  if (party === 'platform') return operatorId
  if (party === 'executing')
    return typeof one.about.executing === 'string' ? answersFor(law, one.about.executing, today)?.id : undefined
  return (party === 'authority' ? answersFor(law, one.authorityId, today) : superiorIn(law, one, today))?.id
}
