import { article, documentNumber, reasons, servedBefore, severity } from '../ask.ts'
import { repairNoticeBefore } from '../letters/record-served.ts'
import type { MoveTable } from '../move.ts'

export type ComplaintState =
  | 'received'
  | 'accepted'
  | 'not-accepted'
  | 'forwarded'
  | 'ordered'
  | 'answered'
  | 'confirmed'
  | 'not-upheld'
  | 'recorded'
  | 'withdrawn'

/** The body concerned neither decides nor learns who complained; its superior orders, hears it and confirms (R20). */
export const complaintMoves = {
  received: {
    title: { zh: '收到投诉', en: 'Complaint received' },
    from: ['nothing'],
    to: 'received',
    by: 'applicant',
    asks: {
      about: {
        title: { zh: '投诉事项', en: 'What about' },
        is: 'choice',
        of: {
          arrears: { zh: '拖欠款项', en: 'Money is not paid' },
          contract: { zh: '不履行合同', en: 'A contract is not kept' },
          promise: { zh: '不兑现承诺', en: 'A promise is not kept' },
        },
      },
      contract: {
        title: { zh: '合同或者文件名称、编号', en: 'Contract or document, by name and number' },
        is: 'text',
        atLeast: 2,
      },
      statement: { title: { zh: '事实和请求', en: 'Facts, and what is asked for' }, is: 'text', atLeast: 20 },
    },
  },
  accepted: {
    title: { zh: '受理', en: 'Accepted' },
    from: ['received'],
    to: 'accepted',
    by: 'authority',
    toApplicant: {
      kind: 'acceptance',
      says: {
        zh: '受理你单位的投诉，转被投诉机关的上级机关核实处理。不向被投诉机关透露投诉人。',
        en: 'Your complaint is accepted and goes to the superior of the body concerned, which is not told who complained.',
      },
      because: {
        zh: '投诉的事项属于受理范围，内容清楚。',
        en: 'The matter is within our competence, and it is clear what is complained of.',
      },
    },
  },
  'not-accepted': {
    title: { zh: '不予受理', en: 'Not accepted' },
    from: ['received'],
    to: 'not-accepted',
    by: 'authority',
    decides: true,
    insteadOf: 'accepted',
    asks: { reasons },
    toApplicant: {
      kind: 'refusal',
      says: { zh: '不予受理你单位的投诉。', en: 'Your complaint is not accepted.' },
    },
  },
  forwarded: {
    title: { zh: '转上级机关', en: 'Forwarded to the superior' },
    from: ['accepted'],
    to: 'forwarded',
    by: 'authority',
  },
  ordered: {
    title: { zh: '责令履行', en: 'Ordered to perform' },
    from: ['forwarded'],
    to: 'ordered',
    by: 'superior',
    decides: true,
    asks: {
      reasons,
      article,
      contract: { title: { zh: '合同或者文件名称', en: 'Contract or document' }, is: 'text', atLeast: 2 },
      servedOn: servedBefore,
    },
    letter: {
      kind: 'order',
      says: {
        zh: '责令你单位履行，并在下列期限内说明情况。',
        en: 'You are ordered to perform, and to say within the time below what was done.',
      },
    },
  },
  answered: {
    title: { zh: '说明情况', en: 'The body answers' },
    from: ['ordered'],
    to: 'answered',
    by: 'subject',
    asks: {
      statement: { title: { zh: '履行情况或者理由', en: 'What was done, or why not' }, is: 'text', atLeast: 10 },
    },
  },
  confirmed: {
    title: { zh: '认定失信', en: 'Confirmed' },
    from: ['ordered', 'answered'],
    to: 'confirmed',
    by: 'superior',
    decides: true,
    notBy: ['ordered'],
    asks: {
      performance: { title: { zh: '认定的事实', en: 'What is confirmed' }, is: 'field', field: 'performance' },
      severity,
      reasons,
      article,
    },
    toApplicant: {
      kind: 'result',
      says: {
        zh: '你单位投诉的事项，经核实予以认定，由有关机关记入被投诉机关的信用记录。',
        en: 'What you complained of was verified and confirmed, and goes on the record of the body concerned.',
      },
    },
  },
  'not-upheld': {
    title: { zh: '不予认定', en: 'Not upheld' },
    from: ['forwarded', 'ordered', 'answered'],
    to: 'not-upheld',
    by: 'superior',
    decides: true,
    insteadOf: 'confirmed',
    asks: { reasons },
    letter: {
      kind: 'result',
      says: {
        zh: '对责令履行所涉事项不予认定，不记入信用记录。',
        en: 'What you were ordered to perform is not confirmed as a failing, and does not go on the record.',
      },
    },
    toApplicant: {
      kind: 'result',
      says: { zh: '你单位投诉的事项，经核实不予认定。', en: 'What you complained of was examined and not upheld.' },
    },
  },
  recorded: {
    title: { zh: '记入信用记录', en: 'On the record' },
    from: ['confirmed'],
    to: 'recorded',
    by: 'authority',
    decides: true,
    asks: {
      documentNumber,
      servedOn: servedBefore,
      repairNoticeOn: repairNoticeBefore,
    },
    letter: {
      kind: 'decision',
      says: {
        zh: '上级机关认定的事项记入你单位的信用记录。对记录的内容有异议的，可以提出异议；履行后可以申请修复。',
        en: 'What the superior body confirmed goes on your record. You may object to what it says, and ask for repair once you have performed.',
      },
      repairNotice: true,
    },
  },
  withdrawn: {
    title: { zh: '撤回投诉', en: 'Withdrawn' },
    from: ['received', 'accepted', 'forwarded'],
    to: 'withdrawn',
    by: 'applicant',
  },
} as const satisfies MoveTable<'complaint', ComplaintState>
