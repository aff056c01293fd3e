import type { Language } from '@probity/base'
import { html } from 'hono/html'
import type { Html } from './html.ts'
import { languageTag } from './language.ts'

const han = /\p{Script=Han}/u

/** Text of the records themselves: on an English page Chinese is marked as such, so that it is read aloud and set rightly (WCAG 3.1.2). */
export const asWritten = (text: string, language: Language): Html =>
  language === 'en' && han.test(text) ? html`<span lang="${languageTag.zh}">${text}</span>` : html`${text}`
