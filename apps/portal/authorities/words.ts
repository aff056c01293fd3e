import type { WordTable } from '../site/words.ts'

export const authorityWords = {
  title: { zh: '谁可以提供信息，是否及时', en: 'Who may supply records, and how timely they are' },
  lead: {
    zh: '只有这里列出的单位，才能就其职能范围内的事项提供信息。',
    en: 'Only the authorities listed here may supply records, each within its own functions.',
  },
  timely: {
    zh: (least: number) =>
      `“及时”只看法定义务：在有公示义务且今天可以公示的决定中，有多少在期限内公示；公示期已满的两边都不计，旁列单位自己逐月申报的决定数。公示得多并不更好。不足 ${least} 项的不统计。不排名，按目录次序列出。`,
    en: (least: number) =>
      `Timely means duty: of the decisions under a duty to publish that may be shown today, how many came within its time; what is over has left both numbers. Beside them stands the number of decisions the authority itself declares month by month. Publishing more is never better. Groups under ${least} are not counted. There is no ranking; the order is that of the register.`,
  },
  complain: {
    zh: '机关或者事业单位不付款、不履行合同或者承诺的，可以投诉，由其上级机关核实。',
    en: 'Where a public body does not pay or keep a contract or promise one can complain, and its superior verifies.',
  },
  complainLink: { zh: '怎样投诉', en: 'How to complain' },
  persons: { zh: '个人请求查阅、更正、删除', en: 'If you are named yourself' },
  contents: { zh: '按地区', en: 'By place' },
  everywhere: { zh: '不限地区', en: 'Any place' },
  functions: { zh: '职能', en: 'Functions' },
  kinds: { zh: '可以提供', en: 'May supply' },
  inForce: { zh: '有效期间', en: 'Competent' },
  successor: { zh: '职能由其承接', en: 'Succeeded by' },
  republishes: { zh: '转载他人认定的信息', en: 'Republishes what others decided' },
  timeliness: { zh: '十二个月内的及时情况', en: 'Timeliness over twelve months' },
  kind: { zh: '信息种类', en: 'Kind' },
  duty: { zh: '法定期限', en: 'Time the duty sets' },
  workingDays: {
    zh: (days: number) => `${days} 个工作日`,
    en: (days: number) => `${days} working ${days === 1 ? 'day' : 'days'}`,
  },
  onTime: { zh: '按期 / 现可公示', en: 'On time / shown today' },
  declared: { zh: '单位申报的应公示数', en: 'Under duty, as it declares' },
  notDeclared: {
    zh: (months: number) => `未申报（缺 ${months} 个月）`,
    en: (months: number) => `not declared (${months} ${months === 1 ? 'month' : 'months'} missing)`,
  },
  provisional: { zh: '含尚未公布工作日历的年份，暂计', en: 'provisional: a year has no published calendar yet' },
  counted: {
    zh: (onTime: number, all: number) => `${onTime} / ${all}`,
    en: (onTime: number, all: number) => `${onTime} of ${all}`,
  },
  tooFew: {
    zh: (least: number) => `不足 ${least} 项，不统计`,
    en: (least: number) => `fewer than ${least}, not counted`,
  },
  looks: { zh: '查看未公开信息', en: 'Looks at what is not public' },
  looked: {
    zh: (all: number, delayed: number) => `${all} 次，其中 ${delayed}% 依条款延迟告知主体`,
    en: (all: number, delayed: number) =>
      `${all}, of which ${delayed} % were by an article told to the organisation later`,
  },
  cases: { zh: '办案按时情况（此前十二个月到期的）', en: 'Cases in time, of what was due in twelve months' },
  procedure: { zh: '程序', en: 'Procedure' },
  step: { zh: '步骤', en: 'Step' },
  kept: { zh: '按期', en: 'In time' },
  about: { zh: (percent: number) => `约 ${percent}%`, en: (percent: number) => `about ${percent} %` },
  follows: { zh: '其他系统的跟进', en: 'Repairs and annulments to follow' },
  notFollowed: {
    zh: (open: number, late: number | undefined) =>
      `尚未确认的不少于 ${open} 项${late ? `，其中逾期不少于 ${late} 项` : ''}`,
    en: (open: number, late: number | undefined) =>
      `not confirmed: ${open} or more${late ? `, late: ${late} or more` : ''}`,
  },
  receivers: { zh: '使用信息的单位', en: 'Those who use what is recorded' },
  measures: { zh: '须由其确认的措施', en: 'Measures it has to confirm' },
  unconfirmed: {
    zh: (applied: string, lifted: string) => `未确认执行的 ${applied} 项，未确认解除的 ${lifted} 项`,
    en: (applied: string, lifted: string) => `not confirmed: ${applied}; lifting not confirmed: ${lifted}`,
  },
  fewer: { zh: (least: number) => `不足 ${least}`, en: (least: number) => `fewer than ${least}` },
  exits: { zh: '近三十日移出名单的决定', en: 'Decisions by which entries were left in the last thirty days' },
  comma: { zh: '、', en: ', ' },
} as const satisfies WordTable
