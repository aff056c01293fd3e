export const caseworkWords = {
  title: { zh: '办案情况', en: 'Casework' },
  lead: {
    zh: (from: string, until: string) => `${from}至${until}，本机关的期限和修复决定。`,
    en: (from: string, until: string) =>
      `What this authority owed and whose hand granted its repairs, ${from} to ${until}.`,
  },
  answers: { zh: '按期办理', en: 'Done in time' },
  answersNote: {
    zh: '按最后一天计入；仍未办理的算逾期。公众看到的是前十二个整月的，不足十项的不列数。',
    en: 'A time counts by its last day; what is still not done is late. The public sees the twelve whole months before this one, and no number below ten.',
  },
  procedure: { zh: '程序', en: 'Procedure' },
  owed: { zh: '事项', en: 'What was due' },
  due: { zh: '到期', en: 'Due' },
  inTime: { zh: '按期', en: 'In time' },
  share: { zh: '比例', en: 'Share' },
  noneDue: { zh: '这段时间没有到期的事项。', en: 'Nothing was due.' },
  repairs: { zh: '准予修复的人', en: 'Who granted repairs' },
  repairsNote: {
    zh: '同一人准予的修复较多的，是复核的理由，不是结论。打开案件即记入主体的“谁看过”。',
    en: 'Many by one hand are a reason to look, and no finding. Opening a case is noted under the organisation’s “Who looked”.',
  },
  official: { zh: '经办人', en: 'Official' },
  granted: { zh: '准予修复', en: 'Repairs granted' },
  cases: { zh: '案件', en: 'Cases' },
  noneGranted: { zh: '这段时间没有准予修复。', en: 'No repair was granted.' },
} as const
