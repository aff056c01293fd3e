import { accept, type Day, type Result, refuse } from '@probity/base'
import type { Authority, Law, Policy } from '@probity/law'
import type { FileSubject } from '@probity/records'
import { type EvaluationRefusal, mayEvaluate } from '../may-evaluate.ts'
import { policyDigest } from '../policy-digest.ts'
import type { Preview } from '../preview.ts'
import { type HeldLevel, inForce, isOpen } from './held-levels.ts'
import { objectByOf } from './object-by.ts'
import { inSeason, roundOf } from './round.ts'

/** Who may do what about a level, and when. Desk, portal, API and tests read this table, so a button cannot disagree with the server. */
export const levelMoves = {
  object: { from: ['noticed'], by: 'subject' },
  answer: { from: ['objected'], by: 'authority' },
  adopt: { from: ['noticed'], by: 'two-people' },
  end: { from: ['in-force'], by: 'two-people' },
} as const satisfies Record<string, { from: readonly HeldLevel['state'][]; by: 'subject' | 'authority' | 'two-people' }>

export type CompetenceRefusal = EvaluationRefusal | 'level/not-competent'

/** Whether an authority evaluates this subject under this policy: by function, region and day. */
export const mayEvaluateAs = (
  authority: Authority,
  policy: Policy,
  subject: FileSubject,
  day: Day,
): Result<true, CompetenceRefusal> => {
  const inOffice = authority.from <= day && (!authority.until || day <= authority.until)
  const competent = policy.evaluatedBy.some((name) => authority.functions.includes(name))
  if (!inOffice || !competent || authority.republishes || !subject.region.startsWith(authority.region))
    return refuse('level/not-competent', { authority: authority.id, policy: policy.id })
  return mayEvaluate(policy, subject, day)
}

export type NoticeRefusal =
  | 'level/no-adoption-rule'
  | 'level/nothing-to-adopt'
  | 'level/noticed-already'
  | 'level/adopted-already'

/**
 * Whether a subject is told that this level is intended for it, and by when it can object.
 * Refuses, the first that applies: level/no-adoption-rule, level/nothing-to-adopt (not rated, or not known), level/noticed-already,
 * level/adopted-already (the very level is in force for this round and stands on what still counts).
 */
export const judgeNotice = (
  law: Law,
  policy: Policy,
  preview: Preview,
  levels: readonly HeldLevel[],
  gone: (level: HeldLevel) => readonly string[],
): Result<{ readonly objectBy: Day }, NoticeRefusal> => {
  if (!policy.adoption) return refuse('level/no-adoption-rule', { policy: policy.id })
  if (!policy.levels.some(({ id }) => id === preview.level))
    return refuse('level/nothing-to-adopt', { level: preview.level, missing: preview.missing })
  const stillStands = (level: HeldLevel) =>
    level.level === preview.level && level.result.policy.digest === policyDigest(policy) && gone(level).length === 0
  const open = levels.find((level) => level.policy.id === policy.id && isOpen(level))
  if (open && stillStands(open)) return refuse('level/noticed-already', { level: open.level, on: open.noticedOn })
  const held = inForce(levels, policy.id)
  const round = roundOf(policy.period, preview.day)
  if (held && stillStands(held) && (round === null || held.adopted?.round === round))
    return refuse('level/adopted-already', { level: held.level, on: held.adopted?.on })
  return accept({ objectBy: objectByOf(law, policy.adoption, preview.day) })
}

export type ObjectionRefusal = 'level/not-found' | 'level/not-open' | 'level/objected-already'

/**
 * Whether the subject can object. After the last day too, as long as nothing was adopted: a late objection still counts.
 * Refuses: level/not-found, level/objected-already, level/not-open.
 */
export const judgeObjection = (level: HeldLevel | undefined): Result<HeldLevel, ObjectionRefusal> => {
  if (!level) return refuse('level/not-found')
  if (level.state === 'objected') return refuse('level/objected-already')
  return is(level, 'object') ? accept(level) : refuse('level/not-open', { state: level.state })
}

export type AnswerRefusal = 'level/not-found' | 'level/no-objection'

/** Refuses: level/not-found (or of another authority), level/no-objection (none waits for an answer). */
export const judgeAnswer = (
  level: HeldLevel | undefined,
  authority: string,
): Result<{ readonly level: HeldLevel; readonly objection: string }, AnswerRefusal> => {
  if (level?.authorityId !== authority) return refuse('level/not-found')
  const open = level.objections.find((one) => !one.answer)
  return open && is(level, 'answer') ? accept({ level, objection: open.id }) : refuse('level/no-objection')
}

export type AdoptionRefusal =
  | 'level/not-found'
  | 'level/objection-open'
  | 'level/not-open'
  | 'level/too-early'
  | 'level/out-of-season'
  | 'level/changed-since-notice'

/**
 * Whether a level that was noticed comes into force. What is adopted is what was noticed: a result that has changed since, or that
 * stood on a record which counts no longer, is noticed anew. Outside the season only what takes the place of a level that is
 * pending, so that a repair does not wait for next year.
 * Refuses, the first that applies: level/not-found, level/objection-open, level/not-open, level/too-early, level/out-of-season,
 * level/changed-since-notice.
 */
export const judgeAdoption = (
  policy: Policy,
  level: HeldLevel | undefined,
  authority: string,
  now: {
    readonly day: Day
    readonly preview: Preview
    readonly levels: readonly HeldLevel[]
    gone(level: HeldLevel): readonly string[]
  },
): Result<{ readonly level: HeldLevel; readonly round: string | null }, AdoptionRefusal> => {
  if (level?.authorityId !== authority) return refuse('level/not-found')
  if (level.state === 'objected') return refuse('level/objection-open')
  if (!is(level, 'adopt')) return refuse('level/not-open', { state: level.state })
  if (now.day <= level.objectBy) return refuse('level/too-early', { after: level.objectBy })
  const before = inForce(now.levels, policy.id)
  const season = inSeason(policy, now.day)
  if (!season.is && !(before && now.gone(before).length > 0))
    return refuse('level/out-of-season', { next: season.next })
  if (
    now.preview.level !== level.level ||
    level.result.policy.digest !== policyDigest(policy) ||
    now.gone(level).length > 0
  )
    return refuse('level/changed-since-notice', { noticed: level.level, now: now.preview.level })
  return accept({ level, round: roundOf(policy.period, now.day) })
}

export type EndRefusal = 'level/not-found' | 'level/not-in-force'

/** Refuses: level/not-found (or of another authority), level/not-in-force. */
export const judgeEnd = (level: HeldLevel | undefined, authority: string): Result<HeldLevel, EndRefusal> => {
  if (level?.authorityId !== authority) return refuse('level/not-found')
  return is(level, 'end') ? accept(level) : refuse('level/not-in-force', { state: level.state })
}

const is = ({ state }: HeldLevel, move: keyof typeof levelMoves): boolean =>
  (levelMoves[move].from as readonly HeldLevel['state'][]).includes(state)
