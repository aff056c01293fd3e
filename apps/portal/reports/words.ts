import type { WordTable } from '../site/words.ts'

export const reportWords = {
  title: { zh: '核验信用报告', en: 'Check a credit report' },
  lead: {
    zh: '填入报告编号，看这份报告所写的，是不是该组织今天的公开档案。',
    en: 'Give the number of a report to learn whether it says what the public file of the organisation says today.',
  },
  number: { zh: '报告编号', en: 'Number of the report' },
  check: { zh: '核验', en: 'Check' },
  yes: {
    zh: (day: string) => `是：该组织的档案今天（${day}）仍是这份报告所写的。`,
    en: (day: string) => `Yes: the file of the organisation says today, ${day}, what the report with this number says.`,
  },
  no: {
    zh: (day: string) => `不是：该组织今天（${day}）的档案与这个编号不符。不要使用这份报告，请取今天的报告。`,
    en: (day: string) =>
      `No: the file of the organisation does not say today, ${day}, what this number stands for. Do not use that report; take today’s.`,
  },
  noReason: {
    zh: '不符可以有多种原因，例如增加了一条记录、更正了一个字；本页不说明是哪一种，也不说明这个编号是否曾经有效。',
    en: 'There are many reasons: a record more, a word corrected. This page does not say which, nor whether the number was ever right.',
  },
  compare: {
    zh: '编号对得上，不等于纸上的文字没有被改：请与下面的档案对照。',
    en: 'A number that is right does not prove the words on the paper: compare them with the file.',
  },
  notNumber: {
    zh: '这不是报告编号。编号由三部分组成，以点分隔：26位主体编号、日期、40位摘要。',
    en: 'This is not the number of a report. It has three parts with dots between: 26 characters of the organisation, a day, 40 digits.',
  },
  nobody: {
    zh: '没有这个主体。请照报告把编号抄录完整。',
    en: 'There is no such organisation. Copy the whole number from the report.',
  },
  ahead: { zh: '编号中的日期还没有到。', en: 'The day in the number has not come yet.' },
  organisation: { zh: '组织', en: 'Organisation' },
  day: { zh: '报告所载日期', en: 'Day of the report' },
  paper: { zh: '今天的信用报告（PDF）', en: 'Today’s credit report (PDF)' },
  ofDay: { zh: '这一天的信用报告（PDF）', en: 'Credit report of this day (PDF)' },
  checkLink: { zh: '核验一份报告', en: 'Check a report' },
  aboutTitle: { zh: '报告是什么', en: 'What a report is' },
  about: {
    zh: '报告是公开档案的一份排印件，内容与组织页面相同。任何人都可以在组织页面免费取得。本站不保存报告；核验就是把今天的报告重新做一遍，再比较编号。',
    en: 'A report is the public file, typeset: it says what the organisation’s page says. Anybody can take one from that page, free of charge. None is kept here; to check one is to make today’s again and compare the numbers.',
  },
  yourself: {
    zh: '编号的第三部分，是报告内容（接口 …/report/content 中的 content）按 RFC 8785 写成规范 JSON 后，SHA-256 值的前40位。任何人都可以自行计算。',
    en: 'The third part of a number is the first 40 digits of SHA-256 over the content of the report (content, as the API gives it at …/report/content) in canonical JSON, RFC 8785. Anybody can compute it.',
  },
} as const satisfies WordTable
