import type { ProbityNode } from '../../node.ts'
import { discoveredProvider, type IdentityProvider } from '../provider.ts'
import { fetchOf } from './node-handler.ts'
import { readPeople, type Vouched } from './people.ts'

/** Where the embedded provider is mounted. */
export const embeddedPath = '/auth/demo'

export type EmbeddedProvider = IdentityProvider & {
  /** Answers everything below its path but the page that lets a person be chosen. */
  answer(request: Request): Promise<Response>
  people(): Promise<readonly Vouched[]>
  /** Goes on with a sign-in as the person who was chosen; the answer leads back to the provider. */
  choose(request: Request, id: string): Promise<Response>
}

/**
 * An OpenID Connect provider that vouches for invented people to whoever asks, without a password. It exists for
 * demonstrations: `identity/choose-provider.ts` refuses it everywhere else. It starts when somebody first signs in.
 */
export const embeddedProvider = (node: ProbityNode, told?: (fault: unknown) => void): EmbeddedProvider => {
  const issuer = () => `${node.address()}${embeddedPath}`
  const clientSecret = Buffer.from(node.random(32)).toString('base64url')
  let people: Promise<readonly Vouched[]> | undefined
  const readOnce = () => {
    people ??= readPeople(node)
    return people
  }
  let opened: ReturnType<typeof open> | undefined
  const open = async () => {
    const { makeOidcProvider } = await import('./oidc-provider.ts')
    const provider = await makeOidcProvider({ node, issuer: issuer(), clientSecret, people: readOnce })
    return { provider, answer: fetchOf(provider.callback(), issuer()) }
  }
  const openOnce = () => {
    opened ??= open()
    return opened
  }
  const ask: typeof fetch = async (input, init) => (await openOnce()).answer(new Request(input, init))
  // Its address is known once the server listens, so it is found when it is first needed.
  let found: IdentityProvider | undefined
  const discovered = () => {
    found ??= discoveredProvider(
      { issuer: issuer(), clientId, clientSecret },
      { fetch: ask, ...(told ? { told } : {}) },
    )
    return found
  }
  return {
    get issuer() {
      return issuer()
    },
    scope: 'openid profile',
    prompt: 'login',
    demands: {},
    configuration: () => discovered().configuration(),
    answer: async (request) => (await openOnce()).answer(withoutSession(request)),
    people: readOnce,
    choose: async (request, id) => {
      const { provider } = await openOnce()
      return fetchOf(async (incoming, outgoing) => {
        await provider.interactionFinished(incoming, outgoing, { login: { accountId: id, remember: false } })
      }, issuer())(request)
    },
  }
}

export const clientId = 'probity'

/** People change places all the time here: whom somebody was before is forgotten, or the provider asks to sign out first. */
const withoutSession = (request: Request): Request => {
  const headers = new Headers(request.headers)
  const cookies = (headers.get('cookie') ?? '').split('; ').filter((cookie) => !cookie.startsWith('_session'))
  headers.set('cookie', cookies.join('; '))
  return new Request(request, { headers })
}
