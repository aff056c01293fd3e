import { findTypedNumber } from '@probity/intake'
import type { MiddlewareHandler } from 'hono'
import { takesFiles } from '../limit-json.ts'
import { respondProblem } from '../respond.ts'

/** What is looked up, is no text, or is redacted like the file it came in: found and refused elsewhere, or kept nowhere. */
const notTyped = new Set(['cells', 'publicJwk', 'subjectCode'])

/**
 * What people type (reasons, names) holds no person's number: it is found here and refused with the field's name, since
 * whoever typed it can mend it. Files are another matter: there it is cut out and counted (R1).
 */
export const refuseTypedNumbers: MiddlewareHandler = async (c, next) => {
  // Files pass by row after row, and numbers are cut out of them there.
  if (c.req.method === 'GET' || takesFiles(c.req.path) || !c.req.header('content-type')?.startsWith('application/json'))
    return next()
  const body: unknown = await c.req.json().catch(() => undefined)
  const where = findField(body, [])
  return where === undefined ? next() : respondProblem(c, { code: 'text/identity-number', details: { where } })
}

/** Deeper than this no body of ours goes. */
const deepest = 20

const findField = (value: unknown, path: readonly string[]): string | undefined => {
  if (typeof value === 'string') return findTypedNumber(value) ? path.join('.') || '$' : undefined
  if (typeof value !== 'object' || value === null || path.length > deepest) return undefined
  for (const [name, member] of Object.entries(value)) {
    if (notTyped.has(name)) continue
    const found = findField(member, [...path, name])
    if (found !== undefined) return found
  }
  return undefined
}
