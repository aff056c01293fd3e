import type { Clock, Instant } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'
import type { Look } from '../look/look.ts'
import type { Candidate } from './look-draw.ts'

export const findings = ['in-order', 'unclear', 'not-in-order'] as const
export type ReviewFinding = (typeof findings)[number]

/** What an auditor found of a look; it stands for good, and does nothing by itself. */
export type Review = {
  readonly place: number
  readonly finding: ReviewFinding
  readonly note: string
  readonly reviewedAt: Instant
}

export const listReviews = (db: Reader, drawId: number): Promise<Review[]> =>
  db.rows(
    sql<Review>`select place, finding, note, reviewed_at as "reviewedAt" from audit_review where draw_id = ${drawId}`,
  )

/** Notes a finding; `false` where one stands already. */
export const insertReview = async (
  tx: Tx,
  clock: Clock,
  drawId: number,
  { place, finding, note, by }: Pick<Review, 'place' | 'finding' | 'note'> & { readonly by: string },
): Promise<boolean> =>
  (
    await tx.rows(sql`insert into audit_review (draw_id, place, finding, note, reviewed_at, reviewed_by)
      values (${drawId}, ${place}, ${finding}, ${note}, ${clock.now()}, ${by}) on conflict do nothing returning 1`)
  ).length > 0

/** A look as the auditor reviews it: who looked too, by a pairwise identifier, and whether the subject knows of it yet. */
export type ReviewedLook = Pick<Look, 'lookId' | 'lookedAt' | 'role' | 'body' | 'purpose' | 'reference'> & {
  readonly subjectId: number
  readonly person: string
  readonly isDelayed: boolean
}

export const findLooks = (db: Reader, drawn: readonly Candidate[]): Promise<ReviewedLook[]> =>
  drawn.length === 0
    ? Promise.resolve([])
    : db.rows(sql<ReviewedLook>`select l.subject_id as "subjectId", l.look_id as "lookId", l.looked_at as "lookedAt", l.role, l.body,
        l.person, l.purpose, l.reference, l.delay_id is not null as "isDelayed"
      from unnest(${drawn.map(({ subjectId }) => subjectId)}::bigint[], ${drawn.map(({ lookId }) => lookId)}::bigint[])
        as d (subject_id, look_id)
      join look l on l.subject_id = d.subject_id and l.look_id = d.look_id`)
