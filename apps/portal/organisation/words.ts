import type { WordTable } from '../site/words.ts'

export const organisationWords = {
  code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  facts: { zh: '登记情况', en: 'Registration' },
  status: { zh: '状态', en: 'Status' },
  kind: { zh: '类型', en: 'Kind' },
  region: { zh: '所在地', en: 'Place' },
  formerNames: { zh: '曾用名', en: 'Former names' },
  foreignNames: { zh: '外文名称', en: 'Names in other languages' },
  identifiers: { zh: '代码与编号', en: 'Codes and numbers' },
  parent: { zh: '上级或所属组织', en: 'Belongs to' },
  branches: { zh: '分支机构与下属单位', en: 'Branches and subordinate units' },
  mergedInto: { zh: '该组织已并入', en: 'This organisation was merged into' },
  mergedText: {
    zh: '。其合并前的记录仍在本页，合并后的记录见新的档案。',
    en: '. Records from before the merger stay on this page; later ones are in the other file.',
  },
  summary: { zh: '概要', en: 'Summary' },
  holds: {
    zh: (day: string, count: number, parts: string) =>
      `截至${day}，这里公开的档案共有\u00a0${count}\u00a0条记录：${parts}。`,
    en: (day: string, count: number, parts: string) =>
      `As of ${day}, this file holds ${count === 1 ? 'one public record' : `${count} public records`}: ${parts}.`,
  },
  holdsNone: {
    zh: (day: string) => `截至${day}，这里没有可以公开的记录。`,
    en: (day: string) => `As of ${day}, no record held here is open to the public.`,
  },
  heldThen: {
    zh: (day: string, count: number, parts: string) =>
      `${day}的档案中，今天仍可公开的共有\u00a0${count}\u00a0条记录：${parts}。`,
    en: (day: string, count: number, parts: string) =>
      `Of the file of ${day}, ${count === 1 ? 'one record' : `${count} records`} may still be shown today: ${parts}.`,
  },
  heldThenNone: {
    zh: (day: string) => `${day}的档案中，今天没有可以公开的记录。`,
    en: (day: string) => `Of the file of ${day}, no record held here may be shown today.`,
  },
  part: {
    zh: (title: string, count: number) => `${title}\u00a0${count}\u00a0条`,
    en: (title: string, count: number) => `${title} (${count})`,
  },
  between: { zh: '、', en: ', ' },
  noProof: {
    zh: '这里没有记录，不证明合规；有记录，也不等于评价。本页不是证明文件。',
    en: 'No record held here is no proof of compliance, and a record is no rating. This page is not a certificate.',
  },
  records: { zh: '记录', en: 'Records' },
  show: { zh: '按类别显示', en: 'Show by category' },
  years: { zh: '跳到年份', en: 'Jump to a year' },
  all: { zh: '全部', en: 'All' },
  noneOfCategory: { zh: '这一类别没有可以显示的记录。', en: 'There is nothing to show in this category.' },
  republishedTitle: { zh: '转载的信息', en: 'Republished from elsewhere' },
  republishedText: {
    zh: '由其他单位认定、经转载而来，与本地公共部门的记录分开列示。',
    en: 'Decided elsewhere and taken over from a publication; kept apart from what the competent authorities here supplied.',
  },
  voluntaryTitle: { zh: '组织自行提供的信息', en: 'Supplied by the organisation itself' },
  voluntaryText: {
    zh: '由该组织自愿提供，未经公共部门认定，与公共部门的记录分开列示。',
    en: 'Declared voluntarily. No authority has determined it; it stands apart from the records of public authorities.',
  },
  askTitle: { zh: '查询另一天', en: 'Ask another day' },
  askDay: { zh: '当天的档案', en: 'The file of this day' },
  askKnown: { zh: '截至何日已知（可不填）', en: 'As known at the end of (optional)' },
  askButton: { zh: '查看', en: 'Show' },
  askExplain: {
    zh: '过去由现在过滤：只有今天仍可公开的内容，才会在过去的某一天中显示；已到期、更正、撤销或修复的不再出现。',
    en: 'The past is filtered by the present: a past day shows only what may still be shown today. What has ended, was corrected, revoked or repaired does not come back.',
  },
  askedDay: {
    zh: (day: string) => `您查询的是 ${day} 的档案。`,
    en: (day: string) => `You asked for the file of ${day}.`,
  },
  askedKnown: {
    zh: (day: string) => `只计入 ${day}结束之前已收到的信息。`,
    en: (day: string) => `Only what had been received by the end of ${day} is counted.`,
  },
  askedEnd: {
    zh: '这里所写的公示期限按当时的规则计算，以今天的档案为准。',
    en: 'Time limits are given as the rules stood then; today’s file prevails.',
  },
  backToToday: { zh: '回到今天的档案', en: 'Back to today’s file' },
  contestTitle: { zh: '认为有误？', en: 'Is something wrong?' },
  contestText: {
    zh: '每条记录都列有救济途径。异议和修复不收费。',
    en: 'Each record lists its remedies. Objection and repair cost nothing.',
  },
  contestLink: { zh: '如何提出', en: 'How to go about it' },
  law: { zh: '本页所依规则的摘要值', en: 'Digest of the rules this page was computed under' },
} as const satisfies WordTable

export const recordWords = {
  adverse: { zh: '失信信息', en: 'Adverse' },
  voluntary: { zh: '自行提供', en: 'Supplied by the organisation' },
  republished: { zh: '转载', en: 'Republished' },
  open: { zh: '查看此条记录', en: 'Open this record' },
  authority: { zh: '认定单位', en: 'Decided by' },
  suppliedBy: { zh: '提供单位', en: 'Supplied by' },
  alsoBy: { zh: '同一决定的其他来源', en: 'The same decision also came from' },
  documentNumber: { zh: '文号', en: 'Document number' },
  severity: { zh: '类别', en: 'Class' },
  statedBasis: { zh: '决定书所载依据', en: 'Legal basis as the document states it' },
  remedyState: { zh: '救济进展', en: 'Where remedies stand' },
  validity: { zh: '使用期限', en: 'How long this may be used' },
  asOf: { zh: '截至', en: 'As of' },
  shownUntil: { zh: '公示至', en: 'Shown until' },
  noEnd: {
    zh: '无固定日期，至作出决定的机关移出或撤销时为止',
    en: 'no fixed day: until the deciding authority removes it',
  },
  notAfter: { zh: '此后不得使用', en: 'Not to be used after' },
  notAfterDay: {
    zh: (day: string) => `${day}；在此之前查验网址已不再显示的，亦不得使用`,
    en: (day: string) => `${day}, nor once the address below no longer shows it`,
  },
  notAfterOpen: {
    zh: '查验网址不再显示之时',
    en: 'the moment the address below no longer shows it',
  },
  checkAt: { zh: '查验网址', en: 'Check at' },
  repairFrom: { zh: '可申请修复', en: 'Repair may be asked for' },
  repairSince: { zh: (day: string) => `自${day}起`, en: (day: string) => `from ${day}` },
  more: { zh: '日期、来源与公示依据', en: 'Dates, sources and why it is shown' },
  dates: { zh: '四个日期', en: 'Four dates, kept apart' },
  event: { zh: '行为发生', en: 'Happened' },
  decided: { zh: '作出决定', en: 'Decided' },
  published: { zh: '他处公示', en: 'Published elsewhere' },
  firstSeen: { zh: '本站首次收到', en: 'First seen here' },
  notStated: { zh: '未载明', en: 'not stated' },
  sources: { zh: '来源', en: 'Sources' },
  whyRecorded: { zh: '为什么可以记录', en: 'Why it may be recorded' },
  whyShown: { zh: '为什么公示到这一天', en: 'Why it is shown until then' },
  kindLink: { zh: '目录中的这一类信息', en: 'This kind in the catalogue' },
  contest: { zh: '如何提出异议、复议或修复', en: 'How to contest it' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  comma: { zh: '、', en: ', ' },
  whose: { zh: '所属组织', en: 'Recorded about' },
  wholeFile: { zh: '查看完整档案', en: 'See the whole file' },
} as const satisfies WordTable
