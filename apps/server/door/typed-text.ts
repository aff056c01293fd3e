import { findTypedNumber } from '@probity/intake'
import type { Context, MiddlewareHandler } from 'hono'
import { takesFiles } from '../limit-json.ts'
import { respondProblem } from '../respond.ts'

/** What is looked up, is no text, or is redacted like the file it came in: found and refused elsewhere, or kept nowhere. */
const notTyped = new Set(['cells', 'publicJwk', 'subjectCode'])

/**
 * What people type (reasons, names) holds no person's number: it is found here and refused with the field's name, since
 * whoever typed it can mend it. Files are another matter: there it is cut out and counted (R1). Nor does it hold what no database
 * keeps as text, in the body or in the address.
 */
export const refuseTypedText: MiddlewareHandler = async (c, next) => {
  if (c.req.url.includes('%00')) return respondNotText(c, 'query')
  // Files pass by row after row, and numbers are cut out of them there. Elsewhere than in the API nothing is read as JSON, and the
  // embedded provider wants its body unread.
  const { method, path } = c.req
  if (method === 'GET' || !path.startsWith('/api/') || takesFiles(path) || !isJson(c.req.header('content-type')))
    return next()
  const body: unknown = await c.req.json().catch(() => undefined)
  const found = findField(body, [])
  if (found === undefined) return next()
  const { where, is } = found
  return is === 'number'
    ? respondProblem(c, { code: 'text/identity-number', details: { where } })
    : respondNotText(c, where)
}

/** As the routes see it: whatever they read as JSON is looked through. */
const isJson = (type: string | undefined): boolean => /^application\/([a-z-.]+\+)?json/i.test(type ?? '')

const respondNotText = (c: Context, where: string) =>
  respondProblem(c, {
    code: 'request/not-valid',
    details: { where, what: { zh: '含有不能存储的字符', en: 'holds a character that cannot be kept' } },
  })

/** U+0000 and half a character are no text to a database. */
const isText = (value: string): boolean => value.isWellFormed() && !value.includes('\0')

type Found = { readonly where: string; readonly is: 'number' | 'not-text' }

/** Deeper than this no body of ours goes. */
const deepest = 20

const findField = (value: unknown, path: readonly string[]): Found | undefined => {
  const where = path.join('.') || '$'
  if (typeof value === 'string') {
    if (!isText(value)) return { where, is: 'not-text' }
    return findTypedNumber(value) ? { where, is: 'number' } : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  if (path.length > deepest) return { where: path.slice(0, 3).join('.'), is: 'not-text' }
  for (const [name, member] of Object.entries(value)) {
    if (notTyped.has(name)) continue
    const found = isText(name) ? findField(member, [...path, name]) : ({ where, is: 'not-text' } as const)
    if (found !== undefined) return found
  }
  return undefined
}
