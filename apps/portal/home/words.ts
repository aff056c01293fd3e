import type { WordTable } from '../site/words.ts'

export const homeWords = {
  title: { zh: '公共信用档案', en: 'Public credit files' },
  /** In phrases between which a line may break: Chinese would otherwise break inside a word. */
  headline: {
    zh: ['公共部门对一个组织记录了什么，', '依据哪一条，', '公示到哪一天。'],
    en: ['What public authorities have recorded about an organisation, ', 'under which article, ', 'and until when.'],
  },
  about: {
    zh: '每一条记录都写明由谁认定、依据什么、何时不再公示，以及如何提出异议。',
    en: 'Every record says who decided it, what it rests on, when it stops being shown, and how to contest it.',
  },
  hint: {
    zh: '可以输入名称的一部分、曾用名、拼音或首字母；18 位代码直达档案。',
    en: 'Part of a name, a former name, pinyin or its initials will do; an 18-character code goes straight to the file.',
  },
  linesTitle: { zh: '我们守住的底线', en: 'The lines we hold' },
  linesIntro: {
    zh: '这些不是设置，而是本站的构造方式。每一条都有检验。',
    en: 'These are not settings. They are how this site is built, and each one is tested.',
  },
  readTitle: { zh: '规则也在这里', en: 'Read the rules, too' },
  readIntro: {
    zh: '一条记录只有在下列规则允许时才会出现。规则对所有人公开。',
    en: 'A record appears only where these rules allow it. They are open to everyone.',
  },
  catalogueTitle: { zh: '可以记录什么，为什么', en: 'What may be recorded, and why' },
  catalogueText: {
    zh: '每一类信息的目的、依据、公示期限，以及我们拒绝记录的内容。',
    en: 'Purpose, legal basis and time limits of every kind of record, and what we decline to hold.',
  },
  authoritiesTitle: { zh: '谁可以提供信息', en: 'Who may supply records' },
  authoritiesText: {
    zh: '各提供单位的职能，以及是否在期限内公示。',
    en: 'The functions of each authority, and whether it publishes within the time its duty sets.',
  },
  aboutTitle: { zh: '记录有误，怎么办', en: 'When a record is wrong' },
  aboutText: {
    zh: '异议、复议、诉讼与信用修复：各自解决什么，向谁提出。',
    en: 'Objection, reconsideration, suit and repair: what each is for, and whom to ask.',
  },
  apiTitle: { zh: '以程序读取', en: 'Read by program' },
  apiText: {
    zh: '本站只显示公开接口所给出的内容；您可以使用同一接口。',
    en: 'This site shows only what the public API answers; the same API is yours.',
  },
} as const satisfies WordTable

/** The lines of the house, in the order in which they bind. */
export const lines = [
  {
    title: { zh: '不给自然人评分', en: 'No person is scored' },
    text: {
      zh: '不评分、不排名、不分级，也不列入名单。这里没有可以存放个人评价的地方。',
      en: 'No natural person is scored, ranked, graded or listed. There is no place in which such an evaluation could be kept.',
    },
  },
  {
    title: { zh: '只收目录之内的信息', en: 'Only what the catalogue names' },
    text: {
      zh: '由有权机关依法履职形成并列入当日有效的目录；由组织自行提供的，单独标明。证件号码在入口处即被剔除。',
      en: 'Made by a competent authority in its lawful work and listed in the catalogue of that day, or supplied by the organisation itself and marked so. Identity numbers are cut out at the door.',
    },
  },
  {
    title: { zh: '没有自动的限制', en: 'Nothing restricts anyone by itself' },
    text: {
      zh: '系统计算和提示，由具名的公职人员决定：先告知，说明理由、条款、救济途径和终止日期。',
      en: 'The system computes and points out; a named official decides, with notice, reasons, an article, a remedy and an end date.',
    },
  },
  {
    title: { zh: '没有法律就没有措施', en: 'No measure without law' },
    text: {
      zh: '减损权利或者增加义务的措施，必须以当日有效的法律、行政法规或者地方性法规为依据。',
      en: 'A measure that takes a right or adds a duty rests on a law, an administrative regulation or a local regulation in force on its date.',
    },
  },
  {
    title: { zh: '查看非公开信息须留痕', en: 'Every closed look leaves a trace' },
    text: {
      zh: '查看非公开内容必须有目的，当事组织可以知道谁看过。',
      en: 'Every look at what is not public has a purpose, and the organisation concerned can see it.',
    },
  },
  {
    title: { zh: '过去了就是过去了', en: 'What is over is gone' },
    text: {
      zh: '到期、撤销或修复的信息，同一时刻从所有页面、查询和数据中消失。',
      en: 'Expired, revoked or repaired information leaves every page, search and feed at the same moment.',
    },
  },
] as const
