import type { Language } from '@probity/base'
import { html } from 'hono/html'
import type { Html } from './html.ts'
import { languageTag } from './language.ts'

const formats = {
  zh: new Intl.DateTimeFormat(languageTag.zh, { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
} as const satisfies Record<Language, Intl.DateTimeFormat>

/** A day (ISO text) as people write it: 2026年4月1日, 1 April 2026. */
export const dayText = (day: string, language: Language): string => formats[language].format(new Date(`${day}T00:00Z`))

/** The same as an element that machines read too. */
export const time = (day: string, language: Language): Html =>
  html`<time datetime="${day}">${dayText(day, language)}</time>`

/** A moment in UTC to the second, the same in every language: `2026-04-01 08:00:00 UTC`. */
export const moment = (instant: string): Html =>
  html`<time datetime="${instant}">${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC</time>`

/** A period whose ends may be unknown or open. */
export const period = (dates: { from?: string | undefined; until?: string | undefined }, language: Language): Html => {
  const { from, until } = dates
  if (from && until) return html`${time(from, language)} ${language === 'zh' ? '至' : 'to'} ${time(until, language)}`
  if (from) return language === 'zh' ? html`自${time(from, language)}起` : html`since ${time(from, language)}`
  if (until) return language === 'zh' ? html`至${time(until, language)}` : html`until ${time(until, language)}`
  return html``
}

const isDay = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/
export const looksLikeDay = (text: string): boolean => isDay.test(text)

/**
 * The last millisecond of a day in `zone` (IANA name) as an instant: 'known at the end of that day'.
 * `undefined` for text that is no day.
 */
export const endOfDay = (day: string, zone: string): string | undefined => {
  try {
    const next = Temporal.PlainDate.from(day, { overflow: 'reject' }).add({ days: 1 })
    return next
      .toZonedDateTime(zone)
      .toInstant()
      .subtract({ milliseconds: 1 })
      .toString({ smallestUnit: 'millisecond' })
  } catch {
    return undefined
  }
}
