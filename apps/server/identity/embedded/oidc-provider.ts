import { exportJWK, generateKeyPair } from 'jose'
import { Provider } from 'oidc-provider'
import type { ProbityNode } from '../../node.ts'
import type { Vouched } from './people.ts'
import { clientId } from './provider.ts'

type Parts = {
  readonly node: ProbityNode
  readonly issuer: string
  readonly clientSecret: string
  readonly people: () => Promise<readonly Vouched[]>
}

/** The provider of a demonstration, with one client: this node. Keys live as long as the process. */
export const makeOidcProvider = async ({ node, issuer, clientSecret, people }: Parts): Promise<Provider> => {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true })
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [`${node.address()}/auth/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: 'ES256',
        subject_type: 'pairwise',
      },
    ],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), alg: 'ES256', use: 'sig' }] },
    cookies: { keys: [Buffer.from(node.random(32)).toString('base64url')] },
    subjectTypes: ['pairwise'],
    pairwiseIdentifier: (_, accountId) => accountId,
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'probity_parts'], profile: ['name'] },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    pkce: { required: () => true },
    interactions: { url: (_, interaction) => `${new URL(issuer).pathname}/choose/${interaction.uid}` },
    findAccount: async (_, id) => {
      const person = (await people()).find((one) => one.id === id)
      if (!person) return undefined
      return {
        accountId: id,
        claims: () => ({ sub: id, name: person.name, probity_parts: person.parts.map((part) => ({ ...part })) }),
      }
    },
    // Nobody is asked for consent to be shown to the very node that shows them.
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({
        accountId: context.oidc.account?.accountId ?? '',
        clientId: context.oidc.client?.clientId ?? '',
      })
      grant.addOIDCScope('openid profile')
      await grant.save()
      return grant
    },
    ttl: { Session: 600, Interaction: 900, Grant: 600, AccessToken: 300, IdToken: 300, AuthorizationCode: 60 },
    renderError: (context, out) => {
      context.type = 'json'
      context.body = { error: out.error, error_description: out.error_description }
    },
  })
  provider.proxy = true
  return provider
}
