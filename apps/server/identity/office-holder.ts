import { createHmac } from 'node:crypto'
import { sql } from '@probity/database'
import type { ProbityNode } from '../node.ts'

/**
 * Who heads an organisation by its register, as a keyed hash: enough to notice that it is somebody else now, and nothing to
 * find a person by (R26). Read from the newest registration; of one without an office-holder it is that of nobody.
 */
export const standingOf = async ({ database, law, access }: ProbityNode, handle: string): Promise<string> => {
  const [registration] = await database.rows<{ kind: string; content: Record<string, unknown> }>(sql`
    select v.kind, v.content from record_version v join subject_handle h using (subject_id)
    where h.handle = ${handle} and v.kind = any(${registrationKinds(law)}) order by v.batch_id desc, v.ordinal desc limit 1`)
  const fields = registration ? Object.entries(law.getKind(registration.kind).fields) : []
  const heads = fields.flatMap(([name, { person }]) => (person ? [String(registration?.content[name] ?? '')] : []))
  return createHmac('sha256', access.personKey)
    .update(`office-holder\n${handle}\n${heads.join('\n')}`)
    .digest('base64url')
}

/** Kinds by which a register enters organisations. */
const registrationKinds = (law: ProbityNode['law']): string[] => {
  const categories = new Set(
    law.packs.flatMap((pack) => pack.categories.flatMap(({ id, role }) => (role === 'registration' ? [id] : []))),
  )
  return [
    ...new Set(
      law.packs.flatMap(({ kinds }) => kinds.flatMap(({ id, category }) => (categories.has(category) ? [id] : []))),
    ),
  ]
}
