import { article, documentNumber, reasons, servedBefore, severity } from '../ask.ts'
import { examined, statement } from '../hearing/asks.ts'
import { repairNoticeBefore } from '../letters/record-served.ts'
import type { MoveTable } from '../move.ts'

export type CommitmentState =
  | 'given'
  | 'accepted'
  | 'declined'
  | 'fulfilled'
  | 'withdrawn'
  | 'doubted'
  | 'ordered'
  | 'corrected'
  | 'broken'
  | 'released'

/** A promise: never compulsory where the ordinary way is open, and broken only after notice, an order to correct and a decision (R19). */
export const commitmentMoves = {
  given: {
    title: { zh: '作出承诺', en: 'Given' },
    from: ['nothing'],
    to: 'given',
    by: 'subject',
    asks: {
      matter: { title: { zh: '承诺事项', en: 'Matter' }, is: 'text', atLeast: 4 },
      promise: {
        title: {
          zh: '本主体已阅读承诺的内容、违背的后果和可以选择的一般程序，自愿作出承诺',
          en: 'This organisation has read what is promised, what follows from breaking it and the ordinary way, and promises of its own will',
        },
        is: 'confirm',
      },
    },
  },
  accepted: {
    title: { zh: '接受承诺', en: 'Accepted' },
    from: ['given'],
    to: 'accepted',
    by: 'authority',
    asks: {
      documentNumber,
      dueOn: {
        title: {
          zh: '履行的最后一日（补交材料的，按规定的期限计算）',
          en: 'Last day to keep it (for missing papers it is counted from the rules)',
        },
        is: 'day',
        optional: true,
      },
    },
    letter: {
      kind: 'acceptance',
      says: { zh: '接受你单位的承诺。', en: 'Your commitment is accepted.' },
      because: {
        zh: '承诺由你单位自愿作出，属于本机关受理范围。',
        en: 'You have given it of your own will, and it is for us to accept.',
      },
    },
  },
  declined: {
    title: { zh: '不接受承诺', en: 'Declined' },
    from: ['given'],
    to: 'declined',
    by: 'authority',
    decides: true,
    insteadOf: 'accepted',
    asks: { reasons },
    letter: {
      kind: 'refusal',
      says: {
        zh: '不接受承诺；可以按一般程序办理，不因此受到不利影响。',
        en: 'The commitment is not accepted. The ordinary way is open, and nothing is held against you for this.',
      },
      contest: true,
    },
  },
  'handed-in': {
    title: { zh: '补交材料', en: 'A paper handed in' },
    from: ['accepted', 'doubted', 'ordered'],
    by: 'subject',
    asks: {
      evidence: { title: { zh: '材料名称、文号', en: 'The paper, by name and number' }, is: 'text', atLeast: 2 },
    },
  },
  fulfilled: {
    title: { zh: '已经履行', en: 'Kept' },
    from: ['accepted', 'doubted', 'ordered', 'corrected'],
    to: 'fulfilled',
    by: 'authority',
    insteadOf: 'corrected',
    asks: { documentNumber },
    letter: {
      kind: 'result',
      says: { zh: '你单位的承诺已经履行，予以记录。', en: 'You have kept your commitment, and that is recorded.' },
      because: {
        zh: '经核对，承诺的事项已经完成，或者暂缺的材料已经补齐。',
        en: 'What you promised has been done, or what was missing handed in.',
      },
    },
  },
  withdrawn: {
    title: { zh: '撤回承诺', en: 'Withdrawn' },
    from: ['given', 'accepted'],
    to: 'withdrawn',
    by: 'subject',
  },
  'breach-noticed': {
    title: { zh: '告知涉嫌未履行', en: 'Notice that it may be broken' },
    from: ['accepted'],
    to: 'doubted',
    by: 'authority',
    decides: true,
    asks: { reasons, article, servedOn: servedBefore },
    letter: {
      kind: 'notice',
      says: {
        zh: '拟就你单位未履行承诺的情况责令改正。',
        en: 'It seems that you have not kept your commitment; we intend to order that it be put right.',
      },
    },
  },
  stated: {
    title: { zh: '陈述、申辩', en: 'Statement and defence' },
    from: ['doubted'],
    by: 'subject',
    asks: { statement },
  },
  ordered: {
    title: { zh: '责令改正', en: 'Ordered to correct' },
    from: ['doubted'],
    to: 'ordered',
    by: 'authority',
    decides: true,
    asks: { reasons, article, examined, servedOn: servedBefore },
    letter: {
      kind: 'order',
      says: { zh: '责令你单位按承诺改正。', en: 'You are ordered to put it right as you promised.' },
      contest: true,
    },
  },
  corrected: {
    title: { zh: '改正', en: 'Put right' },
    from: ['ordered'],
    to: 'corrected',
    by: 'subject',
    asks: { statement: { title: { zh: '怎样改正', en: 'How it was put right' }, is: 'text', atLeast: 10 } },
  },
  broken: {
    title: { zh: '认定未履行', en: 'Found broken' },
    from: ['ordered', 'corrected'],
    to: 'broken',
    by: 'authority',
    decides: true,
    notBy: ['breach-noticed'],
    asks: {
      reasons,
      article,
      examined,
      documentNumber,
      severity,
      servedOn: servedBefore,
      repairNoticeOn: repairNoticeBefore,
    },
    letter: {
      kind: 'decision',
      says: {
        zh: '认定你单位未履行承诺，记入信用记录。',
        en: 'Your commitment is found broken, and that goes on the record.',
      },
      contest: true,
      repairNotice: true,
    },
  },
  released: {
    title: { zh: '免除承诺', en: 'Released' },
    from: ['accepted', 'doubted', 'ordered', 'corrected'],
    to: 'released',
    by: 'authority',
    decides: true,
    asks: { reasons },
    letter: { kind: 'decision', says: { zh: '免除你单位的承诺。', en: 'You are released from your commitment.' } },
  },
} as const satisfies MoveTable<'commitment', CommitmentState>
