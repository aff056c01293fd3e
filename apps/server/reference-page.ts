import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Scalar } from '@scalar/hono-api-reference'
import { hashSource } from './door/headers.ts'

/** The page's program comes from this server: the page loads nothing from elsewhere, fonts included. */
const programPath = '/api/v1/reference/scalar.js'

/**
 * Scalar's page holds one inline script, which is allowed by its hash. Its program writes styles while it runs and knows no
 * nonce, so on this page alone styles may be inline; nothing it shows comes from a reader.
 */
const policyOf = (page: string): string => {
  const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(([, text = '']) =>
    hashSource(text),
  )
  return `default-src 'none'; script-src 'self' ${inline.join(' ')}; style-src 'unsafe-inline'; font-src data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'`
}

/** The reference of the API, to be read and tried. */
export const referencePage = (app: OpenAPIHono): void => {
  let program: Uint8Array<ArrayBuffer> | undefined
  app.get(programPath, (c) => {
    program ??= readFileSync(new URL('./browser/standalone.js', import.meta.resolve('@scalar/api-reference')))
    return c.body(program, 200, { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=86400' })
  })
  app.use('/api/v1/reference', async (c, next) => {
    await next()
    c.res.headers.set('content-security-policy', policyOf(await c.res.clone().text()))
  })
  app.get(
    '/api/v1/reference',
    Scalar({
      url: '/api/v1/openapi.json',
      pageTitle: 'Probity API',
      cdn: programPath,
      withDefaultFonts: false,
      telemetry: false,
      hideClientButton: true,
      showDeveloperTools: 'never',
      agent: { disabled: true },
      mcp: { disabled: true },
    }),
  )
}
