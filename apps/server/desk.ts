import { randomBytes } from 'node:crypto'
import type { OpenAPIHono } from '@hono/zod-openapi'
import type { BuiltDesk } from '@probity/desk'
import { languageOf, languageTag } from '@probity/portal'
import type { Context } from 'hono'
import { deskNotBuilt, policyOfNotBuilt } from './desk-not-built.ts'
import { policyWithNonce } from './door/headers.ts'

/** Nobody keeps the page, and no search engine has it; the heads that every answer has come with it (`door/headers.ts`). */
const passing = { 'Cache-Control': 'no-store', Vary: 'Accept-Language, Cookie', 'X-Robots-Tag': 'noindex' }

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
    })
  })
  const page = (c: Context) => {
    const language = languageOf(c)
    const state = desk?.state() ?? 'failed'
    if (!desk || state !== 'ready')
      return c.html(deskNotBuilt(state === 'failed' ? state : 'building', language), 503, {
        ...passing,
        'Content-Security-Policy': policyOfNotBuilt,
        'Retry-After': '2',
      })
    const nonce = randomBytes(16).toString('base64')
    return c.html(desk.page(languageTag[language], nonce), 200, {
      ...passing,
      'Content-Security-Policy': policyWithNonce(nonce),
    })
  }
  app.get('/desk', page)
  app.get('/desk/*', page)
}
