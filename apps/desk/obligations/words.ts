export const obligationWords = {
  title: { zh: '后续办理', en: 'To follow' },
  lead: {
    zh: '本单位认定、报送或者查看过的记录，后来被修复或者撤销的，须在本单位自己的系统中停止公示、共享和使用，然后在这里确认。',
    en: 'Records that your body determined, supplied or was handed and that were repaired or annulled since. End their publication, sharing and use in your own systems, then confirm it here.',
  },
  note: {
    zh: '确认后即从清单中消失，确认的日期告知该组织。修复又被撤销的，不再要求办理。',
    en: 'What you confirm leaves the list, and the organisation is told the day. A repair that is undone asks for nothing any more.',
  },
  empty: { zh: '没有需要办理的事项。', en: 'There is nothing to follow.' },
  record: { zh: '记录', en: 'Record' },
  because: { zh: '缘由', en: 'Why' },
  asks: { zh: '要求', en: 'What is asked' },
  due: { zh: '期限', en: 'Due' },
  noDay: { zh: '法律未定期限', en: 'Law sets no day' },
  late: { zh: '已逾期', en: 'Late' },
  provisional: { zh: '按暂定日历计算', en: 'by a provisional calendar' },
  act: { zh: '办理', en: 'Act' },
  confirm: { zh: '确认已更新', en: 'Confirm' },
  confirmOf: { zh: (what: string) => `确认已更新：${what}`, en: (what: string) => `Confirm: ${what}` },
  toList: { zh: '打开清单', en: 'Open the list' },
  done: { zh: '已确认。', en: 'It is confirmed.' },
} as const
