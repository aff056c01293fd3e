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

export type PageRefusal = LeavesRefusal | 'page/leaf-not-in-log' | 'page/line-differs'

export type PageVerdict =
  | { readonly is: 'valid'; readonly lines: number; readonly size: number; readonly origin: string }
  | { readonly is: 'ended' }

/** What a node says now: the JSON at a path of its API, `undefined` for 404. */
export type AskNode = (path: string) => Promise<unknown>

/** The lines of a file (`lines`) or of a single record (`line`); `undefined` for JSON that is no such answer. */
export const linesOfPage = (value: unknown): PageLine[] | undefined => {
  const { line, lines } = (value ?? {}) as Record<string, unknown>
  const list = line === undefined ? lines : [line]
  return Array.isArray(list) && list.every(isPageLine) ? list : undefined
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
 * a node to ask: every line is still shown, and is the very line that the node shows. A leaf hash says nothing about content
 * by itself, since the public has no salts (R13): what a line says is sure only from the node, or from a full proof.
 */
export const verifyPage = async (
  lines: readonly PageLine[],
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
  return accept({ is: 'valid', lines: lines.length, size, origin })
}
