import { holdsDelegation, listTaken, type Part, type Person } from '@probity/access'
import { sql } from '@probity/database'
import type { ProbityNode } from '../node.ts'
import { standingOf } from './office-holder.ts'

/**
 * The parts of a person with what hangs on the register: of the organisations a provider says they represent, and of those
 * whose office-holder let them act, who heads each now. A delegation whose office-holder is another by now is not among them.
 */
export const withStanding = async (node: ProbityNode, person: Person): Promise<Person> => {
  const parts: Part[] = []
  for (const part of person.parts)
    parts.push(part.role === 'representative' ? { ...part, standing: await standingOf(node, part.body) } : part)
  for (const { handle, delegationId, standing } of await listTaken(node.database, node.clock, person.personId)) {
    if ((await standingOf(node, handle)) !== standing || parts.some(({ body }) => body === handle)) continue
    const name = await nameOf(node, handle)
    parts.push({
      role: 'representative',
      body: handle,
      name: { zh: name, en: name },
      delegation: delegationId,
      standing,
    })
  }
  return { ...person, parts }
}

/** Whether somebody may still act in a part: the register names the same head, and no delegation was revoked or is over. */
export const stillStands = async (node: ProbityNode, { body, standing, delegation }: Part): Promise<boolean> => {
  if (standing === undefined) return true
  if (delegation !== undefined && !(await holdsDelegation(node.database, node.clock, body, delegation))) return false
  return (await standingOf(node, body)) === standing
}

const nameOf = async ({ database }: ProbityNode, handle: string): Promise<string> =>
  (
    await database.rows<{ name: string }>(sql`select n.name from subject_handle h join subject_name n using (subject_id)
      where h.handle = ${handle} and n.kind = 'current'`)
  )[0]?.name ?? '—'
