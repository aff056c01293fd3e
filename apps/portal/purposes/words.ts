import type { WordTable } from '../site/words.ts'

export const purposeWords = {
  title: { zh: '查询目的', en: 'What may be looked at, and why' },
  lead: {
    zh: '未公示的内容只能为以下目的查看。每次查看都写入查询记录，主体在“谁看过”中可以看到；没有目的，谁也看不到。',
    en: 'What is not public is read for one of these purposes and for nothing else. Every look is entered in a log that the organisation reads under “Who looked”.',
  },
  whoMay: { zh: '谁可以', en: 'Who may' },
  withFunction: {
    zh: (names: string) => `限有此职能的机关：${names}`,
    en: (names: string) => `authorities with the function: ${names}`,
  },
  mustName: { zh: '每次须写明', en: 'Each look names' },
  consent: { zh: '主体同意', en: 'Consent' },
  needsConsent: { zh: '须有主体的同意，可随时撤回', en: 'needed; it can be taken back at any time' },
  noConsent: { zh: '不需要，依法查看', en: 'not needed; it rests on law' },
  lines: { zh: '范围', en: 'Lines' },
  linesShared: { zh: '在期、可共享的', en: 'those in force that may be shared' },
  linesAll: { zh: '全部，含已封存的', en: 'all, what is sealed included' },
  opens: { zh: '可查看的种类', en: 'Kinds that are opened' },
  everyField: { zh: '含未公示栏目', en: 'with fields that are not public' },
  officeHolders: { zh: '任职人员姓名', en: 'Names of office-holders' },
  shown: { zh: '显示', en: 'shown' },
  masked: { zh: '部分隐去', en: 'masked' },
  'left-out': { zh: '不提供', en: 'left out' },
  keep: { zh: '查询方最长保存', en: 'May be kept' },
  months: { zh: (count: number) => `${count} 个月`, en: (count: number) => `${count} months` },
  delay: { zh: '延迟告知', en: 'Told later' },
  delayed: {
    zh: (days: number, times: number) => `经两人批准最长 ${days} 天，可延长 ${times} 次，到期自动公开`,
    en: (days: number, times: number) =>
      `for ${days} days at most where two people say so, extended ${times} times; then it opens by itself`,
  },
  basis: { zh: '依据', en: 'Basis' },
  receivers: { zh: '经同意可接收信息的机构', en: 'Who may receive with consent' },
  noReceivers: { zh: '没有登记的机构。', en: 'Nobody is registered.' },
} as const satisfies WordTable
