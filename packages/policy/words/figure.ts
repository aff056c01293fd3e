import type { Figure, Severity } from '@probity/law'
import { amountPhrase, conditionPhrase, numeral } from './phrases.ts'
import { orList, type Speech, withFields } from './speech.ts'

const severityWords: Readonly<Record<Severity, { zh: string; en: string }>> = {
  minor: { zh: '轻微', en: 'minor' },
  general: { zh: '一般', en: 'general' },
  serious: { zh: '严重', en: 'serious' },
}

/** What a figure takes, of which records, of what time, and what it is where there are none. */
export const figurePhrase = (figure: Figure, outer: Speech): string => {
  const speech = withFields(outer, figure.records ?? [])
  const zh = speech.language === 'zh'
  const parts = [
    taken(figure, speech),
    ...(figure.where === undefined
      ? []
      : [zh ? `其中${conditionPhrase(figure.where, speech)}` : `where ${conditionPhrase(figure.where, speech)}`]),
    ...(figure.decay ?? []).map(({ afterMonths, percent }) =>
      zh ? `满${afterMonths}个月的按${percent}%计` : `after ${afterMonths} months counted with ${percent} %`,
    ),
    nothing(figure, zh),
  ]
  return parts.join(zh ? '，' : ', ')
}

/** The same of a figure that only asks whether there is one. */
export const existsPhrase = (figure: Figure, outer: Speech): string => {
  const speech = withFields(outer, figure.records ?? [])
  const zh = speech.language === 'zh'
  const what = `${zh ? windowPhrase(figure, speech) : ''}${source(figure, speech)}${zh ? '' : windowPhrase(figure, speech)}`
  const where = figure.where === undefined ? '' : conditionPhrase(figure.where, speech)
  const rest = figure.none === 'unknown' ? (zh ? '；没有的，为未知' : '; unknown if there is none') : ''
  if (zh) return `有${what}${where ? `，其中${where}` : ''}${rest}`
  return `there is any of ${what}${where ? ` where ${where}` : ''}${rest}`
}

const taken = (figure: Figure, speech: Speech): string => {
  const zh = speech.language === 'zh'
  const what = source(figure, speech)
  const time = windowPhrase(figure, speech)
  const amount = figure.amount === undefined ? '' : rowAmount(figure, speech)
  switch (figure.take) {
    case 'count':
      return zh ? `${time}${what}的件数` : `the number of ${what}${time}`
    case 'exists':
      return zh ? `${time}有${what}的记1` : `1 if there is any of ${what}${time}`
    case 'sum':
      return zh ? `${time}${what}的${amount}合计` : `the sum of ${amount} of ${what}${time}`
    case 'largest':
      return zh ? `${time}${what}中最高的${amount}` : `the largest ${amount} of ${what}${time}`
    case 'mean': {
      const weight = figure.weight === undefined ? undefined : amountPhrase(figure.weight, speech)
      if (zh) return `${time}每份${what}的${amount}，${weight ? `按${weight}加权平均` : '取平均'}`
      return `${amount} of each of ${what}${time}, averaged${weight ? ` by ${weight}` : ''}`
    }
    case 'days-since':
      return zh ? `距最近一件${what}的天数` : `days since the newest of ${what}`
  }
}

/** Inside a sheet the sum of points is that of its own columns. */
const rowAmount = ({ amount, sheet }: Figure, speech: Speech): string => {
  const text = amountPhrase(amount!, speech)
  if (!sheet) return text
  return speech.language === 'zh'
    ? `（${text.replace('各项得分之和', '各栏得分之和')}）`
    : `(${text.replace('the sum of all points', 'the points of its columns')})`
}

const source = ({ records, sheet, severity }: Figure, speech: Speech): string => {
  const zh = speech.language === 'zh'
  if (sheet !== undefined) {
    const title = speech.policy.sheets?.[sheet]?.title
    return title ? speech.say(title) : sheet
  }
  const kinds = (records ?? []).map((id) => {
    const kind = speech.kind(id)
    return kind ? speech.say(kind.title) : id
  })
  const classes = (severity ?? []).map((one) => speech.say(severityWords[one]))
  const named = zh ? kinds.join('、') : `${kinds.map((kind) => `“${kind}”`).join(', ')} records`
  if (classes.length === 0) return named
  return zh ? `${orList(classes, 'zh')}的${named}` : `${orList(classes, 'en')} ${named}`
}

const windowPhrase = ({ window, by }: Figure, speech: Speech): string => {
  const zh = speech.language === 'zh'
  if (window === undefined) return ''
  const day =
    by === undefined || by === 'decidedOn'
      ? ''
      : by === 'eventOn'
        ? zh
          ? '（按行为日期）'
          : ' by day of the event'
        : zh
          ? `（按${speech.nameOf(by)}）`
          : ` by ${speech.nameOf(by)}`
  if (window === 'period') return zh ? `评价期内${day}` : ` of the period${day}`
  const over =
    window.overMonths === undefined
      ? ''
      : zh
        ? `（不含近${window.overMonths}个月）`
        : ` except the last ${window.overMonths}`
  return zh ? `近${window.months}个月内${over}${day}` : ` of the last ${window.months} months${over}${day}`
}

const nothing = ({ none, take }: Figure, zh: boolean): string => {
  if (none === 'unknown') return zh ? '没有的，为未知' : 'unknown if there is none'
  if (take === 'days-since') return zh ? `没有的，按${numeral(none)}天计` : `${numeral(none)} if there is none`
  return zh ? `没有的记${numeral(none)}` : `${numeral(none)} if there is none`
}
