import { accept, type Result, refuse } from '@probity/base'
import type { Law, Purpose } from '@probity/law'
import type { FactsOf } from '../actions.ts'
import type { Caller } from '../caller.ts'

/** What a look stands on: the purpose, what it names (the tender, application or case), and who looks. */
export type Grounds = {
  readonly purpose: Purpose
  readonly reference: string | null
  readonly caller: Exclude<Caller, { is: 'public' }>
}

export type GroundsRefusal = 'purpose/unknown' | 'purpose/not-yours' | 'purpose/reference-missing'

/**
 * Whether a caller may look at a subject for a purpose. The pack says which parts may have it; a subject's representative has
 * it for that subject alone; a look names what it is for (R27).
 * Refuses: purpose/unknown, purpose/not-yours, purpose/reference-missing (the first that applies).
 */
export const groundsFor = (
  law: Law,
  caller: Caller,
  subject: { readonly handle: string },
  asked: { readonly purpose: string; readonly reference?: string | undefined; readonly emergency?: true },
): Result<Grounds, GroundsRefusal> => {
  const purpose = law.findPurpose(asked.purpose)
  if (!purpose) return refuse('purpose/unknown', { purpose: asked.purpose })
  // An emergency has a door of its own, and so have the queues; neither is a way in for anything else.
  if (purpose.emergency !== asked.emergency || purpose.heldBack)
    return refuse('purpose/not-yours', { purpose: purpose.id, role: caller.role })
  if (caller.is === 'public' || !mayHave(law, caller, purpose, subject))
    return refuse('purpose/not-yours', { purpose: purpose.id, role: caller.role })
  const reference = asked.reference?.trim() || null
  if (purpose.reference && reference === null)
    return refuse('purpose/reference-missing', { purpose: purpose.id, names: purpose.reference.en })
  return accept({ purpose, reference: purpose.reference ? reference : null, caller })
}

/**
 * What a look at rows that intake holds back, or at a conflict, stands on. Their doors are for nothing else, so the door states
 * the purpose; which row it was is noted by the statement that reads it. Refuses: purpose/unknown (no pack has one), then
 * purpose/not-yours.
 */
export const groundsForHeldBack = (
  law: Law,
  caller: Grounds['caller'],
): Result<Grounds, 'purpose/unknown' | 'purpose/not-yours'> => {
  const purposes = law.purposes().filter(({ heldBack }) => heldBack)
  if (purposes.length === 0) return refuse('purpose/unknown', { purpose: 'heldBack' })
  const purpose = purposes.find((one) => isFor(law, caller, one))
  return purpose
    ? accept({ purpose, reference: null, caller })
    : refuse('purpose/not-yours', { purpose: purposes[0]?.id, role: caller.role })
}

/** The facts a look's permission hangs on: whose file it is, and whether the pack has the purpose for this caller. */
export const purposeFacts = (
  law: Law,
  caller: Caller,
  subject: { readonly handle: string },
  purpose: Purpose,
): FactsOf<'fullFile'> => ({
  own: caller.is !== 'public' && caller.body === subject.handle,
  purposeAllowed: caller.is !== 'public' && isFor(law, caller, purpose),
})

const mayHave = (
  law: Law,
  caller: Grounds['caller'],
  purpose: Purpose,
  subject: { readonly handle: string },
): boolean => isFor(law, caller, purpose) && (caller.role !== 'representative' || caller.body === subject.handle)

const isFor = (law: Law, { role, body }: Grounds['caller'], purpose: Purpose): boolean => {
  const { roles, functions } = purpose.for
  if (!roles.includes(role)) return false
  return !functions || functions.some((one) => law.findAuthority(body)?.functions.includes(one))
}

/** Purposes a caller may look for, whatever they are about: what a page offers. */
export const purposesOf = (law: Law, caller: Caller): Purpose[] =>
  caller.is === 'public'
    ? []
    : law
        .purposes()
        .filter(
          (purpose) =>
            !purpose.emergency && !purpose.heldBack && mayHave(law, caller, purpose, { handle: caller.body }),
        )
