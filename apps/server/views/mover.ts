import type { MoverList } from '@probity/contract'
import type { Database } from '@probity/database'
import { type Preview, previewOfKnown, readForEvaluation } from '@probity/evaluation'
import type { Mover, Trial } from '@probity/lab'
import { listNames, type Subject } from '@probity/registry'

/** Somebody who would move, and by which indicators: computed from the file itself under both documents. */
export const viewMover = async (
  database: Database,
  { baseline, candidate, day }: Trial,
  subject: Subject,
  { before, after }: Mover,
): Promise<MoverList['items'][number]> => {
  const [known, [name]] = await Promise.all([
    readForEvaluation(database, subject.subjectId),
    listNames(database, [subject.subjectId]),
  ])
  const [old, next] = [baseline, candidate].map(({ policy, law }) =>
    previewOfKnown(law, policy, known, { subject, day }),
  ) as [Preview, Preview]
  const pointsOf = (preview: Preview, id: string) => preview.indicators.find((one) => one.id === id)?.points ?? null
  const titles = new Map(
    [...baseline.policy.indicators, ...candidate.policy.indicators].map(({ id, title }) => [id, title] as const),
  )
  const changed = [...titles].flatMap(([id, title]) => {
    const [from, to] = [pointsOf(old, id), pointsOf(next, id)]
    return from === to ? [] : [{ id, title: { ...title }, before: from, after: to }]
  })
  return {
    organisation: { handle: subject.handle, name: name?.name ?? '—' },
    before,
    after,
    scoreBefore: old.score,
    scoreAfter: next.score,
    indicators: changed,
    records: next.records.flatMap(({ documentNumber }) => documentNumber ?? []),
  }
}
