import type { Bilingual, Language } from '@probity/base'
import type { ReportLine } from '@probity/contract'
import { reportWords, unsure } from './words.ts'

type Field = ReportLine['content'][number]

const tag = { zh: 'zh-CN', en: 'en-GB' } as const
const days = {
  zh: new Intl.DateTimeFormat(tag.zh, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat(tag.en, { dateStyle: 'long', timeZone: 'UTC' }),
} as const

export const sayDay = (day: string, language: Language): string => days[language].format(new Date(`${day}T00:00Z`))

/** A value as a reader of a language writes it: words of the pack, an amount, a day, a list, yes or no. */
export const sayField = ({ value, valueTitle, currency }: Field, language: Language): string => {
  if (valueTitle) return valueTitle[language]
  if (typeof value === 'boolean') return (value ? reportWords.yes : reportWords.no)[language]
  if (typeof value === 'number') return sayNumber(value, currency, language)
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? sayDay(value, language) : value
  return value.join(language === 'zh' ? '、' : ', ')
}

const sayNumber = (value: number, currency: string | undefined, language: Language): string =>
  currency
    ? new Intl.NumberFormat(tag[language], {
        style: 'currency',
        currency,
        currencyDisplay: language === 'zh' ? 'symbol' : 'code',
      }).format(value / 100)
    : new Intl.NumberFormat(tag[language]).format(value)

/** An amount is shown in its currency, so its label need not say hundredths. */
export const sayTitle = ({ title, currency }: Field, language: Language): string =>
  currency ? title[language].replace(/（分）$| in cents$/, '') : title[language]

/** The mark of what nobody has read in the text of the law. */
export const sayUnsure = (confidence: string | undefined, language: Language): string =>
  confidence && Object.hasOwn(unsure, confidence) ? unsure[confidence as keyof typeof unsure][language] : ''

export const joined = (texts: readonly Bilingual[], language: Language): string =>
  texts.map((text) => text[language]).join(language === 'zh' ? '、' : ', ')
