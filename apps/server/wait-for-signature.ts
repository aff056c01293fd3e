import type { Placement } from '@probity/contract'
import type { EntryPlace } from '@probity/ledger'
import type { Context } from 'hono'
import type { ProbityNode } from './node.ts'

/** Nobody's request is kept open for longer. */
const mostSeconds = 30

/**
 * `Prefer: wait=5` (RFC 7240, 4.3): the answer comes once a signed checkpoint holds what was written, or after so many seconds
 * without it. Committed it is either way; the answer says whether it is signed too.
 */
export const waitIfAsked = async (
  { log }: ProbityNode,
  c: Context,
  place: EntryPlace,
): Promise<{ signed?: Placement }> => {
  const [, seconds] = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,5})"?/i.exec(c.req.header('prefer') ?? '') ?? []
  if (seconds === undefined) return {}
  const signed = await log.whenSigned(place, Math.min(Number(seconds), mostSeconds) * 1_000)
  if (!signed) return {}
  const { index, checkpoint } = signed
  return { signed: { index, size: checkpoint.size, signedAt: checkpoint.signedAt } }
}
