import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Html } from './html.ts'

/** Everything comes from this site, nothing is inline, nobody may frame it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
} as const

/** What may be kept of a page: `passing` pages carry adverse lines or a person's trade and are neither stored nor indexed (R10, R25). */
export type Keeping = 'ordinary' | 'passing'

const keepingHeaders = {
  ordinary: { 'Cache-Control': 'private, no-cache' },
  passing: { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex, noarchive' },
} as const satisfies Record<Keeping, Record<string, string>>

/** Sends a page with the headers that every page carries. */
export const respond = async (
  c: Context,
  page: Html,
  {
    status = 200,
    keeping = 'ordinary',
    own = false,
  }: {
    status?: ContentfulStatusCode
    keeping?: Keeping /** Made for one person: kept by nobody. */
    own?: boolean
  } = {},
): Promise<Response> =>
  c.html(await page, status, {
    ...securityHeaders,
    ...keepingHeaders[keeping],
    ...(own ? { 'Cache-Control': 'no-store' } : {}),
    Vary: 'Accept-Language, Cookie',
  })
