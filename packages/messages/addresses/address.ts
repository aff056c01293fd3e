import { accept, type Clock, type Instant, instantOf, type Language, type Result, refuse } from '@probity/base'
import { noteChanged, type Reader, sql, type Tx } from '@probity/database'
import type { MessageEvent } from '../events.ts'
import { isVerificationToken } from './secrets.ts'

export type Channel = 'email' | 'webhook'

/** Where a body wants to be told as well. Until it is verified nothing goes there but the message that verifies it. */
export type MessageAddress = {
  readonly body: string
  readonly addressId: number
  readonly channel: Channel
  readonly address: string
  readonly language: Language
  readonly events: readonly MessageEvent[]
  readonly addedAt: Instant
  readonly verifiedAt: Instant | null
  /** Since when nothing could be sent there. */
  readonly givenUpAt: Instant | null
}

export type AddressDraft = Pick<MessageAddress, 'body' | 'channel' | 'address' | 'language' | 'events'> & {
  /** Whose it is, where the body is an organisation. */
  readonly subjectId: number | null
  readonly addedBy: string
}
export type AddressRefusal = 'message-address/not-an-address' | 'message-address/too-many' | 'message-address/known'

/** A body has few; whoever needs more has a mailbox of its own that passes them on. */
const mostAddresses = 5
const verifyHours = 72

const columns = sql.raw(`body, address_id as "addressId", channel, address, language, events, added_at as "addedAt",
  verified_at as "verifiedAt", given_up_at as "givenUpAt"`)

export const listAddresses = (db: Reader, body: string): Promise<MessageAddress[]> =>
  db.rows(sql<MessageAddress>`select ${columns} from message_address where body = ${body} order by address_id`)

/**
 * Adds an address and queues the message that verifies it. Refuses: message-address/not-an-address, message-address/too-many,
 * message-address/known.
 */
export const addAddress = async (
  tx: Tx,
  clock: Clock,
  { body, subjectId, channel, address, language, events, addedBy }: AddressDraft,
): Promise<Result<MessageAddress, AddressRefusal>> => {
  if (!(channel === 'email' ? isEmail(address) : isWebhook(address)))
    return refuse('message-address/not-an-address', { channel })
  const held = await listAddresses(tx, body)
  if (held.length >= mostAddresses) return refuse('message-address/too-many', { most: mostAddresses })
  const [made] =
    await tx.rows<MessageAddress>(sql<MessageAddress>`insert into message_address (body, address_id, subject_id, channel,
      address, language, events, added_by, added_at)
    values (${body}, nextval('message_address_id'), ${subjectId}, ${channel}, ${address}, ${language}, ${[...events]}, ${addedBy}, ${clock.now()})
    on conflict (body, address) do nothing returning ${columns}`)
  if (!made) return refuse('message-address/known')
  await queueVerification(tx, clock, made)
  if (subjectId !== null) await noteChanged(tx, [subjectId])
  return accept(made)
}

const queueVerification = (tx: Tx, clock: Clock, { body, addressId }: MessageAddress) =>
  tx.rows(sql`insert into delivery (delivery_id, body, message_id, address_id, next_at)
    values (nextval('delivery_id'), ${body}, null, ${addressId}, ${clock.now()})`)

/** Only one address, with nothing that mail programs read as more than one. */
const isEmail = (text: string): boolean =>
  text.length <= 254 && /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@.]+$/u.test(text)
const isWebhook = (text: string): boolean => {
  const url = text.length <= 500 && URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && /^https?:$/.test(url.protocol) && !url.username && !url.password && !url.hash
}

/** Verifies the address whose token it is, within three days. Refuses: message-address/token. */
export const verifyAddress = async (
  tx: Tx,
  clock: Clock,
  key: Uint8Array,
  { body, token }: { readonly body: string; readonly token: string },
): Promise<Result<MessageAddress, 'message-address/token'>> => {
  const address = (await listAddresses(tx, body)).find((one) => isVerificationToken(key, one, token))
  const last = address && instantOf(Date.parse(address.addedAt) + verifyHours * 3_600_000)
  if (!address || (address.verifiedAt === null && clock.now() > (last as Instant)))
    return refuse('message-address/token')
  const verifiedAt = address.verifiedAt ?? clock.now()
  const [kept] = await tx.rows<{ subjectId: number | null }>(sql`update message_address set verified_at = ${verifiedAt}
    where body = ${body} and address_id = ${address.addressId} returning subject_id as "subjectId"`)
  if (kept && kept.subjectId !== null) await noteChanged(tx, [kept.subjectId])
  return accept({ ...address, verifiedAt })
}

/** Takes an address away; what was not sent to it yet is not sent. `false`: there was none. */
export const endAddress = async (tx: Tx, body: string, addressId: number): Promise<boolean> => {
  const [ended] = await tx.rows<{ subjectId: number | null }>(sql`delete from message_address
    where body = ${body} and address_id = ${addressId} returning subject_id as "subjectId"`)
  if (ended && ended.subjectId !== null) await noteChanged(tx, [ended.subjectId])
  return ended !== undefined
}
