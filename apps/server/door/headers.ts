import { hash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { ProbityNode } from '../node.ts'

/** Of every answer, whatever it is. Pages bring a policy of their own; what is no page may load nothing and be framed by nobody. */
const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
} as const

const twoYears = 2 * 365 * 24 * 60 * 60

/** Puts the heads on that a browser needs to keep others out; HSTS where this node is reached over TLS. */
export const secureHeaders =
  (node: ProbityNode): MiddlewareHandler =>
  async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(headers)) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
    if (node.address().startsWith('https:'))
      c.res.headers.set('strict-transport-security', `max-age=${twoYears}; includeSubDomains`)
  }

/** A source of a policy: this very script or style, by its hash. */
export const hashSource = (text: string): string => `'sha256-${hash('sha256', text, 'base64')}'`

/** For pages whose library writes its styles while it runs: they carry the nonce of this one answer. */
export const policyWithNonce = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')
