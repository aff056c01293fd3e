const rowsOf = (rows: string) => `${rows} ${rows === '1' ? 'row' : 'rows'}`

export const homeWords = {
  hello: {
    zh: (name: string) => (name ? `${name}，您好` : '您好'),
    en: (name: string) => (name ? `Good day, ${name}` : 'Good day'),
  },
  as: {
    zh: (body: string, role: string) => `${body} · ${role}`,
    en: (body: string, role: string) => `${body} · ${role}`,
  },
  due: { zh: '需要办理', en: 'What is due' },
  nothingDue: { zh: '没有需要办理的事项。', en: 'Nothing is due.' },
  casesWait: {
    zh: (count: string) => `${count} 个案件等待办理`,
    en: (count: string) => `${count} ${count === '1' ? 'case waits' : 'cases wait'} for your next move`,
  },
  casesLate: {
    zh: (count: string) => ` 其中 ${count} 个已逾期`,
    en: (count: string) => ` ${count} late`,
  },
  toMend: {
    zh: (rows: string) => `${rows} 行待更正后再报`,
    en: (rows: string) => `${rowsOf(rows)} to mend and send again`,
  },
  toMendSeen: {
    zh: (rows: string) => `${rows} 行等待经办人更正`,
    en: (rows: string) => `${rowsOf(rows)} to be mended by a clerk`,
  },
  toMatch: {
    zh: (rows: string) => `${rows} 行待查明属于哪个主体`,
    en: (rows: string) => `${rowsOf(rows)} to be matched with an organisation`,
  },
  toMatchSeen: {
    zh: (rows: string) => `${rows} 行由运营者匹配，无须办理`,
    en: (rows: string) => `${rowsOf(rows)} with the operator for matching; nothing to do`,
  },
  disputed: {
    zh: (rows: string) => `${rows} 行因争议暂缓`,
    en: (rows: string) => `${rowsOf(rows)} held by a dispute`,
  },
  toDecide: {
    zh: (count: string) => `${count} 个冲突待裁定`,
    en: (count: string) => `${count} ${count === '1' ? 'conflict' : 'conflicts'} to decide`,
  },
  reading: {
    zh: (count: string) => `${count} 次报送没有读完`,
    en: (count: string) => `${count} ${count === '1' ? 'submission' : 'submissions'} not read to the end`,
  },
  statements: { zh: '待申报的月份', en: 'Months to state' },
  statementsNote: {
    zh: '每月申报负有公示义务的决定数；没有决定的，申报为零。未申报的月份在公众页面显示为“未申报”。',
    en: 'Each month an authority states how many decisions it made under a duty to publish, zero too. A month without a statement is shown to the public as not declared.',
  },
  decisionsIn: {
    zh: (kind: string, month: string) => `${month}的${kind}决定数`,
    en: (kind: string, month: string) => `${kind}: decisions in ${month}`,
  },
  state: { zh: '申报', en: 'State' },
  moreMonths: {
    zh: (count: string) => `另有 ${count} 个月`,
    en: (count: string) => `and ${count} more ${count === '1' ? 'month' : 'months'}`,
  },
  stated: { zh: '已申报。', en: 'Stated.' },
  weeks: { zh: '最近十二周', en: 'The last twelve weeks' },
  weeksNote: { zh: '每周收到的行及其结果。', en: 'Rows that came in each week, and what became of them.' },
  week: { zh: '周（周一）', en: 'Week (Monday)' },
  asTable: { zh: '以表格显示', en: 'As a table' },
  nothingCameIn: { zh: '这十二周没有收到任何行。', en: 'No row came in during these weeks.' },
  latest: { zh: '最近的报送', en: 'Latest submissions' },
  allSubmissions: { zh: '全部报送', en: 'All submissions' },
  handIn: { zh: '报送文件', en: 'Hand in a file' },
} as const
