import { sql } from '@probity/database'
import { lockSubjects } from '@probity/registry'
import type { Intake } from '../intake.ts'
import { identityDrafts } from '../rows/identity-drafts.ts'
import { writeActs } from './write-act.ts'

const subjectsAtOnce = 500

/**
 * States to the ledger who some subjects are that were made before it was told. Gives how many; 0 once all are stated. Without it
 * their registry rows could not be made anew from the ledger.
 */
export const stateMissingIdentities = (intake: Intake): Promise<number> =>
  intake.database.transaction(async (tx) => {
    const missing = await tx.rows<{ id: number }>(sql`select s.subject_id as id from subject s
      where not exists (select from act a where a.subject_id = s.subject_id and a.kind = 'identity-stated')
      order by s.subject_id limit ${subjectsAtOnce}`)
    if (missing.length === 0) return 0
    const ids = missing.map(({ id }) => id)
    await lockSubjects(tx, ids)
    await writeActs(tx, intake, await identityDrafts(tx, ids, { today: intake.clock.today(), authorityId: 'operator' }))
    return missing.length
  })
