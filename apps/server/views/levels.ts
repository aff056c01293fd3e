import type { NoticedLevel } from '@probity/adoption'
import type { Day } from '@probity/base'
import type { LevelView, NoticedLevelLine } from '@probity/contract'
import { type HeldLevel, isOpen } from '@probity/evaluation'
import type { Law, Policy } from '@probity/law'
import { authorityTitle, levelTitleOf } from './policies.ts'
import { titleOf } from './titles.ts'

/** A level as the subject and its evaluating authority read it. */
export const viewLevel = (law: Law, level: HeldLevel, gone: readonly string[]): LevelView => {
  const policy = policyOf(law, level)
  return {
    id: level.id,
    policy: level.policy.id,
    policyTitle: policy?.title ?? { zh: level.policy.id, en: level.policy.id },
    authority: authorityTitle(law, level.authorityId),
    level: level.level,
    levelTitle: levelTitleOf(policy, level.level),
    state: level.state,
    stateTitle: titleOf('levelState', level.state),
    noticedOn: level.noticedOn,
    objectBy: level.objectBy,
    objections: level.objections.map(({ id, on, reasons, answer }) => ({
      id,
      on,
      reasons,
      ...(answer ? { answer: { on: answer.on, outcome: answer.outcome, reasons: answer.reasons } } : {}),
    })),
    ...(level.adopted ? { adoptedOn: level.adopted.on } : {}),
    ...(level.adopted?.round ? { round: level.adopted.round } : {}),
    ...(level.ended ? { ended: { on: level.ended.on, reasons: level.ended.reasons } } : {}),
    pending: gone.length > 0,
    gone: [...gone],
    mayObject: level.state === 'noticed',
    digest: level.digest,
    result: structuredClone(level.result) as unknown as LevelView['result'],
  }
}

/** A line of an authority's own notices. */
export const viewNoticedLevel = (law: Law, { handle, name, level }: NoticedLevel, today: Day): NoticedLevelLine => ({
  id: level.id,
  organisation: handle,
  name: name ?? '—',
  level: level.level,
  levelTitle: levelTitleOf(policyOf(law, level), level.level),
  state: level.state,
  stateTitle: titleOf('levelState', level.state),
  noticedOn: level.noticedOn,
  objectBy: level.objectBy,
  ...(level.adopted ? { adoptedOn: level.adopted.on } : {}),
  ready: isOpen(level) && level.state !== 'objected' && level.objectBy < today,
})

const policyOf = (law: Law, { policy: { id, from } }: HeldLevel): Policy | undefined =>
  law.policies().find((one) => one.id === id && one.from === from)
