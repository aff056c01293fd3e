import type { WordTable } from '../site/words.ts'

export const procedureWords = {
  title: { zh: '程序与期限', en: 'Procedures, and in how many days' },
  lead: {
    zh: '每一步由谁办、几日内办、依据哪一条。图由步骤表和法规包生成；没有查到依据的，逐项注明。向谁提出，见每条记录的救济途径。',
    en: 'Who moves, in how many days and under which article. The pictures are drawn from the table of moves and the law pack; what was not found in a text says so. To whom to turn stands with each record.',
  },
  subject: { zh: '主体', en: 'Subject' },
  platform: { zh: '平台', en: 'Platform' },
  authority: { zh: '认定或提供机关', en: 'Authority' },
  applicant: { zh: '申请人', en: 'Applicant' },
  superior: { zh: '上级机关', en: 'Superior' },
  pictureOf: {
    zh: (title: string) => `${title}的步骤图；同样的内容见下面的步骤和期限`,
    en: (title: string) => `Picture of ${title}; the steps and times below say the same`,
  },
  picture: {
    zh: (title: string) => `${title}：步骤图`,
    en: (title: string) => `${title}: picture of the steps`,
  },
  steps: { zh: '步骤', en: 'Steps' },
  after: { zh: (moves: string) => `“${moves}”之后`, en: (moves: string) => `after: ${moves}` },
  opens: { zh: '案件由此开始', en: 'this opens the case' },
  times: { zh: '期限', en: 'Times' },
  elsewhere: { zh: '各地和各领域自己的期限', en: 'Times of single places and fields' },
  within: { zh: '期限', en: 'Time' },
  counted: { zh: '起算', en: 'Counted from' },
  where: { zh: '适用于', en: 'Holds for' },
  everywhere: { zh: '全国，地方另有规定的除外', en: 'the country, where a place has no rule of its own' },
  since: { zh: (day: string) => `自 ${day} 起`, en: (day: string) => `from ${day}` },
  until: { zh: (day: string) => `至 ${day}`, en: (day: string) => `until ${day}` },
  workingDays: {
    zh: (count: number) => `${count} 个工作日`,
    en: (count: number) => (count === 1 ? '1 working day' : `${count} working days`),
  },
  days: { zh: (count: number) => `${count} 日`, en: (count: number) => (count === 1 ? '1 day' : `${count} days`) },
  months: {
    zh: (count: number) => `${count} 个月`,
    en: (count: number) => (count === 1 ? '1 month' : `${count} months`),
  },
  years: { zh: (count: number) => `${count} 年`, en: (count: number) => (count === 1 ? '1 year' : `${count} years`) },
  before: { zh: (span: string) => `提前 ${span}`, en: (span: string) => `${span} before` },
  window: { zh: (span: string) => `${span}内可以提出`, en: (span: string) => `open for ${span}` },
  wait: { zh: (span: string) => `满 ${span}后才可以`, en: (span: string) => `only after ${span}` },
  restDay: {
    zh: '最后一日是休息日的，顺延至下一个工作日',
    en: 'where the last day is a day of rest it ends with the next working day',
  },
  atOnce: { zh: '当即', en: 'at once' },
  extended: {
    zh: (span: string, why: string) => `可延长 ${span}（${why}）`,
    en: (span: string, why: string) => `may be extended by ${span} (${why})`,
  },
  paused: { zh: (what: string) => `${what}的时间不计入`, en: (what: string) => `the time of ${what} is not counted` },
  basis: { zh: '依据', en: 'Basis' },
  missed: { zh: '逾期的后果', en: 'When it is missed' },
  none: { zh: '本节点载入的法规包没有程序。', en: 'The packs this node runs hold no procedures.' },
} as const satisfies WordTable
