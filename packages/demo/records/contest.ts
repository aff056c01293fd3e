import { addDays, type Day } from '@probity/base'
import type { AuthorityId } from '../authorities.ts'
import type { KindId } from '../columns.ts'
import type { DemoRemedy } from '../model.ts'
import type { Setting } from './setting.ts'

type Contested = {
  readonly authority: AuthorityId
  readonly recordKind: KindId
  readonly documentNumber: string
  readonly arrives: Day
  readonly until: Day
}

/** Ways a contested decision can go, each state with the days after the one before. */
const courses: readonly (readonly (readonly [state: DemoRemedy, after: number])[])[] = [
  [
    ['reconsideration', 30],
    ['upheld', 60],
    ['final', 40],
  ],
  [
    ['reconsideration', 40],
    ['annulled', 55],
  ],
  [
    ['reconsideration', 25],
    ['upheld', 60],
    ['suit', 12],
    ['stayed', 20],
  ],
  [
    ['suit', 90],
    ['upheld', 170],
    ['final', 20],
  ],
  [
    ['reconsideration', 20],
    ['stayed', 5],
  ],
  [['final', 190]],
]

const reasonOf: Record<DemoRemedy, string> = {
  reconsideration: '当事人申请行政复议，复议机关已受理',
  suit: '当事人提起行政诉讼，人民法院已立案',
  stayed: '决定停止执行',
  upheld: '原决定予以维持',
  annulled: '原决定被撤销',
  final: '救济期限届满，决定已经确定',
}

/** One decision in twelve is contested; a few are taken back by the authority itself. Only what has happened by now is told. */
export const contest = (setting: Setting, { arrives, until, ...record }: Contested) => {
  const { throws, resident, chronicle } = setting
  const name = { ...record, subjectCode: resident.organisation.code }
  if (throws.chance(0.025)) {
    const on = addDays(arrives, throws.between(10, 300))
    if (on <= until) chronicle.act({ kind: 'revoke', ...name, on, reason: '经自查，原决定认定事实不清，予以撤销' })
    return
  }
  if (!throws.chance(0.08)) return
  let on = arrives
  for (const [state, after] of throws.pick(courses)) {
    on = addDays(on, after + throws.below(12))
    if (on > until) return
    chronicle.act({ kind: 'remedy', state, ...name, on, reason: reasonOf[state] })
  }
}
