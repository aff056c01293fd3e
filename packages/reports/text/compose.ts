import type { Language } from '@probity/base'
import type { ReportView } from '@probity/contract'
import { composeLine, type LineText, type Pair } from './line.ts'
import { joined, sayDay, sayUnsure } from './values.ts'
import { reportWords } from './words.ts'

/** A report in one language, cut into the parts that paper shows. */
export type ReportText = {
  readonly language: Language
  readonly title: string
  readonly organisation: string
  readonly number: string
  /** Why it cannot be believed, where it is a demonstration's. */
  readonly notice: string
  readonly head: readonly Pair[]
  readonly past: string
  readonly countsTitle: string
  readonly counts: readonly (readonly [title: string, count: number])[]
  readonly noProof: string
  readonly boxes: readonly { readonly title: string; readonly items: readonly (readonly Pair[])[] }[]
  readonly sections: readonly { readonly title: string; readonly lines: readonly LineText[] }[]
  readonly contest: { readonly title: string; readonly ways: readonly Pair[] }
  readonly limits: { readonly title: string; readonly paragraphs: readonly string[] }
  readonly verify: string
}

/** Writes a report in one language. */
export const composeReport = (report: ReportView, language: Language): ReportText => {
  const { content, number, madeOn, issuer: site, notice } = report
  const { organisation, sections } = content
  const w = (name: keyof typeof reportWords) => reportWords[name][language]
  const made = { madeOn, site }
  return {
    language,
    title: content.title[language],
    organisation: organisation.name,
    number,
    notice: notice?.[language] ?? '',
    head: headOf(report, language),
    past: content.day === madeOn ? '' : w('past'),
    countsTitle: w('counts'),
    counts: sections.map(({ title, confidence, lines }) => [
      title[language] + sayUnsure(confidence, language),
      lines.length,
    ]),
    noProof: noProof[language],
    boxes: [
      { title: w('measures'), items: content.measures.map((one) => measurePairs(one, made, language)) },
      { title: w('levels'), items: content.levels.map((one) => levelPairs(one, language)) },
    ].filter(({ items }) => items.length > 0),
    sections: sections
      .filter(({ lines }) => lines.length > 0)
      .map(({ title, lines }) => ({
        title: title[language],
        lines: lines.map((line) => composeLine(line, made, language)),
      })),
    contest: { title: w('contest'), ways: waysOf(report, language) },
    limits: { title: w('limits'), paragraphs: limits(report)[language] },
    verify: `${w('verify')}${language === 'zh' ? '：' : ': '}${site}/reports/${number}`,
  }
}

const headOf = ({ content, madeOn, issuer, number }: ReportView, language: Language): Pair[] => {
  const { organisation, day } = content
  const w = (name: keyof typeof reportWords) => reportWords[name][language]
  const pairs: (Pair | undefined)[] = [
    [w('name'), organisation.name],
    organisation.code ? [w('code'), organisation.code] : undefined,
    organisation.formerNames.length > 0
      ? [w('formerNames'), organisation.formerNames.join(language === 'zh' ? '、' : ', ')]
      : undefined,
    [w('kind'), organisation.kindTitle[language]],
    organisation.region ? [w('region'), organisation.region[language]] : undefined,
    [w('status'), organisation.statusTitle[language]],
    organisation.mergedInto ? [w('mergedInto'), organisation.mergedInto.name] : undefined,
    [w('day'), sayDay(day, language)],
    [w('madeOn'), sayDay(madeOn, language)],
    [w('issuer'), issuer],
    [w('number'), number],
  ]
  return pairs.filter((pair) => pair !== undefined)
}

type Measure = ReportView['content']['measures'][number]
const measurePairs = (one: Measure, { madeOn }: { madeOn: string }, language: Language): Pair[] => [
  [one.title[language] + sayUnsure(one.confidence, language), one.relation[language]],
  [reportWords.authority[language], `${one.authority[language]} ${one.number}`],
  [reportWords.statedBasis[language], one.stated],
  [reportWords.asOf[language], sayDay(madeOn, language)],
  [
    reportWords.notAfter[language],
    sayDay(one.until, language) +
      { zh: '，或者本报告核验为与今天的档案不一致之时', en: ', or once this report no longer says what the file says' }[
        language
      ],
  ],
]

const levelPairs = (one: ReportView['content']['levels'][number], language: Language): Pair[] => [
  [one.policyTitle[language], one.levelTitle[language]],
  [reportWords.authority[language], `${one.authority[language]} · ${sayDay(one.since, language)}`],
]

/** Each way once, though many records have it; which records, each line says. */
const waysOf = ({ content }: ReportView, language: Language): Pair[] => {
  const ways = new Map<string, Pair>()
  for (const { remedies } of content.sections.flatMap(({ lines }) => lines))
    for (const { title, how, basis, confidence } of remedies) {
      const articles = joined(
        basis.map((one) => one.title),
        language,
      )
      const law = articles ? (language === 'zh' ? `（${articles}）` : ` (${articles})`) : ''
      ways.set(title.zh, [title[language], how[language] + law + sayUnsure(confidence, language)])
    }
  return [...ways.values()]
}

const noProof = {
  zh: '没有记录，不证明合规；有记录，也不等于评价。',
  en: 'No record is no proof of compliance, and a record is no rating.',
} as const

const limits = ({ content, issuer, number }: ReportView) => {
  const { layout } = content
  return {
    zh: [
      `本报告是该组织公开档案的一份排印件，内容与 ${issuer}/organisations/${content.organisation.handle} 所示相同，不含任何未公开的信息。不收费，任何人都可以取得。`,
      `使用前请核验：打开 ${issuer}/reports/${number}，看档案今天是否仍是这样。回答“不是”的，请取今天的报告，本报告不得再使用；核验不说明有什么变化。`,
      '编号由内容计算得出，任何人都能算出一个编号，因此编号本身不证明纸上的文字；请与网上的档案对照。',
      `每条记录的承诺值记在透明日志（${issuer}/log）中，在各条的查验网址可以逐条查验。`,
      `认为记录有误的，可以免费提出异议：${issuer}/about#contest`,
      ...(layout ? [`版式来源：${layout.source.zh}${sayUnsure(layout.confidence, 'zh')}。`] : []),
    ],
    en: [
      `This report is a printed copy of the organisation’s public file. It says what ${issuer}/organisations/${content.organisation.handle} shows and nothing else. It is free, and anybody may have it.`,
      `Check it before use: ${issuer}/reports/${number} says whether the file still says this today. If the answer is no, take today’s report; this one may not be used any more. The check does not say what has changed.`,
      'The number is computed from the content, and anybody can compute one: it does not prove what stands on this paper. Compare it with the file.',
      `A commitment to each record stands in the transparency log (${issuer}/log); each line can be checked at its own address.`,
      `Whoever finds a record wrong can object, free of charge: ${issuer}/about#contest`,
      ...(layout ? [`Arranged after: ${layout.source.en}${sayUnsure(layout.confidence, 'en')}.`] : []),
    ],
  }
}
