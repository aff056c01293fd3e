import type { WordTable } from '../site/words.ts'

export const catalogueWords = {
  title: { zh: '可以记录什么，为什么', en: 'What may be recorded, and why' },
  lead: {
    zh: '目录之外的，一律不收。每一类信息都写明目的、依据、由谁提供、能否公示，以及公示多久。',
    en: 'What is not in this catalogue does not come in. Each kind says its purpose, its basis, who supplies it, whether it may be shown, and for how long.',
  },
  contents: { zh: '本页内容', en: 'On this page' },
  kinds: { zh: '信息种类', en: 'Kinds of record' },
  terms: { zh: '公示多久', en: 'How long adverse information is shown' },
  termsText: {
    zh: '适用哪一套规则，取决于决定的日期和公示渠道。各套规则并列如下。',
    en: 'Which rules apply depends on the day of the decision and on the channel of publication. They stand here side by side.',
  },
  termsTable: {
    zh: (first: string) => `期限表：${first}等`,
    en: (first: string) => `Table of periods: ${first} and later rules`,
  },
  transition: { zh: '新旧规则的衔接', en: 'From one rule to the next' },
  declined: { zh: '我们拒绝记录的', en: 'What we decline' },
  declinedText: {
    zh: '有些内容在别处被收集。这里没有存放它们的字段。',
    en: 'Some things are collected elsewhere. Here there is no field to hold them.',
  },
  lists: { zh: '名单', en: 'Lists' },
  listsText: {
    zh: '名单必须同时有领域依据和列入、移出的规则，否则不能载入。',
    en: 'A list needs both a basis for its field and a rule for entry and exit; otherwise it does not load.',
  },
  fieldBasis: { zh: '领域依据', en: 'Basis of the field' },
  entryAndExit: { zh: '列入与移出', en: 'Entry and exit' },
  measures: { zh: '措施', en: 'Measures' },
  measuresText: {
    zh: '由具名的公职人员逐案决定，没有任何措施自动生效。',
    en: 'A named official decides each case; no measure takes effect by itself.',
  },
  object: { zh: '对象', en: 'Applies to' },
  relation: { zh: '与行为的关系', en: 'Relation to the conduct' },
  basis: { zh: '依据', en: 'Basis' },
  packs: { zh: '本站所用的法规包', en: 'Law packs in use' },
  edition: { zh: (edition: string) => `${edition} 年版`, en: (edition: string) => `edition ${edition}` },
  subjects: { zh: '涉及', en: 'About' },
  functions: { zh: '由谁提供', en: 'Supplied by' },
  bySubject: { zh: '由组织自行提供', en: 'The organisation itself' },
  polarity: { zh: '性质', en: 'Nature' },
  permissions: { zh: '四项相互独立的许可', en: 'Four separate permissions' },
  record: { zh: '记录', en: 'May it be recorded?' },
  publish: { zh: '公示', en: 'May it be published?' },
  share: { zh: '共享和使用', en: 'May it be shared and used?' },
  report: { zh: '写入专项信用报告', en: 'May a special report hold it?' },
  fields: { zh: '记录的内容', en: 'What a record holds' },
  fieldsText: {
    zh: '标明“不公开”的内容只供有正当目的的机关查看，每次查看都留痕。',
    en: 'What is marked closed is seen only by those with a purpose, and each look leaves a trace.',
  },
  closed: { zh: '不公开', en: 'closed' },
  layouts: { zh: '报送的列', en: 'Columns to hand it in' },
  layoutsText: {
    zh: 'CSV、XLSX 或每行一个对象的 JSON。版式按列名识别；不在表中而有内容的列会使该行等待处理。',
    en: 'As CSV, XLSX or JSON with one object a line. The layout is recognised by its columns; a filled column that is not in the table makes its row wait.',
  },
  column: { zh: '列名', en: 'Column' },
  meaning: { zh: '含义', en: 'Becomes' },
  required: { zh: '必填', en: 'required' },
  noTerms: {
    zh: '这一类信息没有统一的公示期限：信息本身终止时（例如许可到期或者移出名录）不再显示。',
    en: 'This kind has no period of its own: it is shown until the record itself ends, as when a licence expires or an entry is removed.',
  },
  months: {
    zh: (minimum: number, maximum: number) =>
      minimum === maximum ? `${maximum} 个月` : `${minimum} 至 ${maximum} 个月`,
    en: (minimum: number, maximum: number) =>
      minimum === maximum ? `${maximum} months` : `${minimum} to ${maximum} months`,
  },
  decidedWithin: { zh: '适用于下列期间作出的决定', en: 'For decisions made' },
  start: { zh: '起算', en: 'Counted from' },
  monthsNote: {
    zh: '前一数字为最短公示期（期满可申请修复），后一数字为最长公示期（期满即不再显示）。',
    en: 'The first number is the minimum (after it, repair may be asked for), the second the maximum (after it, nothing is shown).',
  },
  back: { zh: '回到目录', en: 'Back to the catalogue' },
  confidence: { zh: '标注', en: 'Marks' },
} as const satisfies WordTable
