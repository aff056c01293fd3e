import type { Clock, Day } from '@probity/base'
import { sql, type Tx } from '@probity/database'
import type { MessageEvent } from '../events.ts'

/** Something to tell one body: an organisation (by its handle) or an authority (by its id). */
export type MessageDraft = {
  readonly body: string
  readonly event: MessageEvent
  /** What happened, once: telling it again tells nothing. Never shown. */
  readonly key: string
  /** Public numbers of where it is, shown to those who signed in alone. */
  readonly case?: string
  readonly letter?: string
  readonly dueOn?: Day
  readonly count?: number
  /** For its supervisors alone. */
  readonly forSupervisor?: true
  /** Of whose file it is, where what is asked is computed of that. */
  readonly subjectId?: number
}

/**
 * Puts messages into inboxes, and into the outbox for every address that was verified and asked for them: in the transaction of
 * what they tell of, so that neither is without the other. Returns how many were new.
 */
export const tell = async (tx: Tx, clock: Clock, drafts: readonly MessageDraft[]): Promise<number> => {
  let told = 0
  for (const draft of drafts.toSorted((a, b) =>
    a.body < b.body ? -1 : a.body > b.body ? 1 : a.key < b.key ? -1 : 1,
  )) {
    const [made] = await tx.rows<{
      id: number
    }>(sql`insert into message (body, message_id, event, event_key, case_number,
        letter_number, due_on, count, for_supervisor, told_at, subject_id)
      values (${draft.body}, nextval('message_id'), ${draft.event}, ${draft.key}, ${draft.case ?? null}, ${draft.letter ?? null},
        ${draft.dueOn ?? null}, ${draft.count ?? null}, ${draft.forSupervisor ?? false}, ${clock.now()}, ${draft.subjectId ?? null})
      on conflict (body, event_key) do nothing returning message_id as id`)
    if (!made) continue
    told++
    await queue(tx, clock, draft, made.id)
  }
  return told
}

/** Two steps, since addresses are spread over machines and the outbox is not. */
const queue = async (tx: Tx, clock: Clock, { body, event }: MessageDraft, messageId: number): Promise<void> => {
  const addresses = await tx.rows<{ id: number }>(sql`select address_id as id from message_address
    where body = ${body} and verified_at is not null and ${event} = any(events) order by address_id`)
  for (const { id } of addresses)
    await tx.rows(sql`insert into delivery (delivery_id, body, message_id, address_id, next_at)
      values (nextval('delivery_id'), ${body}, ${messageId}, ${id}, ${clock.now()})`)
}
