import { type Clock, canonicalJson, type Day, type Json, type Randomness } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import { entryBytes } from '@probity/proof'
import { openBatch } from '../batch.ts'
import { type EntryParts, type Salts, sealEntry } from '../entry.ts'

/** Something that is about no subject: a change of the log's key, a policy that was promulgated. All of its content is public. */
export type LogAct = {
  readonly kind: 'key-added' | 'policy-promulgated'
  readonly effectiveOn: Day
  readonly content: { readonly [member: string]: Json }
  /** Who did it and why. */
  readonly closed: { readonly [member: string]: Json }
}

const logActParts = ({ closed, content, kind, effectiveOn }: LogAct): EntryParts => ({
  public: canonicalJson({ entry: 'log-act', part: 'public', kind, effectiveOn, content }),
  closed: canonicalJson({ entry: 'log-act', part: 'closed', kind, effectiveOn, content: closed }),
})

/** Enters an act in a batch of its own; the last thing of its transaction. */
export const insertLogAct = async (tx: Tx, shell: { clock: Clock; random: Randomness }, act: LogAct): Promise<void> => {
  const batch = await openBatch(tx, shell.clock)
  const sealed = sealEntry(logActParts(act), shell.random)
  await tx.rows(sql`insert into log_act (batch_id, ordinal, kind, effective_on, content, closed, public_salt, closed_salt)
    values (${batch.batchId}, ${batch.add(sealed)}, ${act.kind}, ${act.effectiveOn}, ${JSON.stringify(act.content)}::jsonb,
      ${JSON.stringify(act.closed)}::jsonb, ${Buffer.from(sealed.publicSalt)}, ${Buffer.from(sealed.closedSalt)})`)
  await batch.write()
}

/** Every act on the log with its entry and what that commits to, in order. */
export const listLogActs = async (
  db: Reader,
): Promise<
  (Salts & { kind: string; batchId: number; ordinal: number; entry: Uint8Array | null; parts: EntryParts })[]
> =>
  (
    await db.rows<LogAct & Salts & { batchId: number; ordinal: number; entry: Uint8Array | null }>(sql`
      select a.batch_id as "batchId", a.ordinal, a.kind, a.effective_on as "effectiveOn", a.content, a.closed,
        a.public_salt as "publicSalt", a.closed_salt as "closedSalt",
        substring(b.entries from a.ordinal * ${entryBytes}::int + 1 for ${entryBytes}::int) as entry
      from log_act a left join ledger_batch b using (batch_id) order by a.batch_id, a.ordinal`)
  ).map(({ batchId, ordinal, entry, publicSalt, closedSalt, ...act }) => ({
    batchId,
    ordinal,
    entry,
    publicSalt,
    closedSalt,
    kind: act.kind,
    parts: logActParts(act),
  }))
