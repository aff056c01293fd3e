import { article, reasons, servedBefore } from '../ask.ts'
import type { MoveTable } from '../move.ts'

export type RepairState =
  | 'received'
  | 'pushed'
  | 'accepted'
  | 'returned'
  | 'withdrawn'
  | 'granted'
  | 'refused'
  | 'carried-out'
  | 'doubted'
  | 'undone'

/** Why repair is asked for. `reorganisation`: by a court's ruling, and for a time only. */
export const repairGrounds = {
  corrected: { zh: '已经纠正失信行为、履行完毕义务', en: 'The conduct is corrected and every duty is done' },
  reorganisation: {
    zh: '重整计划或者和解协议已经法院裁定批准、认可',
    en: 'A court has approved a reorganisation or a settlement',
  },
} as const

/** Why an application is accepted. */
const complete = {
  zh: '经核对，申请属于本机关职责范围，申请材料齐全。',
  en: 'The application is within our competence and complete.',
} as const

/** The platform receives and forwards; the authority that determined the matter, or its successor, decides (R16). */
export const repairMoves = {
  received: {
    title: { zh: '收到申请', en: 'Application received' },
    from: ['nothing'],
    to: 'received',
    by: 'subject',
    asks: {
      ground: { title: { zh: '申请事由', en: 'Ground' }, is: 'choice', of: repairGrounds },
      statement: {
        title: { zh: '怎样纠正、何时履行完毕', en: 'How it was corrected, and when the duties were done' },
        is: 'text',
        atLeast: 10,
      },
      materials: {
        title: { zh: '证明材料清单（名称、文号）', en: 'Evidence, by name and number' },
        is: 'text',
        atLeast: 2,
      },
      commitment: {
        title: {
          zh: '本主体承诺所述和所交材料真实，并愿意承担相应责任',
          en: 'What is said and handed in is true, and this organisation answers for it',
        },
        is: 'confirm',
      },
    },
  },
  pushed: { title: { zh: '推送认定单位', en: 'Forwarded' }, from: ['received'], to: 'pushed', by: 'platform' },
  accepted: {
    title: { zh: '受理', en: 'Accepted' },
    from: ['pushed'],
    to: 'accepted',
    by: 'authority',
    letter: {
      kind: 'acceptance',
      says: { zh: '受理你单位的信用修复申请。', en: 'Your application for repair is accepted.' },
      because: complete,
    },
  },
  returned: {
    title: { zh: '退回补正', en: 'Returned' },
    from: ['pushed'],
    to: 'returned',
    by: 'authority',
    insteadOf: 'accepted',
    asks: {
      missing: { title: { zh: '需要补正的全部内容', en: 'Everything that is missing' }, is: 'text', atLeast: 10 },
    },
    letter: {
      kind: 'supplement',
      says: {
        zh: '请补正上述内容；补正后继续办理，无须重新申请。',
        en: 'Please supply what is named above; the application then goes on, and need not be made again.',
      },
    },
  },
  supplemented: {
    title: { zh: '补正', en: 'Completed' },
    from: ['returned'],
    to: 'received',
    by: 'subject',
    asks: { statement: { title: { zh: '补正的内容', en: 'What was missing' }, is: 'text', atLeast: 10 } },
  },
  withdrawn: {
    title: { zh: '撤回申请', en: 'Withdrawn' },
    from: ['received', 'pushed', 'returned', 'accepted'],
    to: 'withdrawn',
    by: 'subject',
  },
  granted: {
    title: { zh: '准予修复', en: 'Granted' },
    from: ['accepted'],
    to: 'granted',
    by: 'authority',
    decides: true,
    asks: {
      reasons,
      article,
      until: {
        title: { zh: '暂时修复的最后一日（仅限重整、和解）', en: 'Last day, for a time only (reorganisation)' },
        is: 'day',
        optional: true,
      },
    },
    letter: {
      kind: 'decision',
      says: {
        zh: '准予信用修复。上述信息自本决定作出时起停止公示、共享和使用，以其为唯一依据的措施同时解除。',
        en: 'Repair is granted. With this decision the record is no longer published, shared or used, and measures that rest on it alone are lifted.',
      },
    },
  },
  refused: {
    title: { zh: '不予修复', en: 'Refused' },
    from: ['accepted'],
    to: 'refused',
    by: 'authority',
    decides: true,
    insteadOf: 'granted',
    asks: { reasons, article },
    letter: {
      kind: 'decision',
      says: {
        zh: '不予信用修复。条件具备后可以再次申请，不收取任何费用。',
        en: 'Repair is not granted. It may be applied for again once the conditions are met; nothing is charged.',
      },
      contest: true,
    },
  },
  told: {
    title: { zh: '答复申请人', en: 'Applicant answered' },
    from: ['granted', 'refused', 'returned', 'carried-out'],
    by: 'platform',
  },
  'carried-out': {
    title: { zh: '停止公示、解除措施', en: 'Carried out' },
    from: ['granted'],
    to: 'carried-out',
    by: 'platform',
  },
  'fraud-noticed': {
    title: { zh: '告知拟撤销修复', en: 'Notice that the repair may be undone' },
    from: ['carried-out'],
    to: 'doubted',
    by: 'authority',
    decides: true,
    asks: { reasons, article, servedOn: servedBefore },
    letter: {
      kind: 'notice',
      says: {
        zh: '拟撤销信用修复，恢复公示上述信息。',
        en: 'We intend to undo the repair, so that the record is shown again.',
      },
    },
  },
  'fraud-stated': {
    title: { zh: '陈述、申辩', en: 'Statement and defence' },
    from: ['doubted'],
    by: 'subject',
    asks: { statement: { title: { zh: '陈述和申辩', en: 'Statement and defence' }, is: 'text', atLeast: 10 } },
  },
  upheld: {
    title: { zh: '维持修复', en: 'The repair stands' },
    from: ['doubted'],
    to: 'carried-out',
    by: 'authority',
    decides: true,
    insteadOf: 'undone',
    asks: { reasons },
    letter: { kind: 'decision', says: { zh: '维持信用修复。', en: 'The repair stands.' } },
  },
  undone: {
    title: { zh: '撤销修复', en: 'The repair is undone' },
    from: ['doubted'],
    to: 'undone',
    by: 'authority',
    decides: true,
    notBy: ['fraud-noticed'],
    asks: { reasons, article },
    letter: {
      kind: 'decision',
      says: {
        zh: '撤销信用修复，上述信息在原定期限内恢复公示。',
        en: 'The repair is undone. The record is shown again for what is left of its time.',
      },
      contest: true,
    },
  },
} as const satisfies MoveTable<'repair', RepairState>
