import type { Language } from '@probity/base'
import type { Basis, Instrument, Law, Policy } from '@probity/law'
import { isFigure } from '@probity/law'
import { type Plan, planOf } from '../plan/plan.ts'
import { figurePhrase } from './figure.ts'
import { amountPhrase, conditionPhrase } from './phrases.ts'
import { type Speech, speechOf } from './speech.ts'
import { articlePhrase, certainty, scoringTable } from './table.ts'

/** A policy in the words of one language: a heading, and paragraphs under headings. */
export type PolicyWords = {
  readonly title: string
  readonly sections: readonly { readonly heading: string; readonly lines: readonly string[] }[]
}

/** The plan of a policy under a law, on a day of its time. */
export const planUnder = (law: Law, policy: Policy, day = policy.from): Plan =>
  planOf(policy, {
    day,
    kind: (id) => law.findKind(id),
    levels: (id, from) => versionOf(law, id, from)?.levels.map((level) => level.id),
  })

const versionOf = (law: Law, id: string, from: string) =>
  law.policies().find((policy) => policy.id === id && policy.from === from)

export const speechUnder = (law: Law, policy: Policy, language: Language): Speech =>
  speechOf(
    policy,
    language,
    (id) => law.findKind(id),
    (id, from) => versionOf(law, id, from),
  )

/** The text an official can read: everything the policy says, in the order in which it is applied. */
export const policyWords = (law: Law, policy: Policy, language: Language): PolicyWords => {
  const speech = speechUnder(law, policy, language)
  const zh = language === 'zh'
  const section = (chinese: string, english: string, lines: readonly string[]) =>
    lines.length > 0 ? [{ heading: zh ? chinese : english, lines }] : []
  return {
    title: speech.say(policy.title),
    sections: [
      ...section('总则', 'What it is', head(law, policy, speech)),
      ...section('所依赖的评价', 'Other evaluations it needs', needs(law, policy, speech)),
      ...section('参数', 'Parameters', parameters(policy, speech)),
      ...section('由评价机关录入', 'Entered by the evaluating authority', inputs(policy, speech)),
      ...section('计算的数值', 'Values that are computed', values(policy, speech)),
      ...section('评分表', 'Scoring table', scored(law, policy, speech)),
      ...section('总分', 'Score', score(policy, speech)),
      ...section('不予评级', 'Not rated', rules(law, policy.notRated, speech)),
      ...section('直接判级', 'Direct rules', rules(law, policy.direct, speech)),
      ...section('等级', 'Levels', levels(policy, speech)),
      ...section('未知', 'What is not known', [
        zh
          ? '缺少的信息是“未知”，不视为“没有”。未知的信息可能改变等级的，等级为“未知”，不作不利使用。'
          : 'What is missing is unknown, never “no”. Where what is unknown could change the level, the level is unknown and supports nothing adverse.',
      ]),
    ],
  }
}

const head = (law: Law, policy: Policy, speech: Speech): readonly string[] => {
  const zh = speech.language === 'zh'
  const by = policy.evaluatedBy.map((id) => law.findFunction(id)).map((one) => (one ? speech.say(one.title) : ''))
  const { rhythm, evaluates } = policy.period
  const span =
    evaluates === 'previous-year'
      ? { zh: '上一公历年度', en: 'the calendar year before' }
      : { zh: `近${evaluates.months}个月`, en: `the last ${evaluates.months} months` }
  const standing = {
    published: { zh: '公开发布的办法', en: 'a published method' },
    imported: { zh: '等级由上级导入，本平台不计算', en: 'its levels are imported from above and not computed here' },
    demonstration: { zh: '演示，不得使用', en: 'a demonstration, not for use' },
  }[policy.standing]
  const subjects = policy.subjects.map((kind) => speech.say(subjectWords[kind]))
  const disclosed = policy.disclosed.levels.map((id) => levelTitle(policy, id, speech))
  return [
    zh ? `性质：${standing.zh}` : `Standing: ${standing.en}`,
    zh
      ? `施行：${policy.from}起${policy.until ? `至${policy.until}` : ''}`
      : `In force: from ${policy.from}${policy.until ? ` until ${policy.until}` : ''}`,
    `${zh ? '依据：' : 'Basis: '}${policy.basis.map((basis) => basisPhrase(law, basis, speech)).join(zh ? '；' : '; ')}`,
    `${zh ? '评价机关：' : 'Evaluated by: '}${by.join(zh ? '、' : ', ')}`,
    `${zh ? '评价对象：' : 'Subjects: '}${subjects.join(zh ? '、' : ', ')}${zh ? '（不含自然人、个体工商户和机关）' : ' (never natural persons, individual businesses or government bodies)'}`,
    `${zh ? '周期：' : 'Period: '}${speech.say(rhythms[rhythm])}${zh ? '，评价' : ', of '}${speech.say(span)}`,
    disclosed.length > 0
      ? zh
        ? `公示：只公示“${disclosed.join('、')}”；其他等级只供主体本人和依法查询`
        : `Disclosed: only “${disclosed.join(', ')}”; any other level is for the subject and those who may ask by law`
      : zh
        ? '公示：等级不公示，只供主体本人和依法查询'
        : 'Disclosed: no level; all are for the subject and those who may ask by law',
  ]
}

const subjectWords = {
  enterprise: { zh: '企业', en: 'enterprises' },
  'individual-business': { zh: '个体工商户', en: 'individual businesses' },
  'social-organisation': { zh: '社会组织', en: 'social organisations' },
  'public-institution': { zh: '事业单位', en: 'public institutions' },
  'government-body': { zh: '机关', en: 'government bodies' },
  'other-organisation': { zh: '其他组织', en: 'other organisations' },
} as const

const rhythms = {
  yearly: { zh: '每年一次', en: 'once a year' },
  'half-yearly': { zh: '每半年一次', en: 'twice a year' },
  quarterly: { zh: '每季度一次', en: 'every quarter' },
  monthly: { zh: '每月一次', en: 'every month' },
  'on-application': { zh: '依申请', en: 'on application' },
} as const

const levelTitle = (policy: Policy, id: string, speech: Speech) =>
  speech.say(policy.levels.find((level) => level.id === id)?.title ?? { zh: id, en: id })

const basisPhrase = (law: Law, { instrument, article, confidence }: Basis, speech: Speech): string => {
  const title = instrumentTitle(law, instrument, speech)
  return `${title}${articlePhrase(article, speech)}${certainty(confidence, speech).join('')}`
}

export const instrumentTitle = (law: Law, id: string, speech: Speech): string => {
  const found = law.findInstrument(id)
  if (!found) return id
  return speech.language === 'zh' ? `《${found.title.zh}》${edition(found)}` : found.title.en
}

/** How a text is told from others of its name: by its number, or by the year of its amendment. */
const edition = ({ number, amended }: Pick<Instrument, 'number' | 'amended'>): string =>
  number ? `（${number}）` : amended ? `（${amended}年修改）` : ''

const needs = (law: Law, { needs: all = {} }: Policy, speech: Speech): readonly string[] =>
  Object.values(all).map(({ policy, from }) => {
    const title = versionOf(law, policy, from)?.title
    const name = title ? speech.say(title) : policy
    return speech.language === 'zh' ? `${name}（${from}起的版本）` : `${name} (the version from ${from})`
  })

const parameters = ({ parameters: all = {} }: Policy, speech: Speech): readonly string[] =>
  Object.values(all).map(
    ({ title, value, confidence }) =>
      `${speech.say(title)}${speech.language === 'zh' ? '：' : ': '}${value}${certainty(confidence, speech).join('')}`,
  )

const inputs = ({ inputs: all = {}, sheets = {} }: Policy, speech: Speech): readonly string[] => [
  ...Object.values(all).map(({ title }) => speech.say(title)),
  ...Object.values(sheets).map(({ title, columns }) => {
    const names = Object.values(columns).map((column) => speech.say(column.title))
    return speech.language === 'zh'
      ? `${speech.say(title)}，逐笔：${names.join('、')}`
      : `${speech.say(title)}, one by one: ${names.join('; ')}`
  }),
]

const values = ({ values: all = {} }: Policy, speech: Speech): readonly string[] =>
  Object.values(all).map(({ title, is }) => {
    const how = isFigure(is) ? figurePhrase(is, speech) : amountPhrase(is, speech)
    return `${speech.say(title)}${speech.language === 'zh' ? '：' : ': '}${how}`
  })

const scored = (law: Law, policy: Policy, speech: Speech): readonly string[] => {
  const zh = speech.language === 'zh'
  const rows = scoringTable(planUnder(law, policy), speech, (id) => instrumentTitle(law, id, speech))
  const limits = policy.dimensions.flatMap(({ title, from, to }) => {
    if (from === undefined && to === undefined) return []
    const bounds = [
      ...(from === undefined
        ? []
        : [zh ? `最低${amountPhrase(from, speech)}` : `at least ${amountPhrase(from, speech)}`]),
      ...(to === undefined ? [] : [zh ? `最高${amountPhrase(to, speech)}` : `at most ${amountPhrase(to, speech)}`]),
    ]
    return [zh ? `${speech.say(title)}合计：${bounds.join('，')}` : `${speech.say(title)} in all: ${bounds.join(', ')}`]
  })
  return [
    ...rows.map(({ first, second, standard, points, basis }) =>
      zh
        ? `${first}｜${second}｜${standard}｜${points}${basis}`
        : `${first} | ${second} | ${standard} | ${points}${basis ? ` ${basis}` : ''}`,
    ),
    ...limits,
  ]
}

const score = ({ score: is }: Policy, speech: Speech): readonly string[] => {
  if (!is) return []
  const zh = speech.language === 'zh'
  const text = amountPhrase(is.is, speech)
  const higher =
    is.higherIs === 'better'
      ? { zh: '分数越高信用越好', en: 'higher is better' }
      : { zh: '分数越高风险越大', en: 'higher is riskier' }
  return [zh ? `总分 = ${text}（${higher.zh}）` : `Score = ${text} (${higher.en})`]
}

const rules = (law: Law, list: Policy['direct'] | Policy['notRated'], speech: Speech): readonly string[] =>
  (list ?? []).map((rule) => {
    const zh = speech.language === 'zh'
    const level =
      'level' in rule ? levelTitle(speech.policy, rule.level as string, speech) : zh ? '不予评级' : 'not rated'
    const basis = (rule.basis ?? []).map((one) => basisPhrase(law, one, speech)).join('; ')
    const source = basis ? (zh ? `（${basis}）` : ` (${basis})`) : ''
    const text = conditionPhrase(rule.when, speech)
    const own = speech.say(rule.title)
    const because = text.includes(own) ? '' : zh ? `（${text}）` : ` (${text})`
    return `${own}${because}${zh ? '：' : ': '}${level}${source}${certainty(rule.confidence, speech).join('')}`
  })

const levels = (policy: Policy, speech: Speech): readonly string[] =>
  policy.levels.map(({ title, means, when, otherwise, confidence }) => {
    const zh = speech.language === 'zh'
    const how =
      when !== undefined
        ? conditionPhrase(when, speech)
        : otherwise
          ? zh
            ? '其他情形'
            : 'in all other cases'
          : undefined
    const name = speech.say(title)
    const text =
      how === undefined
        ? speech.say(means)
        : zh
          ? `${speech.say(means)}。条件：${how}`
          : `${speech.say(means)}. If: ${how}`
    return `${name}${zh ? '：' : ': '}${text}${certainty(confidence, speech).join('')}`
  })
