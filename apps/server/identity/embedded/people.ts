import { sql } from '@probity/database'
import { demoPeople } from '@probity/demo'
import type { ProbityNode } from '../../node.ts'

/** Somebody the embedded provider vouches for: the claims it makes, and how a page tells them from the others. */
export type Vouched = {
  readonly id: string
  readonly name: string
  readonly does: { readonly zh: string; readonly en: string }
  readonly parts: readonly { role: string; body: string; name?: { zh: string; en: string } }[]
}

/**
 * The people of the demonstration, as the city that is open knows them: its representatives are the office-holders whom its
 * register names, of the two enterprises with the longest files.
 */
export const readPeople = async ({ database }: ProbityNode): Promise<readonly Vouched[]> => {
  const holders = await database.rows<{ code: string; name: string; organisation: string }>(sql`
    select i.code, r.content ->> 'legalRepresentative' as name, n.name as organisation
    from (select v.subject_id, count(*) as records from record_version v join subject s using (subject_id)
        where s.kind = 'enterprise' and s.status = 'active' and s.merged_into is null and s.region like '99%'
        group by v.subject_id order by count(*) desc, v.subject_id limit 2) longest
      join subject_identifier i on i.subject_id = longest.subject_id and i.scheme = 'uscc' and i.status = 'active'
      join subject_name n on n.subject_id = longest.subject_id and n.kind = 'current'
      join lateral (select content from record_version v where v.subject_id = longest.subject_id
        and v.kind = 'registration' order by v.version desc limit 1) r on true
    order by longest.records desc, longest.subject_id`)
  const [first, second] = holders
  return demoPeople.flatMap(({ id, name, does, parts }) => {
    const represented = parts.flatMap((part) => (part.role === 'representative' ? [{ first, second }[part.of]] : []))
    if (represented.includes(undefined)) return []
    return {
      id,
      name: represented[0]?.name ?? name,
      does,
      parts: parts.map((part) => {
        if (part.role !== 'representative') return part
        const { code = '', organisation = '' } = { first, second }[part.of] ?? {}
        return { role: part.role, body: code, name: { zh: organisation, en: organisation } }
      }),
    }
  })
}
