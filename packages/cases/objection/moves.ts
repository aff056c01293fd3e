import type { LetterKind } from '@probity/letters'
import { article, reasons, type Said } from '../ask.ts'
import type { MoveTable } from '../move.ts'

export type ObjectionState =
  | 'received'
  | 'corrected'
  | 'verifying'
  | 'answered'
  | 'withdrawn'
  | 'under-review'
  | 'reviewed'

/**
 * What came of it. `corrected`: the record was sent anew and right; `taken-back`: the authority takes the record back;
 * `cannot-be-verified`: nothing shows that it is right.
 */
export const outcomes = {
  corrected: { zh: '已更正', en: 'Corrected' },
  'taken-back': { zh: '撤回该信息', en: 'The record is taken back' },
  'cannot-be-verified': { zh: '无法核实', en: 'It cannot be verified' },
  upheld: { zh: '信息无误，维持', en: 'The record is right and stands' },
} as const
export type Outcome = keyof typeof outcomes

const outcome = { title: { zh: '处理结果', en: 'Outcome' }, is: 'choice', of: outcomes } as const

const answerKind = (said: Said): LetterKind =>
  said.outcome === 'corrected' || said.outcome === 'taken-back' ? 'correction' : 'decision'

/** The platform corrects what it got wrong itself; only the authority that supplied a record answers for its content (R17). */
export const objectionMoves = {
  received: {
    title: { zh: '收到异议', en: 'Objection received' },
    from: ['nothing'],
    to: 'received',
    by: 'subject',
    asks: {
      about: {
        title: { zh: '异议事项', en: 'What is wrong' },
        is: 'choice',
        of: {
          content: { zh: '公示的内容', en: 'The content' },
          period: { zh: '公示期限', en: 'How long it is shown' },
          'repair-result': { zh: '信用修复的结果', en: 'The result of a repair' },
          identity: { zh: '不是本主体的信息', en: 'It is not about this organisation' },
        },
      },
      statement: { title: { zh: '事实和理由', en: 'Facts and reasons' }, is: 'text', atLeast: 20 },
      evidence: {
        title: { zh: '证明材料清单', en: 'Evidence, by name and number' },
        is: 'text',
        atLeast: 2,
        optional: true,
      },
    },
  },
  marked: { title: { zh: '标注异议', en: 'Marked as disputed' }, from: ['received'], by: 'platform' },
  'corrected-here': {
    title: { zh: '平台改正自身差错', en: 'Own error corrected' },
    from: ['received'],
    to: 'corrected',
    by: 'platform',
    asks: { reasons },
    letter: {
      kind: 'correction',
      says: {
        zh: '公示的内容与收到的原始信息不一致，属于平台的差错，已经改正。',
        en: 'What was shown differed from what the platform received. The error was its own, and is corrected.',
      },
    },
  },
  forwarded: {
    title: { zh: '转提供机关', en: 'Forwarded' },
    from: ['received'],
    to: 'verifying',
    by: 'platform',
    asks: {
      compared: {
        title: { zh: '与收到的原始信息核对', en: 'Compared with what was received' },
        is: 'choice',
        of: {
          same: { zh: '一致', en: 'It is the same' },
          'not-ours': { zh: '不一致，但不是平台的差错', en: 'It differs, and not by an error of the platform' },
        },
      },
    },
  },
  answered: {
    title: { zh: '核实答复', en: 'Answered' },
    from: ['verifying'],
    to: 'answered',
    by: 'authority',
    decides: true,
    asks: { outcome, reasons, article },
    letter: {
      kind: answerKind,
      says: { zh: '对你单位的异议，经核实答复如下。', en: 'We have examined your objection and answer as follows.' },
      contest: true,
    },
  },
  withdrawn: {
    title: { zh: '撤回异议', en: 'Withdrawn' },
    from: ['received', 'verifying'],
    to: 'withdrawn',
    by: 'subject',
  },
  'review-asked': {
    title: { zh: '申请复核', en: 'Review asked for' },
    from: ['answered'],
    to: 'under-review',
    by: 'subject',
    asks: { statement: { title: { zh: '不服的理由', en: 'Why the answer is not accepted' }, is: 'text', atLeast: 20 } },
  },
  reviewed: {
    title: { zh: '复核答复', en: 'Reviewed' },
    from: ['under-review'],
    to: 'reviewed',
    by: 'superior',
    decides: true,
    notBy: ['answered'],
    asks: { outcome, reasons, article },
    letter: {
      kind: answerKind,
      says: {
        zh: '对原答复复核后，答复如下。',
        en: 'We have reviewed the answer that was given and decide as follows.',
      },
      contest: true,
    },
  },
} as const satisfies MoveTable<'objection', ObjectionState>
