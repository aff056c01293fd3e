import { z } from 'zod'

/**
 * What the contract is made with, as far as a browser needs it: the schemas and the routes themselves. What describes them
 * for OpenAPI, and the server's router with it, stays on the server.
 */
Object.defineProperty(z.ZodType.prototype, 'openapi', {
  value: function described(this: z.ZodType) {
    return this
  },
  enumerable: true,
  configurable: true,
})

// The content security policy lets no text become a program, so schemas are read as they stand.
z.config({ jitless: true })

export const createRoute = <Route>(route: Route): Route => route
export { z }
