import { accept, type Result, refuse } from '@probity/base'
import {
  type ActPlace,
  type CompetenceRefusal,
  judgeNotice,
  mayEvaluateAs,
  type NoticeRefusal,
  type Preview,
  previewDigest,
  previewOfKnown,
  readForEvaluation,
} from '@probity/evaluation'
import { redacted } from '@probity/intake'
import type { Authority, Policy } from '@probity/law'
import { findNewestCheckpoint } from '@probity/ledger'
import { lockKnown } from './lock-known.ts'
import { findPromulgation } from './promulgation.ts'
import type { AdoptionShell } from './shell.ts'
import { writeLevelAct } from './write-level-act.ts'

export type NoticeLevel = {
  readonly subjectId: number
  readonly authority: Authority
  readonly policy: Policy
  readonly noticedBy: string
}
export type NoticeLevelRefusal =
  | 'organisation/not-found'
  | 'policy/not-promulgated'
  | 'level/not-signed-yet'
  | CompetenceRefusal
  | NoticeRefusal

/**
 * Tells a subject which level is intended for it, with every reason, and by when it can object. The whole result is kept with the
 * notice: computed of what the newest signed checkpoint holds, so that it comes out again to the byte whenever it is asked.
 * Refuses, the first that applies: policy/not-promulgated, organisation/not-found, as mayEvaluateAs does, level/not-signed-yet
 * (something about the subject was written within this second), as judgeNotice does.
 */
export const noticeLevel = (
  shell: AdoptionShell,
  { subjectId, authority, policy, noticedBy }: NoticeLevel,
): Promise<Result<ActPlace & { readonly preview: Preview }, NoticeLevelRefusal>> =>
  shell.database.transaction(async (tx) => {
    if (!(await findPromulgation(tx, policy))) return refuse('policy/not-promulgated', { policy: policy.id })
    const held = await lockKnown(tx, shell, subjectId)
    if (!held) return refuse('organisation/not-found')
    const { subject, today, levels, gone } = held
    const competent = mayEvaluateAs(authority, policy, subject, today)
    if (!competent.ok) return competent
    const signed = await findNewestCheckpoint(tx)
    if (!signed) return refuse('level/not-signed-yet')
    const known = await readForEvaluation(tx, subjectId, signed.signedAt)
    if (countOf(known) < countOf(held.known)) return refuse('level/not-signed-yet')
    const preview = previewOfKnown(shell.law, policy, known, { subject, day: today, knownAt: signed.signedAt })
    const judged = judgeNotice(shell.law, policy, preview, levels, gone)
    if (!judged.ok) return judged
    const place = await writeLevelAct(tx, shell, {
      subject,
      kind: 'level-noticed',
      on: today,
      authorityId: authority.id,
      closed: {
        policy: policy.id,
        from: policy.from,
        level: preview.level,
        result: preview,
        digest: previewDigest(preview),
        packs: shell.law.packs.map(({ digest }) => digest),
        objectBy: judged.value.objectBy,
        noticedBy: redacted(noticedBy),
      },
    })
    return accept({ ...place, preview })
  })

const countOf = ({ rows }: Awaited<ReturnType<typeof readForEvaluation>>): number =>
  rows.versions.length + rows.acts.length
