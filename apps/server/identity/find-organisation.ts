import { type Reader, sql } from '@probity/database'
import type { FindOrganisation } from './assertions.ts'

/** The organisation that a provider names by its code: one that holds it now, and that was not merged away. */
export const findOrganisationOf =
  (database: Reader): FindOrganisation =>
  async (code) => {
    const found = await database.rows<{ handle: string; name: string }>(sql`
      select s.handle, n.name from subject_identifier i join subject s using (subject_id)
        join subject_name n on n.subject_id = s.subject_id and n.kind = 'current'
      where i.code = ${code} and i.scheme = 'uscc' and i.status = 'active' and s.merged_into is null`)
    // Two bodies under one code are a conflict, and nobody represents a conflict.
    return found.length === 1 ? found[0] : undefined
  }
