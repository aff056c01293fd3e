import type { Day } from '@probity/base'
import type { Preview } from '../preview.ts'
import { type LevelAct, placeText } from './acts.ts'

/** An objection of the subject, and what it was answered. */
export type LevelObjection = {
  readonly id: string
  readonly on: Day
  readonly reasons: string
  readonly answer?: {
    readonly on: Day
    readonly outcome: 'upheld' | 'given-up'
    readonly reasons: string
    readonly by: string
  }
}

/** A level from its notice on. `id` names the notice. */
export type HeldLevel = {
  readonly id: string
  readonly policy: { readonly id: string; readonly from: Day }
  readonly authorityId: string
  readonly level: string
  readonly result: Preview
  readonly digest: string
  readonly packs: readonly string[]
  readonly noticedOn: Day
  /** The last day on which the subject may object. */
  readonly objectBy: Day
  readonly objections: readonly LevelObjection[]
  readonly adopted?: {
    readonly on: Day
    readonly round: string | null
    readonly proposedBy: string
    readonly decidedBy: string
    readonly reasons: string
  }
  readonly ended?: { readonly on: Day; readonly reasons: string }
  /**
   * `lapsed`: given up after an objection, or noticed anew before it was adopted. `replaced`: another level of the policy came
   * into force. Only `in-force` may be relied on, and that only as `mayRelyOn` says.
   */
  readonly state: 'noticed' | 'objected' | 'in-force' | 'replaced' | 'ended' | 'lapsed'
}

type Growing = { -readonly [Member in keyof HeldLevel]: HeldLevel[Member] } & { objections: LevelObjection[] }

/** What became of each notice: a fold of what was done, so nothing but acts and days decides it. Newest first. */
export const heldLevels = (acts: readonly LevelAct[], day: Day): readonly HeldLevel[] => {
  const levels: Growing[] = []
  const find = (id: string) => levels.find((level) => level.id === id)
  for (const act of acts) {
    if (act.effectiveOn > day) continue
    if (act.kind === 'level-noticed') {
      for (const other of levels) if (other.policy.id === act.closed.policy && isOpen(other)) other.state = 'lapsed'
      levels.push(noticed(act))
    } else if (act.kind === 'level-objected') {
      const level = find(act.closed.notice)
      level?.objections.push({ id: placeText(act), on: act.effectiveOn, reasons: act.closed.reasons })
      if (level?.state === 'noticed') level.state = 'objected'
    } else if (act.kind === 'level-answered') {
      const level = find(act.closed.notice)
      if (level) answer(level, act)
    } else if (act.kind === 'level-adopted') {
      const level = find(act.closed.notice)
      if (!level) continue
      for (const other of levels)
        if (other.policy.id === level.policy.id && other.state === 'in-force') other.state = 'replaced'
      const { round, proposedBy, decidedBy, reasons } = act.closed
      level.adopted = { on: act.effectiveOn, round, proposedBy, decidedBy, reasons }
      level.state = 'in-force'
    } else if (act.kind === 'level-ended') {
      const level = find(act.closed.notice)
      if (!level) continue
      level.ended = { on: act.effectiveOn, reasons: act.closed.reasons }
      level.state = 'ended'
    }
  }
  return levels.reverse()
}

/** Neither in force nor over: it can still be objected to, answered, adopted. */
export const isOpen = ({ state }: Pick<HeldLevel, 'state'>): boolean => state === 'noticed' || state === 'objected'

const noticed = (act: Extract<LevelAct, { kind: 'level-noticed' }>): Growing => {
  const { policy, from, level, result, digest, packs, objectBy } = act.closed
  return {
    id: placeText(act),
    policy: { id: policy, from },
    authorityId: act.authorityId,
    level,
    result,
    digest,
    packs,
    noticedOn: act.effectiveOn,
    objectBy,
    objections: [],
    state: 'noticed',
  }
}

const answer = (level: Growing, { closed, effectiveOn: on }: Extract<LevelAct, { kind: 'level-answered' }>): void => {
  const { outcome, reasons, answeredBy: by } = closed
  level.objections = level.objections.map((one) =>
    one.id === closed.objection ? { ...one, answer: { on, outcome, reasons, by } } : one,
  )
  if (!isOpen(level)) return
  if (outcome === 'given-up') level.state = 'lapsed'
  else if (level.objections.every((one) => one.answer)) level.state = 'noticed'
}

/** The level of a policy that is in force, whichever version it was adopted under. */
export const inForce = (levels: readonly HeldLevel[], policy: string): HeldLevel | undefined =>
  levels.find((level) => level.policy.id === policy && level.state === 'in-force')
