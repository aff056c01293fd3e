import { readFileSync } from 'node:fs'
import type { OpenAPIHono } from '@hono/zod-openapi'
import { Scalar } from '@scalar/hono-api-reference'

/** The page's program comes from this server: the page loads nothing from elsewhere, fonts included. */
const programPath = '/api/v1/reference/scalar.js'

/** Scalar's page writes its own styles and one inline script; nothing it shows comes from a reader. */
const policy =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'unsafe-inline'; font-src data:; img-src 'self' data:; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'"

/** The reference of the API, to be read and tried. */
export const referencePage = (app: OpenAPIHono): void => {
  let program: Uint8Array<ArrayBuffer> | undefined
  app.get(programPath, (c) => {
    program ??= readFileSync(new URL('./browser/standalone.js', import.meta.resolve('@scalar/api-reference')))
    return c.body(program, 200, { 'content-type': 'text/javascript', 'cache-control': 'public, max-age=86400' })
  })
  app.use('/api/v1/reference', async (c, next) => {
    await next()
    c.res.headers.set('content-security-policy', policy)
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
