import { article, reasons, servedBefore } from '../ask.ts'
import type { MoveTable } from '../move.ts'

export type TalkState = 'invited' | 'held' | 'undertaken' | 'verified' | 'closed' | 'declined'

/** An invitation, never a summons: it may be declined, and nothing follows from that. */
export const talkMoves = {
  invited: {
    title: { zh: '邀请约谈', en: 'Invited' },
    from: ['nothing'],
    to: 'invited',
    by: 'authority',
    decides: true,
    asks: {
      reasons,
      article,
      on: { title: { zh: '约谈日期', en: 'Day of the talk' }, is: 'day' },
      place: { title: { zh: '地点或者方式', en: 'Where, or by what means' }, is: 'text', atLeast: 2 },
      servedOn: servedBefore,
    },
    letter: {
      kind: 'invitation',
      says: { zh: '邀请你单位按下列安排参加约谈。', en: 'You are invited to a talk as follows.' },
    },
  },
  held: {
    title: { zh: '进行约谈', en: 'Held' },
    from: ['invited'],
    to: 'held',
    by: 'authority',
    asks: { minutes: { title: { zh: '约谈记录', en: 'Minutes' }, is: 'text', atLeast: 20 } },
    letter: {
      kind: 'talk-record',
      says: { zh: '约谈的内容记录如下。', en: 'This is what was said.' },
      because: { zh: '约谈已经按邀请进行。', en: 'The talk was held as you were invited to it.' },
    },
  },
  undertaken: {
    title: { zh: '提出整改', en: 'Undertaken' },
    from: ['held'],
    to: 'undertaken',
    by: 'subject',
    asks: {
      what: { title: { zh: '整改的内容', en: 'What will be put right' }, is: 'text', atLeast: 10 },
      until: { title: { zh: '完成日期', en: 'By which day' }, is: 'day' },
    },
  },
  verified: {
    title: { zh: '核实整改', en: 'Verified' },
    from: ['undertaken'],
    to: 'verified',
    by: 'authority',
    asks: {
      outcome: {
        title: { zh: '核实结果', en: 'Result' },
        is: 'choice',
        of: { done: { zh: '已经整改', en: 'Put right' }, 'not-done': { zh: '尚未整改', en: 'Not put right yet' } },
      },
      reasons,
    },
    letter: {
      kind: 'result',
      says: { zh: '对你单位提出的整改，核实如下。', en: 'We have looked at what you undertook to put right.' },
    },
  },
  closed: {
    title: { zh: '结束约谈', en: 'Closed' },
    from: ['invited', 'held', 'verified'],
    to: 'closed',
    by: 'authority',
  },
  declined: {
    title: { zh: '不参加', en: 'Declined' },
    from: ['invited'],
    to: 'declined',
    by: 'subject',
    insteadOf: 'held',
  },
} as const satisfies MoveTable<'talk', TalkState>
