import { accept, type Clock, type Day, type Instant, type Result, refuse } from '@probity/base'
import { type Reader, sql, type Tx } from '@probity/database'

/** Which looks an auditor draws from: those of whole days that are over, of one body or purpose where it is named. */
export type DrawDraft = {
  readonly from: Day
  readonly until: Day
  readonly body: string | null
  readonly purpose: string | null
  readonly size: number
}
export type LookDraw = DrawDraft & {
  readonly drawId: number
  readonly drawnAt: Instant
  readonly treeSize: number
  /** The note as the log signed it. */
  readonly checkpoint: string
}

/** Looks of one draw at most: above that a narrower question is asked. */
export const mostCandidates = 100_000

/** How long after its last day a period's checkpoint is looked for: by then every look of the day has its place. */
const settleSeconds = 60

/** What is drawn, in one line of text that goes into the draw. */
export const drawIsAbout = ({ from, until, body, purpose }: Omit<DrawDraft, 'size'>): string =>
  `looks from ${from} to ${until} of ${body ?? 'every body'} for ${purpose ?? 'every purpose'}`

/** Whether a period can be drawn from yet. Refuses: draw/period-backwards, draw/period-not-over. */
export const judgeDraw = (
  { from, until }: Pick<DrawDraft, 'from' | 'until'>,
  today: Day,
): Result<undefined, 'draw/period-backwards' | 'draw/period-not-over'> => {
  if (until < from) return refuse('draw/period-backwards', { from, until })
  return until < today ? accept(undefined) : refuse('draw/period-not-over', { until, today })
}

/**
 * The checkpoint a period is drawn by: the first that was signed once the period was over and its looks had their places. Whoever
 * draws cannot choose it, and nobody knew it while there was still something to look at.
 */
export const findCheckpointOf = async (
  db: Reader,
  until: Day,
  zone: string,
): Promise<{ treeSize: number; checkpoint: string } | undefined> =>
  (
    await db.rows<{ treeSize: number; checkpoint: string }>(sql`select size as "treeSize", note as checkpoint
      from ledger_checkpoint
      where signed_at >= ((${until}::date + 1)::timestamp at time zone ${zone}) + make_interval(secs => ${settleSeconds})
      order by signed_at, size limit 1`)
  )[0]

/** A look that can be drawn, by its place in the log. */
export type Candidate = { readonly place: number; readonly subjectId: number; readonly lookId: number }

/** Every look of the question that has its place below the checkpoint, one more than may be drawn from. */
export const listCandidates = (
  db: Reader,
  { from, until, body, purpose }: DrawDraft,
  treeSize: number,
  zone: string,
): Promise<Candidate[]> =>
  db.rows(sql<Candidate>`select p.first_index + l.ordinal as place, l.subject_id as "subjectId", l.look_id as "lookId"
    from look l join ledger_place p on p.batch_id = l.batch_id
    where l.looked_at >= (${from}::date::timestamp at time zone ${zone})
      and l.looked_at < ((${until}::date + 1)::timestamp at time zone ${zone})
      and p.first_index + l.ordinal < ${treeSize}
      ${body === null ? sql`` : sql`and l.body = ${body}`} ${purpose === null ? sql`` : sql`and l.purpose = ${purpose}`}
    order by 1 limit ${mostCandidates + 1}`)

export const insertDraw = async (
  tx: Tx,
  clock: Clock,
  draft: DrawDraft,
  { treeSize, checkpoint, by }: { readonly treeSize: number; readonly checkpoint: string; readonly by: string },
): Promise<number> => {
  const [row] = await tx.rows<{
    id: number
  }>(sql`insert into audit_draw (draw_id, drawn_at, drawn_by, from_day, until_day, body,
      purpose, size, tree_size, checkpoint)
    values (nextval('audit_draw_id'), ${clock.now()}, ${by}, ${draft.from}, ${draft.until}, ${draft.body}, ${draft.purpose},
      ${draft.size}, ${treeSize}, ${checkpoint}) returning draw_id as id`)
  return (row as { id: number }).id
}

const columns =
  sql.raw(`draw_id as "drawId", drawn_at as "drawnAt", from_day as "from", until_day as "until", body, purpose, size,
  tree_size as "treeSize", checkpoint`)

/** The newest first. */
export const listDraws = (db: Reader, most: number): Promise<LookDraw[]> =>
  db.rows(sql<LookDraw>`select ${columns} from audit_draw order by draw_id desc limit ${most}`)

export const findDraw = async (db: Reader, drawId: number): Promise<LookDraw | undefined> =>
  (await db.rows(sql<LookDraw>`select ${columns} from audit_draw where draw_id = ${drawId}`))[0]
