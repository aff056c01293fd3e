import { article, reasons } from '../ask.ts'
import type { MoveTable } from '../move.ts'

export type PersonRequestState =
  | 'received'
  | 'forwarded'
  | 'granted'
  | 'refused'
  | 'carried-out'
  | 'under-review'
  | 'reviewed'

/** A person named in the register of an organisation, or a professional, asks for what is held of them (R25). No number of theirs is kept. */
export const personRequestMoves = {
  received: {
    title: { zh: '收到本人请求', en: 'Request received' },
    from: ['nothing'],
    to: 'received',
    by: 'applicant',
    asks: {
      wish: {
        title: { zh: '请求', en: 'What is asked for' },
        is: 'choice',
        of: {
          see: { zh: '查阅', en: 'To see it' },
          correct: { zh: '更正', en: 'To have it corrected' },
          delete: { zh: '删除', en: 'To have it deleted' },
        },
      },
      statement: { title: { zh: '涉及的内容和理由', en: 'Which content, and why' }, is: 'text', atLeast: 10 },
      self: {
        title: {
          zh: '已核实是本人提出；未留存证件号码',
          en: 'It was shown to be the person’s own request; no document number was kept',
        },
        is: 'confirm',
      },
    },
  },
  forwarded: { title: { zh: '转提供机关', en: 'Forwarded' }, from: ['received'], to: 'forwarded', by: 'platform' },
  granted: {
    title: { zh: '同意', en: 'Granted' },
    from: ['forwarded'],
    to: 'granted',
    by: 'authority',
    decides: true,
    asks: { reasons },
    toApplicant: { kind: 'decision', says: { zh: '同意你单位的请求。', en: 'Your request is granted.' } },
  },
  refused: {
    title: { zh: '拒绝', en: 'Refused' },
    from: ['forwarded'],
    to: 'refused',
    by: 'authority',
    decides: true,
    insteadOf: 'granted',
    asks: { reasons, article },
    toApplicant: {
      kind: 'decision',
      says: { zh: '不同意你单位的请求。', en: 'Your request is refused.' },
      contest: true,
    },
  },
  'carried-out': {
    title: { zh: '办理完毕', en: 'Carried out' },
    from: ['granted', 'reviewed'],
    to: 'carried-out',
    by: 'authority',
    asks: { how: { title: { zh: '怎样办理', en: 'How it was done' }, is: 'text', atLeast: 4 } },
    toApplicant: {
      kind: 'result',
      says: { zh: '你单位的请求已经办理完毕。', en: 'What you asked for has been done.' },
      because: { zh: '请求已经同意。', en: 'Your request was granted.' },
    },
  },
  'review-asked': {
    title: { zh: '申请复核', en: 'Review asked for' },
    from: ['refused'],
    to: 'under-review',
    by: 'applicant',
    asks: { statement: { title: { zh: '不服的理由', en: 'Why the answer is not accepted' }, is: 'text', atLeast: 10 } },
  },
  reviewed: {
    title: { zh: '复核答复', en: 'Reviewed' },
    from: ['under-review'],
    to: 'reviewed',
    by: 'superior',
    decides: true,
    notBy: ['refused'],
    asks: {
      outcome: {
        title: { zh: '复核结果', en: 'Result' },
        is: 'choice',
        of: { granted: { zh: '同意请求', en: 'Granted' }, upheld: { zh: '维持拒绝', en: 'The refusal stands' } },
      },
      reasons,
      article,
    },
    toApplicant: {
      kind: 'decision',
      says: {
        zh: '对原答复复核后，决定如下。',
        en: 'We have reviewed the answer that was given and decide as follows.',
      },
      contest: true,
    },
  },
} as const satisfies MoveTable<'person-request', PersonRequestState>
