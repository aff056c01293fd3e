import { accept, type Day, type Json, type Result, refuse } from '@probity/base'
import {
  type ActPlace,
  type AdoptionRefusal,
  type EndRefusal,
  type EvaluationRefusal,
  type HeldLevel,
  judgeAdoption,
  judgeEnd,
  mayEvaluate,
  previewOfKnown,
  publishedLevels,
} from '@probity/evaluation'
import { type ActDraft, redacted, writeActs } from '@probity/intake'
import type { Policy } from '@probity/law'
import type { Subject } from '@probity/registry'
import { lockKnown } from './lock-known.ts'
import type { AdoptionShell } from './shell.ts'
import { levelAct } from './write-level-act.ts'

/** Two people, one reason. */
type ByTwo = { readonly proposedBy: string; readonly decidedBy: string; readonly reasons: string }
type OnLevel = { readonly subjectId: number; readonly level: string; readonly authorityId: string }

/**
 * Brings a noticed level into force. What law publishes of it is published by an act of its own in the same transaction.
 * Refuses: level/not-found, policy/unknown, then as mayEvaluate and judgeAdoption do.
 */
export const adoptLevel = (
  shell: AdoptionShell,
  { subjectId, level: id, authorityId, ...by }: OnLevel & ByTwo,
): Promise<Result<ActPlace, AdoptionRefusal | EvaluationRefusal | 'policy/unknown'>> =>
  shell.database.transaction(async (tx) => {
    const held = await lockKnown(tx, shell, subjectId)
    const wanted = held?.levels.find((level) => level.id === id)
    if (!held || !wanted) return refuse('level/not-found')
    const policy = shell.law.policies().find((one) => one.id === wanted.policy.id && one.from === wanted.policy.from)
    if (!policy) return refuse('policy/unknown', { policy: wanted.policy.id })
    const { subject, today: day, levels, gone, known } = held
    const allowed = mayEvaluate(policy, subject, day)
    if (!allowed.ok) return allowed
    const preview = previewOfKnown(shell.law, policy, known, { subject, day })
    const judged = judgeAdoption(policy, wanted, authorityId, { day, preview, levels, gone })
    if (!judged.ok) return judged
    const { level, round } = judged.value
    const adopted = levelAct({
      subject,
      kind: 'level-adopted',
      on: day,
      authorityId,
      closed: { policy: policy.id, notice: id, level: level.level, round, ...withoutNumbers(by) },
    })
    const published = publishedLevels(known.rows.acts, day).some((one) => one.policy === policy.id)
    const [place] = await writeActs(tx, shell, [
      adopted,
      ...publication(policy, level, { subject, day, authorityId, published }),
    ])
    return accept(place as ActPlace)
  })

/** Ends a level that is in force. Refuses as judgeEnd does. */
export const endLevel = (
  shell: AdoptionShell,
  { subjectId, level: id, authorityId, ...by }: OnLevel & ByTwo,
): Promise<Result<ActPlace, EndRefusal>> =>
  shell.database.transaction(async (tx) => {
    const held = await lockKnown(tx, shell, subjectId)
    const judged = judgeEnd(
      held?.levels.find((level) => level.id === id),
      authorityId,
    )
    if (!held || !judged.ok) return judged.ok ? refuse('level/not-found') : judged
    const { subject, today: day, known } = held
    const policy = judged.value.policy.id
    const published = publishedLevels(known.rows.acts, day).some((one) => one.policy === policy)
    const [place] = await writeActs(tx, shell, [
      levelAct({
        subject,
        kind: 'level-ended',
        on: day,
        authorityId,
        closed: { policy, notice: id, ...withoutNumbers(by) },
      }),
      ...(published ? [publicAct('level-withdrawn', { policy }, { subject, day, authorityId })] : []),
    ])
    return accept(place as ActPlace)
  })

type Where = { readonly subject: Subject; readonly day: Day; readonly authorityId: string }

/** Only the levels that the policy's own rule discloses; where another one takes its place, the old one is withdrawn (R21). */
const publication = (
  { id, from, disclosed }: Policy,
  { level }: HeldLevel,
  { published, ...where }: Where & { readonly published: boolean },
): ActDraft[] => {
  if (disclosed.levels.includes(level)) return [publicAct('level-published', { policy: id, from, level }, where)]
  return published ? [publicAct('level-withdrawn', { policy: id }, where)] : []
}

const publicAct = (
  kind: 'level-published' | 'level-withdrawn',
  content: Readonly<Record<string, Json>>,
  { subject, day, authorityId }: Where,
): ActDraft => ({ subject, recordId: null, kind, effectiveOn: day, authorityId, content })

const withoutNumbers = ({ proposedBy, decidedBy, reasons }: ByTwo): ByTwo => ({
  proposedBy: redacted(proposedBy),
  decidedBy: redacted(decidedBy),
  reasons: redacted(reasons),
})
