import type { WordTable } from '../site/words.ts'

export const levelWords = {
  lead: {
    zh: '为什么是这个等级，什么会改变它。等级在采用之前先给您看；不同意的，写明理由就可以提出异议。',
    en: 'Why this level, and what would change it. You see a level before it is used; if you do not agree, say why and object.',
  },
  none: {
    zh: '现在没有适用于贵组织的评价，也没有告知过等级。',
    en: 'No policy applies to your organisation now, and no level was noticed.',
  },
  howLink: { zh: '评价怎么做，绝不做什么', en: 'How evaluation works, and what is never done' },
  policyLink: { zh: '办法全文', en: 'The whole policy' },
  intended: { zh: '拟定等级', en: 'Intended level' },
  inForce: { zh: '有效等级', en: 'Level in force' },
  former: { zh: '以前的等级', en: 'Earlier levels' },
  preview: { zh: '今天的预评', en: 'As it would be today' },
  score: { zh: '得分', en: 'Score' },
  by: { zh: '评价机关', en: 'Authority' },
  noticedOn: { zh: '告知日', en: 'Noticed' },
  adoptedOn: { zh: '采用日', en: 'Adopted' },
  objectBy: { zh: '异议截止', en: 'Object until' },
  objectByText: {
    zh: (day: string) => `${day}（含当日）；尚未采用的，逾期也算数`,
    en: (day: string) => `${day}, that day included; later still counts while nothing is adopted`,
  },
  pending: {
    zh: '待重新确定：所依据的记录已修复、更正、撤销或到期。重新确定之前，任何机关不得据此作出不利处理。',
    en: 'Pending: a record it rests on was repaired, corrected, annulled or is over. Until it is determined anew nobody may hold it against you.',
  },
  digest: { zh: '结果摘要', en: 'Digest of the result' },
  digestText: {
    zh: '以后可凭同一天、同一时点重算，逐字节核对。',
    en: 'It can be computed again later for the same day and moment, and compared byte for byte.',
  },
  goodUntil: {
    zh: (day: string) => `到${day}之前，单凭时间不会改变。`,
    en: (day: string) => `Before ${day}, time alone changes nothing.`,
  },
  why: { zh: '为什么', en: 'Why' },
  whyLead: {
    zh: '计了分的，或者缺少信息的指标。其余指标没有影响。',
    en: 'Indicators that count points or lack information. All others change nothing.',
  },
  nothingCounts: { zh: '没有任何指标扣分或加分。', en: 'No indicator takes or adds anything.' },
  unknown: { zh: '未知', en: 'unknown' },
  entered: { zh: '评价机关录入', en: 'entered by the authority' },
  what: { zh: '什么会改变它', en: 'What would change it' },
  byTime: { zh: '到了时间', en: 'Time' },
  byTimeNone: { zh: '单凭时间，近期不会改变。', en: 'Time alone will not change it for now.' },
  from: {
    zh: (day: string, level: string, score: string) => `${day}起：${level}${score}`,
    en: (day: string, level: string, score: string) => `from ${day}: ${level}${score}`,
  },
  withScore: { zh: (score: string) => `，${score} 分`, en: (score: string) => `, ${score} points` },
  worth: { zh: (points: string) => `${points} 分`, en: (points: string) => `${points} points` },
  gone: {
    zh: (count: number) => `，${count} 条记录不再计算`,
    en: (count: number) => `, ${count === 1 ? 'one record counts' : `${count} records count`} no longer`,
  },
  byRepair: { zh: '修复、更正或者撤销', en: 'Repair, correction or annulment' },
  byRepairText: { zh: '假如没有这一条记录：', en: 'Were it not for this record:' },
  byRepairNone: { zh: '没有记录影响结果。', en: 'No record weighs on the result.' },
  usableUntil: {
    zh: (day: string) => `${day}起不再计算`,
    en: (day: string) => `counts no longer from ${day}`,
  },
  objections: { zh: '异议与答复', en: 'Objections and answers' },
  objected: { zh: (day: string) => `${day}提出`, en: (day: string) => `Objected on ${day}` },
  answered: {
    zh: { upheld: '维持', 'given-up': '不再采用' },
    en: { upheld: 'the level stands', 'given-up': 'the level is given up' },
  },
  answerOn: {
    zh: (day: string, outcome: string) => `${day}答复（${outcome}）`,
    en: (day: string, outcome: string) => `Answered on ${day}: ${outcome}`,
  },
  waits: {
    zh: '等待评价机关答复；答复之前不会采用。',
    en: 'Waits for the authority’s answer; nothing is adopted before it.',
  },
  object: { zh: '提出异议', en: 'Object to this level' },
  reasons: {
    zh: '理由（哪一项不对，为什么；至少十个字）',
    en: 'Reasons: what is wrong, and why (at least ten characters)',
  },
  send: { zh: '提交异议', en: 'Send the objection' },
  notSent: { zh: '没有提交。', en: 'It was not sent.' },
  inFile: { zh: '在我的档案中查看', en: 'see it in my file' },
} as const satisfies WordTable
