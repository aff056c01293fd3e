export const letterWords = {
  title: { zh: '文书', en: 'Letters' },
  note: {
    zh: '查看文书会记入当事组织的“谁看过”。期限自送达之日起算。',
    en: 'Reading letters is noted under the organisation’s “Who looked”. Times begin with service.',
  },
  none: { zh: '本案还没有文书。', en: 'There are no letters in this case yet.' },
  letter: { zh: '文书', en: 'Letter' },
  to: { zh: '发给', en: 'To' },
  issued: { zh: '作出', en: 'Written' },
  served: { zh: '送达', en: 'Served' },
  notServed: { zh: '尚未送达', en: 'Not served yet' },
  files: { zh: '下载', en: 'Files' },
  pdf: {
    zh: { zh: '中文', en: '英文', both: '中英文' },
    en: { zh: 'Chinese', en: 'English', both: 'both' },
  },
  record: { zh: '登记送达', en: 'Record service' },
  way: { zh: '送达方式', en: 'How it was served' },
  on: { zh: '送达日期', en: 'Day of service' },
  proof: { zh: '凭证（如邮件号码、送达回证编号）', en: 'Proof (a postal number, the number of a receipt …)' },
  save: { zh: '登记', en: 'Record' },
  ways: {
    zh: {
      electronic: '电子送达',
      post: '邮寄送达',
      'in-person': '直接送达',
      left: '留置送达',
      'public-notice': '公告送达',
    },
    en: {
      electronic: 'Electronic, into the letterbox',
      post: 'By post',
      'in-person': 'Handed over',
      left: 'Left at the place',
      'public-notice': 'By public notice',
    },
  },
} as const
