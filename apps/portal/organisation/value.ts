import type { Language } from '@probity/base'
import type { PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import { looksLikeDay, time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html } from '../site/html.ts'
import { languageTag } from '../site/language.ts'
import { inLanguage, say } from '../site/words.ts'
import { recordWords } from './words.ts'

type Field = PublicRecord['content'][number]

/** An amount in hundredths, as a reader of a language writes it. */
const writeAmount = (hundredths: number, currency: string, language: Language): string =>
  new Intl.NumberFormat(language === 'zh' ? languageTag.zh : 'en-GB', {
    style: 'currency',
    currency,
    ...(language === 'zh' ? {} : { currencyDisplay: 'code' }),
  }).format(hundredths / 100)

/** What was decided, by kind of value: words, a day, an amount, a list, yes or no, plain text. */
export const fieldValue = ({ value, valueTitle, currency }: Field, language: Language): Html => {
  const w = inLanguage(recordWords, language)
  if (valueTitle) return html`${say(valueTitle, language)}`
  if (typeof value === 'boolean') return html`${value ? w.yes : w.no}`
  if (typeof value === 'number')
    return html`${currency ? writeAmount(value, currency, language) : new Intl.NumberFormat(languageTag[language]).format(value)}`
  if (typeof value === 'string') return looksLikeDay(value) ? time(value, language) : asWritten(value, language)
  return asWritten(value.join(w.comma), language)
}

/** A label as people read it: an amount is shown in its currency, so its label need not say hundredths. */
export const fieldTitle = ({ title, currency }: Pick<Field, 'title' | 'currency'>, language: Language): string =>
  currency ? say(title, language).replace(/（分）$| in cents$/, '') : say(title, language)
