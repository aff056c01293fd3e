import type { Amount, Condition } from '@probity/law'
import { orList, type Speech } from './speech.ts'

/** A number as people write it, with a real minus sign. */
export const numeral = (value: number): string => String(value).replace('-', '−')

const large = (value: number, { language }: Speech): string =>
  language === 'en' && Math.abs(value) >= 1000 ? numeral(value).replace(/\B(?=(\d{3})+$)/g, ',') : numeral(value)

/** An amount as a formula in words. */
export const amountPhrase = (amount: Amount, speech: Speech): string => {
  const zh = speech.language === 'zh'
  const say = (one: Amount) => amountPhrase(one, speech)
  const inner = (one: Amount) => (isSimple(one) ? say(one) : zh ? `（${say(one)}）` : `(${say(one)})`)
  if (typeof amount === 'number') return large(amount, speech)
  if (typeof amount === 'string') return amount === 'unknown' ? (zh ? '未知' : 'unknown') : parameter(amount, speech)
  if ('plus' in amount) return amount.plus.map(inner).join(' + ')
  if ('minus' in amount) return amount.minus.map(inner).join(' − ')
  if ('times' in amount) return amount.times.map(inner).join(' × ')
  if ('least' in amount)
    return zh ? `${amount.least.map(say).join('、')}中最小者` : `the least of ${amount.least.map(say).join(', ')}`
  if ('most' in amount)
    return zh ? `${amount.most.map(say).join('、')}中最大者` : `the largest of ${amount.most.map(say).join(', ')}`
  if ('limit' in amount) {
    const bounds = [
      ...(amount.from === undefined ? [] : [zh ? `最低${say(amount.from)}` : `at least ${say(amount.from)}`]),
      ...(amount.to === undefined ? [] : [zh ? `最高${say(amount.to)}` : `at most ${say(amount.to)}`]),
    ]
    return zh ? `${inner(amount.limit)}，${bounds.join('，')}` : `${inner(amount.limit)}, ${bounds.join(', ')}`
  }
  if ('cases' in amount) {
    const cases = amount.cases.map(({ when, is }) =>
      zh ? `${conditionPhrase(when, speech)}的，为${say(is)}` : `${say(is)} if ${conditionPhrase(when, speech)}`,
    )
    return zh
      ? `${cases.join('；')}；其他，为${say(amount.otherwise)}`
      : `${cases.join('; ')}; otherwise ${say(amount.otherwise)}`
  }
  if ('points' in amount) {
    const names = amount.points === 'all' ? [] : amount.points.map((id) => speech.nameOf(`dimension ${id}`))
    if (names.length === 0) return zh ? '各项得分之和' : 'the sum of all points'
    return zh ? `${names.join('、')}得分之和` : `the points of ${names.join(', ')}`
  }
  return tallyPhrase(amount, speech)
}

/** A parameter is shown with what it is set to. */
const parameter = (name: string, speech: Speech): string => {
  const known = speech.policy.parameters?.[name]
  if (!known) return speech.nameOf(name)
  return speech.language === 'zh'
    ? `${numeral(known.value)}（${speech.nameOf(name)}）`
    : `${numeral(known.value)} (${speech.nameOf(name)})`
}

const tallyPhrase = ({ tally, in: dimensions }: Extract<Amount, { tally: unknown }>, speech: Speech): string => {
  const tables = Object.values(speech.policy.outcomes ?? {})
  const words = tally.map((word) => {
    const title = tables.find((table) => Object.hasOwn(table, word))?.[word]?.title
    return title ? speech.say(title) : word
  })
  const general = dimensions && dimensions.length > 3
  const places = general ? [] : (dimensions ?? []).map((id) => speech.nameOf(`dimension ${id}`))
  const scored = general ? speech.policy.dimensions.filter(({ id }) => !dimensions.includes(id)) : []
  if (speech.language === 'zh') {
    const where = general
      ? `除${scored.map(({ id }) => speech.nameOf(`dimension ${id}`)).join('、')}外`
      : places.join('、')
    return `${where}“${orList(words, 'zh')}”的项数`
  }
  const where = general
    ? ` outside ${scored.map(({ id }) => speech.nameOf(`dimension ${id}`)).join(', ')}`
    : places.length > 0
      ? ` in ${places.join(', ')}`
      : ''
  return `the number of items${where} that are “${orList(words, 'en')}”`
}

const isSimple = (amount: Amount): boolean =>
  typeof amount !== 'object' || 'points' in amount || 'tally' in amount || 'times' in amount

const comparisons = {
  atLeast: { zh: '不低于', en: 'is at least' },
  over: { zh: '高于', en: 'is above' },
  atMost: { zh: '不高于', en: 'is at most' },
  below: { zh: '低于', en: 'is below' },
  is: { zh: '等于', en: 'is' },
} as const

/** A condition as a clause that fits after 'if'. */
export const conditionPhrase = (condition: Condition, speech: Speech): string => {
  const zh = speech.language === 'zh'
  const say = (one: Condition) => conditionPhrase(one, speech)
  const inner = (one: Condition) => (isClause(one) ? say(one) : zh ? `（${say(one)}）` : `(${say(one)})`)
  if (typeof condition === 'string') return zh ? speech.nameOf(condition) : `“${speech.nameOf(condition)}” holds`
  if ('value' in condition) {
    const left = amountPhrase(condition.value, speech)
    const bounds = (Object.keys(comparisons) as (keyof typeof comparisons)[]).flatMap((key) =>
      condition[key] === undefined
        ? []
        : [`${speech.say(comparisons[key])}${zh ? '' : ' '}${amountPhrase(condition[key], speech)}`],
    )
    return zh ? `${left}${bounds.join('且')}` : `${left} ${bounds.join(' and ')}`
  }
  if ('choice' in condition) {
    const words = condition.is.map((word) => `“${speech.wordOf(condition.choice, word)}”`)
    const name = speech.nameOf(condition.choice)
    return zh ? `${name}为${orList(words, 'zh')}` : `${name} is ${orList(words, 'en')}`
  }
  if ('not' in condition) {
    if (typeof condition.not === 'string')
      return zh ? `没有“${speech.nameOf(condition.not)}”` : `“${speech.nameOf(condition.not)}” does not hold`
    return zh ? `并非${inner(condition.not)}` : `not (${say(condition.not)})`
  }
  if ('all' in condition) return condition.all.map(inner).join(zh ? '，且' : ' and ')
  if ('any' in condition) return condition.any.map(inner).join(zh ? '，或' : ' or ')
  return zh
    ? `下列各项中至少${condition.atLeast}项成立：${condition.of.map(say).join('；')}`
    : `at least ${condition.atLeast} of these hold: ${condition.of.map(say).join('; ')}`
}

const isClause = (condition: Condition): boolean =>
  typeof condition === 'string' || 'value' in condition || 'choice' in condition || 'not' in condition
