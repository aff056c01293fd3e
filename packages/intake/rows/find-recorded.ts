import type { Tx } from '@probity/database'
import { type Body, insertSubjects } from '@probity/registry'
import { identityDrafts } from './identity-drafts.ts'
import type { Remembering } from './meet.ts'
import type { Placed, Understood } from './outcome.ts'
import { placeRecords } from './place-records.ts'
import type { Found } from './write-chunk.ts'

/** Finds whose rows of a kind that is not a register are, once everybody whom they name was met, and makes those that are known from them only. */
export const findRecorded = async (tx: Tx, setting: Remembering, rows: readonly Understood[]): Promise<Found> => {
  const { known, clock, authority, random } = setting
  const { placed, heldBack, drafts } = placeRecords(setting, rows)
  const fresh = await insertSubjects(tx, random, drafts)
  const subjectOf = ({ subject }: Pick<Placed, 'subject'>): Body =>
    'id' in subject ? known.find(subject.id)!.body : fresh[subject.draft]!
  const made = fresh.map(({ subjectId }) => subjectId)
  const identities = await identityDrafts(tx, made, { today: clock.today(), authorityId: authority.id })
  return { placed, heldBack, subjectOf, identities }
}
