import type { Clock, Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Caller } from '../caller.ts'
import { signatureOf } from '../proposal/proposal.ts'

/** What the auditor is told of. */
export type AuditEvent =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'session-ended'
  /** The operator ended somebody else's. */
  | 'session-ended-by-operator'
  | 'part-changed'
  | 'refused'
  | 'token-given'
  | 'token-refused'
  | 'key-issued'
  | 'key-registered'
  | 'key-ended'
  | 'proposed'
  | 'decided'
  | 'emergency-look'
  /** A check drawn by chance, for auditors to look into (R27). */
  | 'check-sampled'
  /** The auditor’s own doings. */
  | 'looks-drawn'
  | 'draw-read'
  | 'look-reviewed'
  | 'delegated'
  | 'delegation-taken'
  | 'delegation-revoked'

export type AuditEntry = {
  readonly auditId: number
  readonly happenedAt: Instant
  readonly event: AuditEvent
  readonly who: string
  readonly role: string
  readonly body: string
  readonly details: Readonly<Record<string, unknown>>
}

/** Notes what was done. `details` hold codes, numbers and handles, never what somebody typed. */
export const noteAudit = (
  db: Reader | Tx,
  clock: Clock,
  event: AuditEvent,
  caller: Caller,
  details: Readonly<Record<string, unknown>> = {},
) =>
  db.rows(sql`insert into audit_entry (audit_id, happened_at, event, who, role, body, details)
    values (nextval('audit_id'), ${clock.now()}, ${event}, ${caller.is === 'public' ? '' : signatureOf(caller)}, ${caller.role},
      ${caller.is === 'public' ? '' : caller.body}, ${JSON.stringify(details)}::jsonb)`)

/** The newest first. */
export const listAudit = (
  db: Reader,
  { before, event, most }: { before?: number | undefined; event?: string | undefined; most: number },
): Promise<AuditEntry[]> =>
  db.rows(sql<AuditEntry>`select audit_id as "auditId", happened_at as "happenedAt", event, who, role, body, details
    from audit_entry where true ${before === undefined ? sql`` : sql`and audit_id < ${before}`}
      ${event === undefined ? sql`` : sql`and event = ${event}`}
    order by audit_id desc limit ${most}`)
