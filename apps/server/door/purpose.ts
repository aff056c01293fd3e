import { type Grounds, groundsFor, groundsForHeldBack, purposeFacts } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import type { RowLook } from '@probity/intake'
import type { Law } from '@probity/law'
import type { Context } from 'hono'
import type { ProbityNode } from '../node.ts'
import { callerOf } from './caller.ts'
import { permit } from './guard.ts'

/** What a look at rows that are held back, or at conflicts, stands on, for who was let in; and when it is taken. */
export const forHeldBack = (c: Context, { law, clock }: Pick<ProbityNode, 'law' | 'clock'>): Result<RowLook> => {
  const caller = callerOf(c)
  if (caller.is === 'public') return refuse('access/sign-in-needed')
  const grounds = groundsForHeldBack(law, caller)
  return grounds.ok ? accept({ law, grounds: grounds.value, at: clock.now() }) : grounds
}

/**
 * What a look stands on, if the policies let this caller have the purpose for this subject. Refuses: purpose/unknown,
 * access/sign-in-needed, purpose/not-yours, purpose/reference-missing (the first that applies).
 */
export const permitPurpose = (
  c: Context,
  law: Law,
  action: 'fullFile' | 'emergencyLook' | 'proposeDelay',
  subject: { readonly handle: string },
  asked: { readonly purpose: string; readonly reference?: string | undefined; readonly emergency?: true },
): Result<Grounds> => {
  const purpose = law.findPurpose(asked.purpose)
  if (!purpose) return refuse('purpose/unknown', { purpose: asked.purpose })
  const facts = purposeFacts(law, callerOf(c), subject, purpose)
  const { purposeAllowed } = facts
  const caller = action === 'fullFile' ? permit(c, action, facts) : permit(c, action, { purposeAllowed })
  if (caller.ok) return groundsFor(law, caller.value, subject, asked)
  if (caller.refusal.code === 'access/sign-in-needed') return caller
  return refuse('purpose/not-yours', { purpose: purpose.id, role: callerOf(c).role })
}
