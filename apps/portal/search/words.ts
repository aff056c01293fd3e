import type { WordTable } from '../site/words.ts'

export const searchWords = {
  title: { zh: (question: string) => `查询：${question}`, en: (question: string) => `Search for “${question}”` },
  emptyTitle: { zh: '查询组织', en: 'Search for an organisation' },
  emptyText: {
    zh: '请在上方输入名称、曾用名、拼音首字母或统一社会信用代码。',
    en: 'Type a name, a former name, pinyin initials or a unified social credit code above.',
  },
  order: {
    zh: '按名称与所查文字的相近程度排列。本页只显示身份信息，不显示也不依据任何信用记录。',
    en: 'In order of likeness to what you typed. This page shows identity only; no record plays a part in it.',
  },
  found: { zh: '查询结果', en: 'Results' },
  foundAs: { zh: '曾用名', en: 'Found under its former name' },
  code: { zh: '代码', en: 'Code' },
  none: { zh: '没有找到相符的组织', en: 'No organisation found' },
  noneText: {
    zh: '这不表示该组织不存在，也不说明任何其他情况。可以试试：',
    en: 'This does not mean that there is none, nor anything else about it. You could try:',
  },
  tryPart: { zh: '只输入名称中最特别的几个字', en: 'only the most particular part of the name' },
  tryCode: { zh: '18 位统一社会信用代码或旧注册号', en: 'the 18-character code, or an old registration number' },
  tryFormer: { zh: '曾用名，或拼音首字母', en: 'a former name, or pinyin initials' },
  trySole: {
    zh: '个体工商户的名称与经营者姓名有关的，只能以完整代码查到',
    en: 'an individual business whose name is its operator’s is found by its exact code only',
  },
  first: { zh: '回到第一页', en: 'Back to the first page' },
  next: { zh: '下一页', en: 'Next page' },
  paging: { zh: '分页', en: 'Pages' },
} as const satisfies WordTable
