import { hash } from 'node:crypto'
import {
  accept,
  addDays,
  type Clock,
  type Day,
  type Instant,
  instantOf,
  type Randomness,
  type Result,
  refuse,
} from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'

/** An office-holder's leave for somebody else to act for the organisation. */
export type Delegation = {
  readonly delegationId: number
  readonly handle: string
  readonly givenAt: Instant
  /** The last day. */
  readonly until: Day
  readonly takenAt: Instant | null
  readonly revokedAt: Instant | null
  /** Of the office-holder who gave it, as the register had them. */
  readonly standing: string
}

const hashOf = (invitation: string) => hash('sha256', invitation, 'hex')
const invitationHours = 72

const columns = sql.raw(`delegation_id as "delegationId", handle, given_at as "givenAt", until, taken_at as "takenAt",
  revoked_at as "revokedAt", standing`)

/** Gives a delegation and the invitation by which it is taken: 160 random bits, of which the database holds a hash. */
export const giveDelegation = async (
  tx: Tx,
  clock: Clock,
  random: Randomness,
  given: { readonly handle: string; readonly standing: string; readonly givenBy: string; readonly days: number },
): Promise<{ delegationId: number; invitation: string; until: Day }> => {
  const invitation = Buffer.from(random(20)).toString('base64url')
  const until = addDays(clock.today(), given.days)
  const now = clock.now()
  const [made] = await tx.rows<{ id: number }>(sql`insert into delegation
      (handle, delegation_id, standing, given_by, given_at, until, invitation, invitation_ends_at)
    values (${given.handle}, nextval('delegation_id'), ${given.standing}, ${given.givenBy}, ${now}, ${until},
      ${hashOf(invitation)}, ${instantOf(Date.parse(now) + invitationHours * 3_600_000)})
    returning delegation_id as id`)
  return { delegationId: made?.id as number, invitation, until }
}

/** Takes a delegation by its invitation, once, before it ends. Refuses: delegation/no-invitation. */
export const takeDelegation = async (
  tx: Tx,
  clock: Clock,
  invitation: string,
  personId: string,
): Promise<Result<Delegation, 'delegation/no-invitation'>> => {
  const now = clock.now()
  const [taken] =
    await tx.rows<Delegation>(sql<Delegation>`update delegation set taken_by = ${personId}, taken_at = ${now}
    where invitation = ${hashOf(invitation)} and taken_by is null and revoked_at is null and invitation_ends_at > ${now}
    returning ${columns}`)
  return taken ? accept(taken) : refuse('delegation/no-invitation')
}

export const revokeDelegation = async (tx: Tx, clock: Clock, handle: string, delegationId: number): Promise<boolean> =>
  (
    await tx.rows(sql`update delegation set revoked_at = ${clock.now()} where handle = ${handle}
      and delegation_id = ${delegationId} and revoked_at is null returning delegation_id`)
  ).length > 0

/** Delegations of an organisation, the newest first. */
export const listDelegations = (db: Reader, handle: string): Promise<Delegation[]> =>
  db.rows(
    sql<Delegation>`select ${columns} from delegation where handle = ${handle} order by delegation_id desc limit 200`,
  )

/** What somebody has taken and may still use, as far as days and revocations go. */
export const listTaken = (db: Reader, clock: Clock, personId: string): Promise<Delegation[]> =>
  db.rows(sql<Delegation>`select ${columns} from delegation
    where taken_by = ${personId} and revoked_at is null and until >= ${clock.today()} order by delegation_id`)

/** Whether a delegation holds now, as far as days and revocations go. */
export const holdsDelegation = async (
  db: Reader,
  clock: Clock,
  handle: string,
  delegationId: number,
): Promise<boolean> =>
  (
    await db.rows(sql`select 1 from delegation where handle = ${handle} and delegation_id = ${delegationId}
      and taken_by is not null and revoked_at is null and until >= ${clock.today()}`)
  ).length > 0
