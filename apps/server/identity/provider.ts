import { accept, type Result, refuse } from '@probity/base'
import * as oidc from 'openid-client'
import type { IdentitySettings } from './settings.ts'
import type { Demands } from './strength.ts'

/** A provider as sign-in needs it. */
export type IdentityProvider = {
  readonly issuer: string
  readonly scope: string
  /** Asked whom every time: people of a demonstration change places. */
  readonly prompt?: string
  /** How strongly it has to have made sure of whom. */
  readonly demands: Demands
  /** Refuses: identity/provider-away. Discovered when first needed and again after a failure, so no outage stops the portal. */
  configuration(): Promise<Result<oidc.Configuration, 'identity/provider-away'>>
}

type Registered = Exclude<IdentitySettings, { embedded: true }>
type Way = { readonly fetch?: typeof fetch; readonly prompt?: string; readonly told?: (fault: unknown) => void }

/** A provider that is found by its issuer (OpenID Connect Discovery 1.0). */
export const discoveredProvider = (settings: Registered, { fetch, prompt, told }: Way = {}): IdentityProvider => {
  const { issuer, clientId, clientSecret, scope = 'profile', demands = {} } = settings
  let found: Promise<oidc.Configuration> | undefined
  const discover = () =>
    oidc.discovery(
      new URL(issuer),
      clientId,
      undefined,
      clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
      {
        // Plain HTTP is for a provider on this machine alone.
        ...(isOnThisMachine(issuer) ? { execute: [oidc.allowInsecureRequests] } : {}),
        ...(fetch ? { [oidc.customFetch]: fetch as oidc.CustomFetch } : {}),
        timeout: secondsToAnswer,
      },
    )
  return {
    issuer,
    scope: `openid ${scope}`,
    demands,
    ...(prompt ? { prompt } : {}),
    configuration: async () => {
      found ??= discover()
      try {
        return accept(await found)
      } catch (fault) {
        found = undefined
        told?.(fault)
        return refuse('identity/provider-away')
      }
    },
  }
}

const secondsToAnswer = 10

const isOnThisMachine = (issuer: string) => ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(issuer).hostname)
