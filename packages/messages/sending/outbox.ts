import { type Clock, type Instant, instantOf } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import type { MessageAddress } from '../addresses/address.ts'
import type { Message } from '../inbox/read-inbox.ts'

/** Something that was taken out of the outbox to be sent: a message, or (without one) what verifies the address. */
export type Delivery = {
  readonly deliveryId: number
  readonly attempts: number
  readonly address: MessageAddress
  readonly message: Message | undefined
}

/** Whoever took a delivery and has said nothing by then was ended in the middle of it, in milliseconds. */
const lease = 2 * 60_000
/** The first pause after a failure, doubled with each, and the longest. */
const firstPause = 30_000
const longestPause = 6 * 3_600_000
/** About four days of trying. */
const mostAttempts = 24

const later = (clock: Clock, milliseconds: number): Instant => instantOf(Date.parse(clock.now()) + milliseconds)

type Claimed = { deliveryId: number; attempts: number; body: string; messageId: number | null; addressId: number }

/**
 * Takes what is due, at most so many; each is taken by one sender, also of several processes. A time further off than the longest
 * pause was set by a clock that has been put back since, and counts as due. An address that is gone, not verified, or no longer
 * asks for such messages gets nothing.
 */
export const takeDue = async (db: Reader, clock: Clock, most: number): Promise<Delivery[]> => {
  const now = clock.now()
  const claimed =
    await db.rows<Claimed>(sql<Claimed>`update delivery set next_at = ${later(clock, lease)}, attempts = attempts + 1
    where delivery_id in (select delivery_id from delivery
      where next_at <= ${now} or next_at > ${later(clock, longestPause)} order by next_at, delivery_id limit ${most} for update skip locked)
    returning delivery_id as "deliveryId", attempts, body, message_id as "messageId", address_id as "addressId"`)
  const taken: Delivery[] = []
  for (const one of claimed) {
    const delivery = await read(db, one)
    if (delivery) taken.push(delivery)
    else await takeOut(db, one)
  }
  return taken
}

const read = async (db: Reader, one: Claimed): Promise<Delivery | undefined> => {
  const { deliveryId, attempts, body, messageId, addressId } = one
  const [address] =
    await db.rows<MessageAddress>(sql<MessageAddress>`select body, address_id as "addressId", channel, address,
      language, events, added_at as "addedAt", verified_at as "verifiedAt", given_up_at as "givenUpAt"
    from message_address where body = ${body} and address_id = ${addressId}`)
  if (!address) return undefined
  if (messageId === null) return address.verifiedAt ? undefined : { deliveryId, attempts, address, message: undefined }
  const [message] =
    await db.rows<Message>(sql<Message>`select message_id as "messageId", event, case_number as "caseNumber",
      letter_number as "letterNumber", due_on as "dueOn", count, told_at as "toldAt"
    from message where body = ${body} and message_id = ${messageId}`)
  const wanted = message && address.verifiedAt && address.events.includes(message.event)
  return wanted ? { deliveryId, attempts, address, message } : undefined
}

const takeOut = (db: Reader, { deliveryId }: { readonly deliveryId: number }) =>
  db.rows(sql`delete from delivery where delivery_id = ${deliveryId}`)

/** It arrived: it is taken out, and the address is known to work. */
export const noteSent = async (db: Reader, delivery: Delivery): Promise<void> => {
  await takeOut(db, delivery)
  const { body, addressId, givenUpAt } = delivery.address
  if (givenUpAt !== null)
    await db.rows(sql`update message_address set given_up_at = null where body = ${body} and address_id = ${addressId}`)
}

/** Sets the next attempt further off each time; after the last one it is given up, and the address says so to its owner. */
export const noteFailed = async (
  db: Reader,
  clock: Clock,
  { deliveryId, attempts, address }: Delivery,
): Promise<void> => {
  if (attempts < mostAttempts) {
    await db.rows(
      sql`update delivery set next_at = ${later(clock, pauseAfter(attempts))} where delivery_id = ${deliveryId}`,
    )
    return
  }
  const { body, addressId } = address
  await db.rows(
    sql`update message_address set given_up_at = ${clock.now()} where body = ${body} and address_id = ${addressId}`,
  )
  await takeOut(db, { deliveryId })
}

export const pauseAfter = (attempts: number): number => Math.min(firstPause * 2 ** (attempts - 1), longestPause)
