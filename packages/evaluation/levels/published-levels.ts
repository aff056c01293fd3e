import type { Day } from '@probity/base'
import type { Act } from '@probity/records'

/** A level that law publishes, from its day on. */
export type PublishedLevel = {
  readonly policy: string
  readonly from: Day
  readonly level: string
  readonly authorityId: string
  readonly on: Day
}

/** Levels that were published by `day` and not withdrawn since, of the acts the public's reader sees. */
export const publishedLevels = (acts: readonly Act[], day: Day): readonly PublishedLevel[] => {
  const levels = new Map<string, PublishedLevel>()
  for (const { kind, content, effectiveOn: on, authorityId } of acts) {
    if (on > day) continue
    const policy = String(content.policy)
    if (kind === 'level-withdrawn') levels.delete(policy)
    if (kind === 'level-published')
      levels.set(policy, { policy, from: content.from as Day, level: String(content.level), authorityId, on })
  }
  return [...levels.values()]
}
