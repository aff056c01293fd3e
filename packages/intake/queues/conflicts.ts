import type { Clock } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'

export type ConflictKind = 'one-code-two-names' | 'one-name-two-codes'

/** Two subjects that a register shows under one code, or under one name; a person decides, both sides stay. */
export type Conflict = {
  readonly conflictId: number
  readonly kind: ConflictKind
  /** The code or the name they share. */
  readonly shared: string
  readonly first: number
  readonly second: number
  readonly openedAt: string
  readonly decidedAt: string | null
  readonly decision: string | null
  readonly reasons: string | null
}

/** Opens conflicts; one that is known already stays as it is. Holders of a disputed code are marked. */
export const openConflicts = async (
  tx: Tx,
  clock: Clock,
  conflicts: readonly { kind: ConflictKind; shared: string; first: number; second: number }[],
) => {
  for (const { kind, shared, first, second } of conflicts) {
    const [low, high] = first < second ? [first, second] : [second, first]
    await tx.rows(sql`insert into conflict (conflict_id, kind, shared, first_subject, second_subject, opened_at)
      values (nextval('conflict_id'), ${kind}, ${shared}, ${low}, ${high}, ${clock.now()})
      on conflict (kind, shared, first_subject, second_subject) do nothing`)
    if (kind === 'one-code-two-names') {
      await tx.rows(sql`update subject_identifier set status = 'disputed'
        where subject_id in (${low}, ${high}) and code = ${shared} and status = 'active'`)
    }
  }
}

export const conflictColumns =
  sql.raw(`conflict_id as "conflictId", kind, shared, first_subject as "first", second_subject as "second",
  opened_at as "openedAt", decided_at as "decidedAt", decision, reasons`)

export const findConflict = async (db: Reader, conflictId: number): Promise<Conflict | undefined> =>
  (await db.rows<Conflict>(sql`select ${conflictColumns} from conflict where conflict_id = ${conflictId}`))[0]

/** How many conflicts wait. */
export const countConflicts = async (db: Reader): Promise<number> =>
  (await db.rows<{ count: number }>(sql`select count(*)::int as count from conflict where decided_at is null`))[0]
    ?.count ?? 0

export const findConflictForUpdate = async (tx: Tx, conflictId: number): Promise<Conflict | undefined> =>
  (
    await tx.rows<Conflict>(sql`select ${conflictColumns} from conflict where conflict_id = ${conflictId} for update`)
  )[0]

export const closeConflict = (tx: Tx, clock: Clock, conflictId: number, decision: string, reasons: string) =>
  tx.rows(
    sql`update conflict set decided_at = ${clock.now()}, decision = ${decision}, reasons = ${reasons} where conflict_id = ${conflictId}`,
  )
