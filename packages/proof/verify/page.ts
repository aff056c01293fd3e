import { isDeepStrictEqual } from 'node:util'
import { accept, type Result, refuse } from '../result.ts'
import { findLeaves, type LeavesRefusal } from './leaves.ts'
import type { LogSource } from './source.ts'
import type { LogPolicy } from './whole-log.ts'

/** A line of a page or of an answer of the API, as far as it can be checked: its leaf hash, and when it ends. */
export type PageLine = {
  readonly id: string
  readonly proof: { readonly leafHash: string }
  readonly term?: { readonly until?: string }
}

export type PageRefusal = LeavesRefusal | 'page/leaf-not-in-log' | 'page/line-differs' | 'page/lines-left-out'

export type PageVerdict =
  | { readonly is: 'valid'; readonly lines: number; readonly size: number; readonly origin: string }
  | { readonly is: 'ended' }

/** What a page says: its lines, and of which file of today they are all, where they are the whole of one. */
export type Page = { readonly lines: readonly PageLine[]; readonly wholeFileOf?: string }

/** What a node says now: the JSON at a path of its API, `undefined` for 404. */
export type AskNode = (path: string) => Promise<unknown>

/** A file (`lines`) or a single record (`line`) as the API gives it; `undefined` for JSON that is neither. */
export const pageOf = (value: unknown): Page | undefined => {
  const { line, lines, organisation, day, today, knownAt } = (value ?? {}) as Record<string, unknown>
  const list = line === undefined ? lines : [line]
  if (!Array.isArray(list) || !list.every(isPageLine)) return undefined
  const { handle } = (organisation ?? {}) as { handle?: unknown }
  const isOfToday = line === undefined && day === today && knownAt === undefined
  return { lines: list, ...(isOfToday && typeof handle === 'string' ? { wholeFileOf: handle } : {}) }
}

const recordPath = (id: string): string => `/api/v1/records/${encodeURIComponent(id)}`

/**
 * Where a node says whether a record is shown, and with its leaf hash whether it is still the same. Made here, not taken from
 * the page: whoever forged a page would let us ask himself.
 */
export const checkPath = (id: string, leaf?: string): string =>
  `${recordPath(id)}/check${leaf === undefined ? '' : `?leaf=${encodeURIComponent(leaf)}`}`

const isPageLine = (value: unknown): value is PageLine => {
  const { id, proof } = (value ?? {}) as { id?: unknown; proof?: Record<string, unknown> }
  return typeof id === 'string' && typeof proof?.leafHash === 'string'
}

/**
 * Checks the data of a page. Offline: every line's leaf hash stands in the signed log, and no line is past its last day. With
 * a node to ask: every line is still shown, is the very line that the node shows, and none of a whole file is left out. A leaf hash says nothing about content
 * by itself, since the public has no salts (R13): what a line says is sure only from the node, or from a full proof.
 */
export const verifyPage = async (
  { lines, wholeFileOf }: Page,
  log: LogSource,
  policy: LogPolicy,
  today: string,
  ask?: AskNode,
): Promise<Result<PageVerdict, PageRefusal>> => {
  const found = await findLeaves(
    lines.map(({ proof }) => proof.leafHash),
    log,
    policy,
  )
  if (!found.ok) return found
  const { missing, size, origin } = found.value
  if (missing.length > 0) return refuse('page/leaf-not-in-log', { missing: missing.length })
  if (lines.some(({ term }) => term?.until !== undefined && term.until < today)) return accept({ is: 'ended' })
  for (const line of ask ? lines : []) {
    const [shown, now] = [
      await (ask as AskNode)(checkPath(line.id, line.proof.leafHash)),
      await (ask as AskNode)(recordPath(line.id)),
    ]
    if (shown === undefined || now === undefined) return accept({ is: 'ended' })
    if (!isDeepStrictEqual((now as { line?: unknown }).line, line))
      return refuse('page/line-differs', { record: line.id })
  }
  if (ask && wholeFileOf !== undefined) {
    const leftOut = await countLeftOut(lines, wholeFileOf, ask)
    if (leftOut > 0) return refuse('page/lines-left-out', { lines: leftOut })
  }
  return accept({ is: 'valid', lines: lines.length, size, origin })
}

/** How many lines the node shows in this file that the page has not: a file is as false without a line as with a changed one. */
const countLeftOut = async (lines: readonly PageLine[], handle: string, ask: AskNode): Promise<number> => {
  const now = pageOf(await ask(`/api/v1/organisations/${encodeURIComponent(handle)}/file`))
  const had = new Set(lines.map(({ id }) => id))
  return (now?.lines ?? []).filter(({ id }) => !had.has(id)).length
}
