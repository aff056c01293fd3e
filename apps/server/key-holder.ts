import { findKeyHolder, operatorId } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import type { Authority } from '@probity/law'
import type { Context } from 'hono'
import type { ProbityNode } from './node.ts'

/** Who is at the door: an authority of the pack, or the operator of the node, who may do what any of them may. */
export type KeyHolder = { readonly id: string; readonly authority?: Authority; may(authorityId: string): boolean }

/** Reads the key of a request (RFC 6750, Bearer). Refuses: key/missing, key/not-valid. */
export const readKeyHolder = async (
  { database, law }: ProbityNode,
  c: Context,
): Promise<Result<KeyHolder, 'key/missing' | 'key/not-valid'>> => {
  const key = /^Bearer (\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
  if (!key) return refuse('key/missing')
  const id = await findKeyHolder(database, key)
  const authority = id === undefined ? undefined : law.findAuthority(id)
  if (id === undefined || (!authority && id !== operatorId)) return refuse('key/not-valid')
  return accept({
    id,
    ...(authority ? { authority } : {}),
    may: (authorityId) => id === operatorId || id === authorityId,
  })
}
