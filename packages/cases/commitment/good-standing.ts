import { accept, type Result, refuse } from '@probity/base'
import type { CommitmentTemplate } from '@probity/law'
import type { CaseContext } from '../procedure.ts'
import { meets, restsOn } from '../trigger.ts'

/**
 * Whether an organisation is in good standing for a commitment: no entry and no unrepaired breach of those that the pack's check names
 * (R19). No level has to do with it. Refuses: commitment/not-in-good-standing, with what stands in the way.
 */
export const standingFor = (
  { law, subject, records, today }: CaseContext,
  template: CommitmentTemplate,
): Result<undefined, 'commitment/not-in-good-standing'> => {
  const check = template.goodStanding === undefined ? undefined : law.findCheck(template.goodStanding)
  for (const fact of check?.facts ?? [])
    for (const record of records)
      if (meets(law, subject, fact, record) && restsOn(law, subject, record, today).usable)
        return refuse('commitment/not-in-good-standing', {
          why: fact.says,
          record: record.state.version.documentNumber ?? law.getKind(record.state.version.kind).title,
        })
  return accept(undefined)
}
