import type { OpenAPIHono } from '@hono/zod-openapi'
import { classifyCode, findUsableCode } from '@probity/base'
import { publicRoutes } from '@probity/contract'
import { findNames, listHolders } from '@probity/registry'
import type { ProbityNode } from '../node.ts'
import { respondJson, respondProblem } from '../respond.ts'
import { readIdentities } from '../views/identity.ts'
import { listUnknownToPublic } from '../views/known-to-public.ts'

const pageSize = 20
/** A search brings the best of what it finds; beyond these a better question helps more than another page. */
const mostFound = 200

type Found = { readonly subjectId: number; readonly foundAs?: string }

/** Search by code, old number or name. Results are identity and nothing else, in an order that names alone decide (R10). */
export const searchRoutesOf = (
  app: OpenAPIHono,
  { database: { forPublic: database }, law, clock }: ProbityNode,
): void => {
  app.openapi(publicRoutes.search, async (c) => {
    const { q, cursor } = c.req.valid('query')
    const from = cursor === undefined ? 0 : readCursor(cursor)
    if (from === undefined) return respondProblem(c, { code: 'search/cursor-not-valid' })
    const code = codeIn(q)
    const byCode = code ? await listHolders(database, [code]) : []
    const unknown = await listUnknownToPublic(database, law, byCode, clock.today())
    const holders = byCode.filter(({ subjectId }) => !unknown.has(subjectId)).map(({ subjectId }) => ({ subjectId }))
    const found: readonly Found[] = holders.length > 0 ? holders : await byName(q)
    const items = await readIdentities(database, law, found.slice(from, from + pageSize))
    const next = found.length > from + pageSize ? { next: writeCursor(from + pageSize) } : {}
    return respondJson(c, JSON.stringify({ items, ...next }))
  })

  /** Searches again without the bodies the public may not know of, until only others are found. */
  const byName = async (text: string, without: ReadonlySet<number> = new Set()): Promise<Found[]> => {
    const found = await findNames(database, text, mostFound, without)
    const unknown = await listUnknownToPublic(database, law, found, clock.today())
    if (unknown.size > 0) return byName(text, new Set([...without, ...unknown]))
    return found.map(({ subjectId, name }) => ({ subjectId, foundAs: name }))
  }
}

/** What in a question is a code or an old number. */
const codeIn = (text: string): string | undefined => {
  const usable = findUsableCode(text)
  if (usable) return usable.code
  const reading = classifyCode(text)
  if (reading.is === 'registration-number-15' || reading.is === 'registration-number-13') return reading.number
  return reading.is === 'organisation-code-9' ? reading.organisationCode : undefined
}

const writeCursor = (from: number) => Buffer.from(`from:${from}`).toString('base64url')
const readCursor = (cursor: string): number | undefined => {
  const found = /^from:(\d{1,4})$/.exec(Buffer.from(cursor, 'base64url').toString())
  return found ? Number(found[1]) : undefined
}
