import { randomBytes } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { BuiltDesk } from '@probity/desk'
import { languageOf, languageTag } from '@probity/portal'
import type { Context } from 'hono'
import { deskNotBuilt, styleOfNotBuilt } from './desk-not-built.ts'

/** Everything comes from this server; styles that scripts add carry the nonce of the page; nobody may frame it. */
const policyOf = (style: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${style}`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ')

const headersOf = (style: string) => ({
  'Content-Security-Policy': policyOf(style),
  'Cache-Control': 'no-store',
  Vary: 'Accept-Language, Cookie',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'X-Robots-Tag': 'noindex',
})

/**
 * The desk under `/desk`: one page whatever the address, since its own router reads it, and files whose names hold a digest
 * of their content. The page shows nothing by itself; what it shows it asks of the API.
 */
export const deskSite = (app: OpenAPIHono, desk: BuiltDesk | undefined): void => {
  app.get('/desk/assets/:name', (c) => {
    const file = desk?.find(c.req.param('name'))
    if (!file) return c.text('', 404, { 'Cache-Control': 'no-store' })
    return c.body(file.body, 200, {
      'Content-Type': file.type,
      'Cache-Control': 'public, max-age=31536000, immutable',
      'X-Content-Type-Options': 'nosniff',
    })
  })
  const page = (c: Context) => {
    const language = languageOf(c)
    const state = desk?.state() ?? 'failed'
    if (!desk || state !== 'ready')
      return c.html(deskNotBuilt(state === 'failed' ? state : 'building', language), 503, {
        ...headersOf(styleOfNotBuilt),
        'Retry-After': '2',
      })
    const nonce = randomBytes(16).toString('base64')
    return c.html(desk.page(languageTag[language], nonce), 200, headersOf(`'nonce-${nonce}'`))
  }
  app.get('/desk', page)
  app.get('/desk/*', page)
}
