import type { Day } from '@probity/base'
import type { PublishedLevel } from '@probity/contract'
import { publishedLevels } from '@probity/evaluation'
import type { Law } from '@probity/law'
import type { FileRows } from '@probity/records'
import { viewBasis } from './bases.ts'
import { authorityTitle, levelTitleOf } from './policies.ts'

/**
 * Levels that everybody may see, as far as they were published on the day that is asked and still are today (R9). What was known
 * at a past moment holds none: whether one was known then is nobody's to learn from its absence.
 */
export const viewPublishedLevels = (
  law: Law,
  { acts }: FileRows,
  { day, today, knownAt }: { readonly day: Day; readonly today: Day; readonly knownAt?: string },
): PublishedLevel[] => {
  if (knownAt !== undefined) return []
  const now = publishedLevels(acts, today)
  return publishedLevels(acts, day)
    .filter((level) => now.some(({ policy, on }) => policy === level.policy && on === level.on))
    .map(({ policy: id, from, level, authorityId, on }) => {
      const policy = law.policies().find((one) => one.id === id && one.from === from)
      return {
        policy: id,
        policyTitle: policy?.title ?? { zh: id, en: id },
        level,
        levelTitle: levelTitleOf(policy, level),
        authority: authorityTitle(law, authorityId),
        since: on,
        basis: viewBasis(law, policy?.disclosed.basis ?? []),
      }
    })
}
