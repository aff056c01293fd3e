import { hash } from 'node:crypto'
import { chooseLanguage, type Refusal } from '@probity/base'
import { redacted } from '@probity/intake'
import type { Context } from 'hono'
import { problemOf } from './problems.ts'

/** Answers with a problem document in the reader's language. What it repeats of the request holds no person's number (R1). */
export const respondProblem = (c: Context, refusal: Refusal): never =>
  problemResponse(c.req.header('accept-language'), refusal) as never

export const problemResponse = (acceptLanguage: string | undefined, { code, details }: Refusal): Response => {
  const facts =
    details && Object.fromEntries(Object.entries(details).map(([name, fact]) => [name, withoutPersons(fact)]))
  const problem = problemOf({ code, ...(facts ? { details: facts } : {}) }, chooseLanguage(acceptLanguage))
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  })
}

const withoutPersons = (fact: unknown): unknown => {
  if (typeof fact === 'string') return redacted(fact)
  if (typeof fact !== 'object' || fact === null || Array.isArray(fact)) return fact
  return Object.fromEntries(Object.entries(fact).map(([name, part]) => [name, withoutPersons(part)]))
}

/**
 * Answers with JSON text under an ETag of its own content, and 304 to who has it already (RFC 9110, 13.1.2).
 * `keep: false`: nobody may keep it (a file with adverse lines, R10).
 */
export const respondJson = (c: Context, text: string, { keep = true } = {}): never => {
  const tag = `"${hash('sha256', text, 'base64url').slice(0, 22)}"`
  const headers = { 'content-type': 'application/json', etag: tag, 'cache-control': keep ? 'no-cache' : 'no-store' }
  return (isKnown(c, tag) ? new Response(null, { status: 304, headers }) : new Response(text, { headers })) as never
}

/** Whether the reader has what this tag names. */
export const isKnown = (c: Context, tag: string): boolean =>
  c.req
    .header('if-none-match')
    ?.split(',')
    .some((one) => one.trim().replace(/^W\//, '') === tag) ?? false

/** Answers with a file to keep. */
export const respondFile = (
  content: string | Uint8Array,
  { name, type }: { readonly name: string; readonly type: string },
): never =>
  new Response(typeof content === 'string' ? content : new Uint8Array(content), {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-cache',
    },
  }) as never
