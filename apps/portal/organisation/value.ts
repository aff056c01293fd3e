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

const yuan = {
  zh: new Intl.NumberFormat(languageTag.zh, { style: 'currency', currency: 'CNY' }),
  en: new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'CNY', currencyDisplay: 'code' }),
} as const satisfies Record<Language, Intl.NumberFormat>

/** Fields that count in cents say so in their name, as everywhere in the house. */
const inCents = (field: string) => field.endsWith('Cents')

/** What was decided, by kind of value: words, a day, money (integer cents), a list, yes or no, plain text. */
export const fieldValue = ({ field, value, valueTitle }: Field, language: Language): Html => {
  const w = inLanguage(recordWords, language)
  if (valueTitle) return html`${say(valueTitle, language)}`
  if (typeof value === 'boolean') return html`${value ? w.yes : w.no}`
  if (typeof value === 'number')
    return html`${inCents(field) ? yuan[language].format(value / 100) : new Intl.NumberFormat(languageTag[language]).format(value)}`
  if (typeof value === 'string') return looksLikeDay(value) ? time(value, language) : asWritten(value, language)
  return asWritten(value.join(w.comma), language)
}

/** A label as people read it: amounts are shown in yuan, so their labels need not say cents. */
export const fieldTitle = ({ field, title }: Pick<Field, 'field' | 'title'>, language: Language): string =>
  inCents(field) ? say(title, language).replace(/（分）$| in cents$/, '') : say(title, language)
