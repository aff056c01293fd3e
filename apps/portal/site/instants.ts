import type { Language } from '@probity/base'
import { html } from 'hono/html'
import type { Html } from './html.ts'
import { languageTag } from './language.ts'

/** A moment as people of a zone read it, to the minute, with an element that machines read to the millisecond. */
export const momentIn = (at: string, zone: string, language: Language): Html =>
  html`<time datetime="${at}">${formatIn(zone, language).format(new Date(at))}</time>`

const formats = new Map<string, Intl.DateTimeFormat>()
const formatIn = (zone: string, language: Language): Intl.DateTimeFormat => {
  const key = `${zone} ${language}`
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : languageTag[language], {
      dateStyle: 'long',
      timeStyle: 'short',
      timeZone: zone,
    })
  formats.set(key, known)
  return known
}
