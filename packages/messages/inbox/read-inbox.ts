import type { Day, Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { MessageEvent } from '../events.ts'

/** A message as its reader finds it. */
export type Message = {
  readonly messageId: number
  readonly event: MessageEvent
  readonly caseNumber: string | null
  readonly letterNumber: string | null
  readonly dueOn: Day | null
  readonly count: number | null
  readonly toldAt: Instant
}

/** Whose inbox is read, and as whom: each person has read it up to somewhere. */
export type InboxReader = { readonly body: string; readonly person: string; readonly supervisor: boolean }

const mayRead = ({ supervisor }: InboxReader) => (supervisor ? sql`true` : sql`not for_supervisor`)

/** The newest first. */
export const listMessages = (
  db: Reader,
  reader: InboxReader,
  { before, most }: { readonly before?: number | undefined; readonly most: number },
): Promise<Message[]> =>
  db.rows(sql<Message>`select message_id as "messageId", event, case_number as "caseNumber", letter_number as "letterNumber",
      due_on as "dueOn", count, told_at as "toldAt"
    from message where body = ${reader.body} and ${mayRead(reader)}
      ${before === undefined ? sql`` : sql`and message_id < ${before}`}
    order by message_id desc limit ${most}`)

/** A badge says no more than this. */
const mostCounted = 100

/** Up to which message a person has read, and how many came after it (at most 100 are counted). */
export const readState = async (db: Reader, reader: InboxReader): Promise<{ readUntil: number; unread: number }> => {
  const [state] = await db.rows<{ readUntil: number; unread: number }>(sql`
    with mark as (select coalesce(max(read_until), 0) as read_until from message_mark
      where body = ${reader.body} and person = ${reader.person})
    select (select read_until from mark) as "readUntil", (select count(*)::int from (
      select from message where body = ${reader.body} and message_id > (select read_until from mark) and ${mayRead(reader)}
      limit ${mostCounted}) as newer) as unread`)
  return state ?? { readUntil: 0, unread: 0 }
}

/** Notes that a person has read up to a message; what is further on stays so. */
export const markRead = (tx: Tx, reader: InboxReader, until: number) =>
  tx.rows(sql`insert into message_mark (body, person, read_until) values (${reader.body}, ${reader.person}, ${until})
    on conflict (body, person) do update set read_until = greatest(message_mark.read_until, excluded.read_until)`)
