import type { Clock, Day } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { Law } from '@probity/law'
import { listSubjects } from '@probity/registry'
import { type HeldObligation, readObligations } from './read-obligations.ts'

/** Something a holder has still to follow, and of which subject. */
export type ToFollow = HeldObligation & { readonly subjectId: number; readonly handle: string }

/** Up to where a page went. */
export type FollowAfter = { readonly dueOn: Day | null; readonly messageId: number }

/** So many that were told are looked through for one page. */
const lookedThrough = 100

/** What a message told of, the act, as long as that stands and its holder has not said that it followed. */
const openOnes = (today: Day) => sql`from message m
  join lateral (select split_part(m.event_key, '/', 3)::bigint as batch_id, split_part(m.event_key, '/', 4)::int as ordinal) k on true
  join act a on a.subject_id = m.subject_id and a.batch_id = k.batch_id and a.ordinal = k.ordinal
  where m.event = 'follow' and m.subject_id is not null and a.effective_on <= ${today}
    and (a.kind <> 'repaired' or coalesce((a.content ->> 'until')::date, ${today}) >= ${today})
    and not exists (select from act d where d.subject_id = a.subject_id and d.kind = 'obligation-acknowledged' and d.authority_id = m.body
      and (d.closed ->> 'batchId')::bigint = a.batch_id and (d.closed ->> 'ordinal')::int = a.ordinal)
    and not exists (select from act u where u.subject_id = a.subject_id and u.kind = 'undone'
      and (u.content ->> 'batchId')::bigint = a.batch_id and (u.content ->> 'ordinal')::int = a.ordinal)
    and not exists (select from act u where u.subject_id = a.subject_id and u.record_id = a.record_id
      and (u.batch_id, u.ordinal) > (a.batch_id, a.ordinal)
      and u.kind = any(case a.kind when 'repaired' then array['repaired', 'repair-undone']
        when 'remedy-changed' then array['remedy-changed', 'revoked'] else array[]::text[] end))`

/**
 * What one body has still to follow, what is due first in front. The messages that told of it lead there; what is asked is computed
 * of the file. A list of what one has to do is no look: it names what its reader was handed before.
 */
export const listToFollow = async (
  db: Reader,
  shell: { readonly law: Law; readonly clock: Clock },
  body: string,
  after?: FollowAfter,
): Promise<{ items: ToFollow[]; next?: FollowAfter }> => {
  const found = await db.rows(sql<{ subjectId: number; key: string } & FollowAfter>`
    select m.subject_id as "subjectId", m.event_key as "key", m.due_on as "dueOn", m.message_id as "messageId" ${openOnes(shell.clock.today())}
      and m.body = ${body} and ${after ? sql`(coalesce(m.due_on, 'infinity'::date), m.message_id) > (coalesce(${after.dueOn}::date, 'infinity'::date), ${after.messageId})` : sql`true`}
    order by coalesce(m.due_on, 'infinity'::date), m.message_id limit ${lookedThrough + 1}`)
  const page = found.slice(0, lookedThrough)
  const held = new Map<string, ToFollow>()
  for (const subject of await listSubjects(db, [...new Set(page.map(({ subjectId }) => subjectId))]))
    for (const one of await readObligations(db, shell, subject))
      if (one.holder === body && !one.acknowledgedOn)
        held.set(one.key, { ...one, subjectId: subject.subjectId, handle: subject.handle })
  const items = page.flatMap(({ key }) => held.get(key) ?? [])
  const last = page.at(-1)
  return { items, ...(found.length > lookedThrough && last ? { next: last } : {}) }
}

/** How much each body that was told has not confirmed, and how much of it is late. */
export const countToFollow = (
  db: Reader,
  today: Day,
): Promise<{ readonly body: string; readonly open: number; readonly late: number }[]> =>
  db.rows(sql<{ body: string; open: number; late: number }>`
    select m.body, count(*)::int as open, (count(*) filter (where m.due_on < ${today}))::int as late ${openOnes(today)}
    group by m.body order by m.body`)
