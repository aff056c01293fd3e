import { createHmac } from 'node:crypto'
import { beginSession, type Part } from '@probity/access'
import { accept } from '@probity/base'
import type { CityNode } from '../rights/city-node.ts'

export type SignedInAs = { role: Part['role']; body: string; personId?: string; name?: string }

/** The heads a browser sends for somebody who is signed in; the session is begun as the door begins one. */
export const asPerson = async (
  { node }: Pick<CityNode, 'node'>,
  { role, body, personId = `${role}@${body}`, name = '卞晓舟' }: SignedInAs,
): Promise<Record<string, string>> => {
  const parts = [{ role, body, name: { zh: body, en: body } }]
  const begun = await node.database.transaction(async (tx) =>
    accept(await beginSession(tx, node.clock, node.random, { personId, name, parts }, node.access.sessions)),
  )
  const csrf = createHmac('sha256', begun.value).update('csrf').digest('base64url')
  return { cookie: `__Host-probity=${begun.value}`, 'x-csrf-token': csrf, 'content-type': 'application/json' }
}

/** Posts as somebody who is signed in. */
export const postAs = async (
  city: Pick<CityNode, 'node' | 'ask'>,
  who: SignedInAs,
  path: string,
  body: object = {},
): Promise<Response> =>
  city.ask(path, { method: 'POST', headers: await asPerson(city, who), body: JSON.stringify(body) })

/** Confirms what was proposed, as a second person of the operator; gives the answer. */
export const confirmed = async (city: CityNode, proposed: Response): Promise<Response> => {
  if (!proposed.ok) return proposed
  const { proposal } = (await proposed.json()) as { proposal: number }
  const second = { role: 'operator', body: 'operator', name: '花雨桐' } as const
  return postAs(city, second, `/api/v1/proposals/${proposal}/decide`, { decision: 'confirmed' })
}
