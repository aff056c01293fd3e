import { type Reader, sql } from '@probity/database'
import type { Authority, Policy } from '@probity/law'
import { noticeLevel } from './notice-level.ts'
import type { AdoptionShell } from './shell.ts'

/** What became of a stretch of subjects; `next` where more follow. */
export type NoticedMany = {
  readonly noticed: number
  /** How many were left out, by the code of the reason. */
  readonly leftOut: Readonly<Record<string, number>>
  readonly next?: number
}

/**
 * Notices levels to the subjects of an authority's region, a stretch at a time, each in a transaction of its own: asked again after
 * a crash it goes on, since who was told already is not told twice.
 */
export const noticeMany = async (
  shell: AdoptionShell,
  given: { readonly authority: Authority; readonly policy: Policy; readonly noticedBy: string },
  { after, most }: { readonly after: number; readonly most: number },
): Promise<NoticedMany> => {
  const subjects = await listEvaluated(shell.database, given, after, most + 1)
  const leftOut: Record<string, number> = {}
  let noticed = 0
  for (const subjectId of subjects.slice(0, most)) {
    const done = await noticeLevel(shell, { ...given, subjectId })
    if (done.ok) noticed++
    else leftOut[done.refusal.code] = (leftOut[done.refusal.code] ?? 0) + 1
  }
  return { noticed, leftOut, ...(subjects.length > most ? { next: subjects[most - 1] as number } : {}) }
}

const listEvaluated = async (
  db: Reader,
  { authority, policy }: { readonly authority: Authority; readonly policy: Policy },
  after: number,
  most: number,
): Promise<number[]> =>
  (
    await db.rows<{ id: number }>(sql`select subject_id as id from subject
      where subject_id > ${after} and kind = any(${policy.subjects}) and status = 'active'
        and starts_with(region, ${authority.region}) and starts_with(region, ${policy.region ?? ''})
      order by subject_id limit ${most}`)
  ).map(({ id }) => id)
