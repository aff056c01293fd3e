import type { z } from '@hono/zod-openapi'
import { Problem } from './words.ts'

/** An answer of `application/problem+json` (RFC 9457). */
export const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** An answer in JSON. */
export const json = <Schema extends z.ZodType>(schema: Schema, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})

/** A body in JSON that must be there. */
export const body = <Schema extends z.ZodType>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** Whoever calls says who they are: a session, or a machine's token. */
export const security = [{ key: [] }]

/** What every route that asks for a key may answer. */
export const keyProblems = {
  401: problem('No key, or one that is nobody’s'),
  403: problem('It belongs to another authority'),
}
