import type { Part } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'

/**
 * How strongly a provider has to have made sure of somebody before they play a part: values of the claim `acr`, or of `amr` where
 * they begin with `amr:`. One of those named is enough; a part that is not named asks for nothing.
 */
export type Demands = Readonly<Partial<Record<Part['role'], readonly string[]>>>

/** What the ID token says of how somebody was made sure of (OpenID Connect Core 1.0, section 2). */
export type Assurance = { readonly acr?: string | undefined; readonly amr?: readonly string[] | undefined }

const ofMethod = 'amr:'

/** What is asked of the provider at the start: it may only say so of what it was asked for. */
export const acrValues = (demands: Demands): string | undefined => {
  const values = Object.values(demands).flatMap((wanted) => wanted.filter((one) => !one.startsWith(ofMethod)))
  return values.length > 0 ? [...new Set(values)].join(' ') : undefined
}

/** Whether every part was made sure of as demanded; said of nothing counts as the weakest. Refuses: identity/too-weak. */
export const isStrongEnough = (
  demands: Demands,
  parts: readonly Pick<Part, 'role'>[],
  { acr, amr = [] }: Assurance,
): Result<true, 'identity/too-weak'> => {
  for (const { role } of parts) {
    const wanted = demands[role]
    if (
      !wanted ||
      wanted.some((one) => (one.startsWith(ofMethod) ? amr.includes(one.slice(ofMethod.length)) : one === acr))
    )
      continue
    return refuse('identity/too-weak', {
      role,
      wanted: wanted.join(', '),
      got: [acr, ...amr].filter(Boolean).join(', ') || '—',
    })
  }
  return accept(true)
}
