import { addDays, type Day } from '@probity/base'
import type { Policy } from '@probity/law'
import { type Told, tellAlone } from '../groups/suppress.ts'
import type { Duck } from '../population/duck.ts'
import type { Evaluated } from '../question/evaluate-all.ts'
import { levelsOf } from './movement.ts'

/** Whose level changes if nothing but time passes, and whose if everything that could be repaired were. */
export type Ahead = {
  readonly until: Day
  readonly byTime: Moved
  readonly byRepair: Moved
}
/** By the order in which the policy lists its levels; `other`: to or from what is no level. */
export type Moved = { readonly better: Told; readonly worse: Told; readonly other: Told }

export const daysAhead = 90
export const aheadOf = (day: Day): Day => addDays(day, daysAhead)

export const movedBetween = async (duck: Duck, policy: Policy, from: Evaluated, to: Evaluated): Promise<Moved> => {
  const levels = levelsOf(policy).slice(0, policy.levels.length)
  const rank = (side: string) => `list_position([${levels.map((id) => `'${id}'`).join(', ')}], ${side}.level)`
  const [row] = await duck.rows<{ better: number; worse: number; other: number }>(`
    select count(*) filter (where ${rank('b')} < ${rank('a')}) as better,
      count(*) filter (where ${rank('b')} > ${rank('a')}) as worse,
      count(*) filter (where a.level <> b.level and (${rank('a')} is null or ${rank('b')} is null)) as other
    from ${from.answer} a join ${to.answer} b using (subject_id)`)
  return { better: tellAlone(row?.better ?? 0), worse: tellAlone(row?.worse ?? 0), other: tellAlone(row?.other ?? 0) }
}
