import type { HttpBindings } from '@hono/node-server'
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

/**
 * The address a request comes from. Where a public address is set, the proxy before us appends it as the last of
 * `X-Forwarded-For`; what stands before that anybody can write.
 */
export const addressOf = ({ access }: ProbityNode, request: Request, { incoming }: HttpBindings): string => {
  const forwarded = access.address ? request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  return forwarded || (incoming.socket.remoteAddress ?? 'unknown')
}
