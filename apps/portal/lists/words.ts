import type { WordTable } from '../site/words.ts'

export const listWords = {
  title: { zh: '名单和名录', en: 'Lists and directories' },
  lead: {
    zh: '只有同时具备领域依据和列入、移出规则的名单才能设立。列入须由具名人员在告知、听取陈述申辩之后决定；期满、修复或者移出后，立即不再显示。',
    en: 'A list exists only with a basis for its field and a rule for entry and exit. A named official enters an organisation after notice and hearing; once its time is over, it is repaired or removed, it is shown no more.',
  },
  serious: { zh: '严重失信主体名单', en: 'Lists of serious dishonesty' },
  directories: { zh: '异常名录', en: 'Directories of abnormal operation' },
  directoryText: {
    zh: '名录只是提示：有一项公示义务没有履行，或者无法联系。履行后即移出，没有最短期限。',
    en: 'A directory is a reminder: a duty to publish was missed, or nobody can be reached. One leaves it on performance, with no minimum period.',
  },
  none: {
    zh: '没有自然人名单；政府机关不列入任何名单。',
    en: 'There is no list of natural persons, and government bodies are in none.',
  },
  back: { zh: '全部名单', en: 'All lists' },
  decidedBy: { zh: '由谁决定', en: 'Who decides' },
  subjects: { zh: '适用于', en: 'For' },
  fieldBasis: { zh: '领域依据', en: 'Basis of the field' },
  rule: { zh: '列入、移出规则', en: 'Rule of entry and exit' },
  grounds: { zh: '列入情形', en: 'Why one may be entered' },
  entry: { zh: '怎样列入', en: 'How one is entered' },
  hearing: { zh: '可以要求听证。', en: 'A hearing can be asked for.' },
  term: { zh: '多久', en: 'How long' },
  exit: { zh: '怎样移出', en: 'How to leave' },
  early: {
    zh: (months: number) => `满 ${months} 个月后可以申请提前移出，以下条件须具备：`,
    en: (months: number) => `After ${months} months removal may be asked for, if all of this is so:`,
  },
  conditions: { zh: '须具备：', en: 'If all of this is so:' },
  publication: { zh: '公示', en: 'Publication' },
  consequences: { zh: '列入的后果', en: 'What follows' },
  consequencesText: {
    zh: '没有任何后果自动生效：每一项限制都须由具名人员另行决定，写明条款、理由、救济途径和截止日期。',
    en: 'Nothing takes effect by itself: each limit is decided by a named official, with article, reasons, remedy and last day.',
  },
  onIt: { zh: '今天在名单上的主体', en: 'In the list today' },
  onItText: {
    zh: '按决定日期排列，同日的按编号；没有按轻重的排列，也不提供批量下载。个体工商户不列示，只能按代码查询。',
    en: 'By day of decision, then by number; there is no order by gravity and no bulk download. Individual businesses are not listed here; ask by their exact code.',
  },
  nobody: { zh: '今天没有可以显示的主体。', en: 'There is nobody to show today.' },
  decided: { zh: '决定日期', en: 'Decided' },
  document: { zh: '文号', en: 'Document' },
  by: { zh: '决定机关', en: 'Decided by' },
  reason: { zh: '列入事由', en: 'Reason' },
  until: { zh: '公示至', en: 'Shown until' },
  noEnd: { zh: '移出为止', en: 'until it is removed' },
  disputed: { zh: '异议处理中', en: 'Under objection' },
  asOf: {
    zh: (today: string, until: string) => `截至 ${today}。${until} 之后请勿使用，使用前请在本页核对。`,
    en: (today: string, until: string) =>
      `As of ${today}. Not to be used after ${until}; check here before you use it.`,
  },
  next: { zh: '下一页', en: 'Next page' },
  first: { zh: '回到第一页', en: 'Back to the first page' },
  read: {
    zh: '情形、后果和移出办法，以及今天在名单上的主体',
    en: 'Grounds, consequences and exit, and who is in it today',
  },
} as const satisfies WordTable
