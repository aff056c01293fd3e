import type { Bilingual } from '@probity/base'
import type { LetterKind } from '../kinds.ts'

/** What each kind of letter says of itself: how it opens, and what its parts are called. */
export const kindWords = {
  notice: {
    opening: {
      zh: '本机关拟就下列事项作出处理。作出决定之前，现将查明的事实、理由和依据告知你单位。你单位有权陈述、申辩。',
      en: 'We intend to act in the matter named below. Before we decide, we tell you the facts, the reasons and the law it would rest on. You have the right to state your case and to defend yourself.',
    },
    outcome: { zh: '拟作出的处理', en: 'What we intend to do' },
    rights: {
      zh: '你单位的陈述、申辩，本机关将逐项审查，并在决定中说明是否采纳。逾期未提出的，本机关依据已查明的事实作出决定。',
      en: 'We examine everything you state, and say in our decision what came of it. If you do not use this time, we decide on the facts we have found.',
    },
  },
  acceptance: {
    opening: {
      zh: '你单位提出的申请，本机关已经收到并决定受理。',
      en: 'We have received your application and accept it.',
    },
    outcome: { zh: '受理内容', en: 'What we accept' },
    rights: { zh: '办理不收取任何费用。', en: 'Nothing is charged for handling it.' },
  },
  supplement: {
    opening: {
      zh: '你单位提出的申请，材料尚不齐全。现将需要补正的全部内容一次告知如下。',
      en: 'Something is missing from your application. All of it is said below, at once.',
    },
    outcome: { zh: '需要补正的内容', en: 'What to supply' },
    rights: {
      zh: '补正后继续办理，不收取任何费用。',
      en: 'Once it is supplied the application goes on. Nothing is charged for it.',
    },
  },
  order: {
    opening: {
      zh: '经核实，你单位存在下列情形。现依法责令改正。',
      en: 'We have found what is said below, and order you to put it right.',
    },
    outcome: { zh: '改正要求', en: 'What to put right' },
    rights: {
      zh: '你单位可以说明改正情况；依法可以寻求救济的，按本文书写明的途径办理。',
      en: 'You may say how it was put right. Where law opens a way to contest the order, this letter names it.',
    },
  },
  refusal: {
    opening: {
      zh: '你单位提出的申请，本机关不予受理，理由如下。',
      en: 'We do not accept your application, for the reasons below.',
    },
    outcome: { zh: '处理结果', en: 'Outcome' },
    rights: {
      zh: '补正后可以再次提出，不收取任何费用。',
      en: 'You may apply again once what is missing has been supplied. Nothing is charged for it.',
    },
  },
  hearing: {
    opening: {
      zh: '你单位要求听证。现将听证的时间、地点通知你单位。',
      en: 'You asked for a hearing. It is held at the time and place below.',
    },
    outcome: { zh: '听证事项', en: 'What is heard' },
    rights: {
      zh: '你单位可以亲自参加，也可以委托代理人参加。听证不收取任何费用。',
      en: 'You may attend yourself or send representatives. Nothing is charged for a hearing.',
    },
  },
  decision: {
    opening: {
      zh: '本机关对下列事项已经审查终结，现作出决定。',
      en: 'We have concluded our examination of the matter named below and decide as follows.',
    },
    outcome: { zh: '决定', en: 'Decision' },
    rights: { zh: '', en: '' },
  },
  invitation: {
    opening: {
      zh: '现邀请你单位就怎样纠正进行约谈。参加与否由你单位自行决定，拒绝没有任何不利后果。',
      en: 'We invite you to talk about how to put things right. Whether you come is for you to decide; nothing is held against you if you decline.',
    },
    outcome: { zh: '约谈安排', en: 'The talk' },
    rights: {
      zh: '约谈不公开，不作为失信信息，也不是移出或者修复的条件；只谈单位的事项，不收取任何费用。',
      en: 'The talk is not published, is no adverse information and no condition of removal or repair. It is about the organisation alone, and nothing is charged.',
    },
  },
  'talk-record': {
    opening: {
      zh: '约谈已经进行，现将记录送你单位核对。',
      en: 'The talk was held. We send you its record, for you to check.',
    },
    outcome: { zh: '约谈记录', en: 'Record' },
    rights: {
      zh: '记录有误或者有遗漏的，可以向本机关提出更正、补充。记录不公开。',
      en: 'Tell us if it is wrong or something is missing. The record is not published.',
    },
  },
  result: {
    opening: {
      zh: '下列事项已经办理，现将结果告知你单位。',
      en: 'The matter named below has been dealt with. We tell you the result.',
    },
    outcome: { zh: '结果', en: 'Result' },
    rights: { zh: '办理不收取任何费用。', en: 'Nothing is charged for it.' },
  },
  correction: {
    opening: {
      zh: '经核实，下列记录的内容有误，现予更正。',
      en: 'We have found that the record named below was wrong, and correct it.',
    },
    outcome: { zh: '更正内容', en: 'What is corrected' },
    rights: {
      zh: '更正已通知接收过该记录的单位。',
      en: 'Those who received the record are told of the correction.',
    },
  },
  'repair-notice': {
    opening: {
      zh: '本机关作出的决定将作为信用信息公示。现将信用修复的条件和办法随决定一并告知你单位。',
      en: 'Our decision is published as credit information. With it we tell you on what conditions and how the record can be repaired.',
    },
    outcome: { zh: '如何申请修复', en: 'How to apply' },
    rights: {
      zh: '申请信用修复不收取任何费用，也不要求委托他人代办。',
      en: 'Repair is free of charge, and nobody need be engaged for it.',
    },
  },
} as const satisfies Record<LetterKind, Record<'opening' | 'outcome' | 'rights', Bilingual>>

/** Words that stand in every kind. */
export const letterWords = {
  number: { zh: '文号', en: 'Number' },
  matter: { zh: '事项', en: 'Matter' },
  case: { zh: '案件编号', en: 'Case' },
  organisation: { zh: '所涉单位', en: 'Organisation concerned' },
  record: { zh: '记录编号', en: 'Record' },
  document: { zh: '所涉文书', en: 'Document' },
  code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  facts: { zh: '事实', en: 'Facts' },
  reasons: { zh: '理由', en: 'Reasons' },
  articles: { zh: '依据', en: 'Legal basis' },
  hearing: { zh: '听证的时间和地点', en: 'Time and place of the hearing' },
  heldBy: { zh: '主持人', en: 'Presiding' },
  deadlines: { zh: '期限', en: 'Times' },
  remedies: { zh: '救济途径', en: 'Remedies' },
  note: { zh: '说明', en: 'Please note' },
  served: {
    zh: '本文书在信箱中经确认收到，或者以邮寄、直接、留置、公告方式送达；期限自送达之日起计算。',
    en: 'It is served when you confirm it in your letterbox, or else by post, by hand, by being left, or by public notice; times are counted from that day.',
  },
  handedOver: {
    zh: '本文书在窗口直接交付，期限自交付之日起计算。',
    en: 'It is served by being handed over at our counter; times are counted from that day.',
  },
  signed: { zh: '承办人', en: 'Signed for the authority by' },
  seal: { zh: '（机关印章）', en: '(seal)' },
  contact: { zh: '联系方式', en: 'Contact' },
  verify: { zh: '核验', en: 'To verify' },
  verifyThere: {
    zh: '核验：可以凭文号和摘要向本机关核对全文。',
    en: 'To verify: ask the authority to compare the text by its number and digest.',
  },
  unverified: {
    zh: '（此条尚未与原文核对）',
    en: ' (this reference has not been checked against the original)',
  },
  original: { zh: '', en: ' [in the original language]' },
} as const satisfies Record<string, Bilingual>

export const remedyWays = {
  review: { zh: '申请复核', en: 'ask for review by' },
  reconsideration: { zh: '申请行政复议', en: 'apply for administrative reconsideration to' },
  suit: { zh: '提起行政诉讼', en: 'bring an administrative suit before' },
} as const satisfies Record<string, Bilingual>

export const units = {
  'working-days': { zh: (n: number) => `${n}个工作日`, en: (n: number) => `${n} working day${n === 1 ? '' : 's'}` },
  days: { zh: (n: number) => `${n}日`, en: (n: number) => `${n} day${n === 1 ? '' : 's'}` },
  months: { zh: (n: number) => `${n}个月`, en: (n: number) => `${n} month${n === 1 ? '' : 's'}` },
  years: { zh: (n: number) => `${n}年`, en: (n: number) => `${n} year${n === 1 ? '' : 's'}` },
} as const
