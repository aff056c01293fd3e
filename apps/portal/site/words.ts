import type { Bilingual, Language } from '@probity/base'

/** A phrase, or a function where the phrase has gaps: each language puts them where it needs them. */
type Phrase = { readonly zh: unknown; readonly en: unknown }
export type WordTable = Readonly<Record<string, Phrase>>

/** The words of a table in one language. A phrase that lacks a language does not compile. */
export const inLanguage = <const Table extends WordTable>(table: Table, language: Language) =>
  Object.fromEntries(Object.entries(table).map(([name, phrase]) => [name, phrase[language]])) as {
    [Name in keyof Table]: Table[Name][Language]
  }

/** Words the API hands out in both languages. */
export const say = (words: Bilingual, language: Language): string => words[language]

/** Words that stand on every page. */
export const siteWords = {
  siteName: { zh: 'Probity 公共信用档案', en: 'Probity' },
  tagline: { zh: '组织的公共信用信息', en: 'Public credit information about organisations' },
  skip: { zh: '跳到正文', en: 'Skip to the main content' },
  navigation: { zh: '主导航', en: 'Main' },
  catalogue: { zh: '目录', en: 'Catalogue' },
  evaluation: { zh: '信用评价怎么做', en: 'How evaluation works' },
  evaluationShort: { zh: '评价', en: 'Evaluation' },
  lists: { zh: '名单和名录', en: 'Lists and directories' },
  procedures: { zh: '程序与期限', en: 'Procedures and their days' },
  commitments: { zh: '信用承诺', en: 'Commitments' },
  persons: { zh: '个人请求', en: 'If you are named yourself' },
  start: { zh: '可以办理什么', en: 'What can be begun' },
  authorities: { zh: '提供单位', en: 'Authorities' },
  log: { zh: '透明日志', en: 'Log' },
  about: { zh: '关于与申诉', en: 'About and how to contest' },
  aboutShort: { zh: '关于', en: 'About' },
  api: { zh: '接口', en: 'API' },
  apiLong: { zh: '开放接口文档', en: 'API reference' },
  search: { zh: '查询', en: 'Search' },
  searchLabel: { zh: '组织名称或统一社会信用代码', en: 'Name of an organisation, or its unified social credit code' },
  searchShort: { zh: '名称或代码', en: 'Name or code' },
  searchPlaceholder: { zh: '名称、曾用名、拼音首字母或代码', en: 'Name, former name, pinyin or code' },
  footerLine: {
    zh: '本站只记录组织，不给任何自然人评分、排名或列名单。',
    en: 'Only organisations are recorded here. No natural person is scored, ranked or listed.',
  },
  footerPrivacy: {
    zh: '只用两种 Cookie：记住语言，以及您登录期间的会话。不加载任何第三方内容。',
    en: 'Two cookies, no more: your language, and your session while you are signed in. Nothing from third parties.',
  },
  reports: { zh: '核验信用报告', en: 'Check a credit report' },
  purposes: { zh: '查询目的', en: 'Purposes of looking' },
  footerRead: { zh: '了解与申诉', en: 'Read and contest' },
  footerReuse: { zh: '复用', en: 'Reuse' },
  contest: { zh: '如何提出异议或申请修复', en: 'How to object or ask for repair' },
  openapi: { zh: 'OpenAPI 描述', en: 'OpenAPI description' },
  copy: { zh: '复制', en: 'Copy' },
  copied: { zh: '已复制', en: 'Copied' },
  print: { zh: '打印本页', en: 'Print this page' },
} as const satisfies Record<string, Bilingual>
