import type { HttpBindings } from '@hono/node-server'
import { clientAddress, readProxies, type Trusts, usualProxies } from '@probity/access'
import type { ProbityNode } from './node.ts'

/**
 * A page anywhere can make its own name point at this machine and would then read the node as if it were part of it (DNS
 * rebinding). Whoever asks on this machine asks for this machine, so any other name is refused.
 */
export const isOwnHost = (url: string): boolean => ownHost.test(url)

const ownHost = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/i

/** The name under which people reach this node through the proxy before it. */
export const isPublicHost = ({ access }: ProbityNode, url: string): boolean =>
  access.address !== undefined && new URL(access.address).host === new URL(url).host

/** Finds the address a request comes from; `X-Forwarded-For` is read only where a public address is set, of a proxy before us. */
export const addressFinder = ({ access }: ProbityNode): ((request: Request, bindings: HttpBindings) => string) => {
  const proxies = readProxies(access.proxies ?? usualProxies)
  if (!proxies) throw new Error(`among the proxies stands what is no address: ${access.proxies}`)
  const trusts: Trusts = access.address ? proxies : () => false
  return (request, { incoming }) =>
    clientAddress(incoming.socket.remoteAddress ?? 'unknown', request.headers.get('x-forwarded-for'), trusts)
}
