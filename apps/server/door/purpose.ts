import { type Grounds, groundsFor, purposeFacts } from '@probity/access'
import { type Result, refuse } from '@probity/base'
import type { Law } from '@probity/law'
import type { Context } from 'hono'
import { callerOf } from './caller.ts'
import { permit } from './guard.ts'

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
