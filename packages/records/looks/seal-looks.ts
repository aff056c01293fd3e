import { type Clock, canonicalJson, type Instant, type Json, type Randomness } from '@probity/base'
import { type Database, sql } from '@probity/database'
import { type EntryParts, openBatch, sealEntry } from '@probity/ledger'

type Unplaced = {
  readonly subjectId: number
  readonly lookId: number
  readonly handle: string
  readonly lookedAt: Instant
  readonly body: string
} & Readonly<Record<'role' | 'person' | 'purpose' | 'reference', string | null>> &
  Readonly<Record<'consentId' | 'delayId', number | null>>

/** Any number that no other advisory lock of ours has. */
const sealingLock = 716_276

/** What the ledger commits to of a look. Its public half says nothing but that there is one. */
export const lookParts = ({ handle, lookId, subjectId: _, ...look }: Unplaced): EntryParts => ({
  public: canonicalJson({ entry: 'look', part: 'public', subject: handle, look: lookId }),
  closed: canonicalJson({ entry: 'look', part: 'closed', subject: handle, look: lookId, ...look } as Json),
})

/**
 * Gives looks their place in the ledger: one batch for all that wait, at most `most`. A batch for each look would cost a read
 * more than the read itself; so looks are committed with what they are about, and to the ledger within a second. The
 * content is never changed; who runs this at the same time finds nothing to do. Gives how many were placed.
 */
export const sealLooks = (
  database: Pick<Database, 'transaction'>,
  { clock, random }: { readonly clock: Clock; readonly random: Randomness },
  most = 5_000,
): Promise<number> =>
  database.transaction(async (tx) => {
    const [lock] = await tx.rows<{ ours: boolean }>(sql`select pg_try_advisory_xact_lock(${sealingLock}) as ours`)
    if (!lock?.ours) return 0
    const waiting = await tx.rows<Unplaced>(sql`select l.subject_id as "subjectId", l.look_id as "lookId", s.handle,
        l.looked_at as "lookedAt", l.role, l.body, l.person, l.purpose, l.reference, l.consent_id as "consentId",
        l.delay_id as "delayId"
      from look l join subject s on s.subject_id = l.subject_id
      where l.batch_id is null order by l.look_id limit ${most}`)
    if (waiting.length === 0) return 0
    const batch = await openBatch(tx, clock, { holds: 'looks' })
    const placed = waiting.map((look) => {
      const sealed = sealEntry(lookParts(look), random)
      return { ...look, ordinal: batch.add(sealed), ...sealed }
    })
    await tx.rows(sql`update look set batch_id = ${batch.batchId}, ordinal = p.ordinal, public_salt = p.public_salt,
        closed_salt = p.closed_salt
      from unnest(${placed.map((one) => one.subjectId)}::bigint[], ${placed.map((one) => one.lookId)}::bigint[],
        ${placed.map((one) => one.ordinal)}::int[], ${placed.map((one) => Buffer.from(one.publicSalt))}::bytea[],
        ${placed.map((one) => Buffer.from(one.closedSalt))}::bytea[]) as p (subject_id, look_id, ordinal, public_salt, closed_salt)
      where look.subject_id = p.subject_id and look.look_id = p.look_id`)
    await batch.write()
    return placed.length
  })
