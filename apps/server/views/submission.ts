import type { Bilingual } from '@probity/base'
import type { SubmissionView } from '@probity/contract'
import type { Reader } from '@probity/database'
import { countRowsSoFar, countWaiting, type SubmissionLine } from '@probity/intake'
import type { Law } from '@probity/law'
import type { LiveTallies } from '../live-tallies.ts'

/** An authority and a kind by their names in the packs; by their keys where a pack that is no longer loaded named them. */
export const titlesOf = (law: Law, { authorityId, kind }: { authorityId: string; kind: string }) => ({
  authority: authorityId,
  authorityTitle: law.findAuthority(authorityId)?.title ?? keyed(authorityId),
  kind,
  kindTitle: law.findKind(kind)?.title ?? keyed(kind),
})

const keyed = (key: string): Bilingual => ({ zh: key, en: key })

/** Lines of a list of submissions with what came of each so far. */
export const viewSubmissions = async (
  db: Reader,
  law: Law,
  live: LiveTallies,
  lines: readonly SubmissionLine[],
): Promise<SubmissionView[]> => {
  const waitingOf = await countWaiting(
    db,
    lines.map(({ submissionId }) => submissionId),
  )
  return Promise.all(
    lines.map(async (line) => {
      const { accepted, corrected, quarantined, refused } =
        line.rows ?? live.find(line.submissionId) ?? (await countRowsSoFar(db, line.submissionId))
      return {
        submission: line.submissionId,
        ...titlesOf(law, line),
        ...(line.fileName ? { fileName: line.fileName } : {}),
        state: line.state,
        receivedAt: line.receivedAt,
        ...(line.finishedAt ? { finishedAt: line.finishedAt } : {}),
        rows: { accepted, corrected, quarantined, refused },
        waiting: waitingOf(line.submissionId),
      }
    }),
  )
}
