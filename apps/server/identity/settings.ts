import type { Demands } from './strength.ts'

/** Who vouches for people: the provider that comes along, for demonstrations alone, or any that speaks OpenID Connect. */
export type IdentitySettings =
  | { readonly embedded: true }
  | {
      readonly issuer: string
      readonly clientId: string
      /** Absent for a public client, which PKCE alone protects. */
      readonly clientSecret?: string
      /** Asked for beside `openid`. */
      readonly scope?: string
      readonly demands?: Demands
    }
