import { accept, type Result, refuse } from '@probity/base'
import type { ProbityNode } from '../node.ts'
import { type EmbeddedProvider, embeddedProvider } from './embedded/provider.ts'
import { discoveredProvider, type IdentityProvider } from './provider.ts'
import type { IdentitySettings } from './settings.ts'

/** Refuses: identity/demonstration-only, where a node that holds real records would let anybody be anybody. */
export const checkIdentity = (
  settings: IdentitySettings | undefined,
  demonstration: boolean,
): Result<IdentitySettings | undefined, 'identity/demonstration-only'> =>
  settings && 'embedded' in settings && !demonstration ? refuse('identity/demonstration-only') : accept(settings)

export type Provider = { readonly is: IdentityProvider; readonly embedded?: EmbeddedProvider }

/** The provider of a node; `undefined` where none is set, and nobody can sign in. */
export const chooseProvider = (node: ProbityNode, told: (fault: unknown) => void): Provider | undefined => {
  const { identity, demonstration } = node.access
  const checked = checkIdentity(identity, demonstration)
  if (!checked.ok) throw new Error(checked.refusal.code)
  if (!identity) return undefined
  if (!('embedded' in identity)) return { is: discoveredProvider(identity, { told }) }
  const embedded = embeddedProvider(node, told)
  return { is: embedded, embedded }
}
