import type { WordTable } from '../site/words.ts'

export const personWords = {
  title: { zh: '如果这里写到您本人', en: 'If you are named here yourself' },
  lead: {
    zh: '登记信息中列名的任职人员或者专业人员，可以查阅关于自己的内容，请求更正或者删除。不收费用；请求本身不公开，您所在的单位也不被告知。',
    en: 'A named office-holder or professional may see what is held of them, and ask that it be corrected or deleted. It is free; the request is not public, and the organisation is not told of it.',
  },
  whyTitle: { zh: '为什么不在网上提交', en: 'Why not online' },
  why: {
    zh: '本站的登录只能证明“代表某个组织”，不保存个人身份。要在网上证明是您本人，就得收集您的证件号码；本平台不收集任何人的证件号码。所以请到窗口当面证明是本人：窗口只看证件，不抄写、不留存号码。',
    en: 'Signing in here shows only that somebody represents an organisation; nobody’s identity is kept. To show online that it is you, your document’s number would have to be collected, and this platform collects nobody’s. So you show it in person: the counter looks at the document and writes down no number.',
  },
  where: { zh: '到哪里提出', en: 'Where to ask' },
  whereText: {
    zh: '到提供该条记录的机关的窗口。每条记录都写明是哪个机关提供的。',
    en: 'At the counter of the authority that supplied the record; each record says which.',
  },
  thisRecord: { zh: '这条记录由以下机关提供', en: 'This record was supplied by' },
  authorities: { zh: '全部机关', en: 'All authorities' },
  how: { zh: '怎样办理、几日内办结', en: 'How it goes, and in how many days' },
  after: {
    zh: (span: string, start: string) => `“${start}”后 ${span}内`,
    en: (span: string, start: string) => `within ${span} of: ${start}`,
  },
  whole: { zh: '完整的程序', en: 'The whole procedure' },
  sheet: { zh: '可以带去窗口的一页纸', en: 'A sheet to take along' },
  sheetText: {
    zh: '可以打印出来填写，也可以只在窗口口述。不要写证件号码。',
    en: 'Print it and fill it in, or simply say it at the counter. Write no document number.',
  },
  record: { zh: '哪一条记录（编号或者文号）', en: 'Which record (number, or number of the document)' },
  answer: { zh: '怎样联系您', en: 'How to reach you' },
  atCounter: { zh: '由窗口填写', en: 'filled in at the counter' },
  basis: { zh: '依据', en: 'Basis' },
  none: { zh: '本节点载入的法规包没有这种程序。', en: 'The packs this node runs have no such procedure.' },
} as const satisfies WordTable
