import type { Language } from '@probity/base'
import type { PublicRecord } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html } from '../site/html.ts'
import { say } from '../site/words.ts'

/** What law opens against a record, each with its article and how sure the pack is of it. */
export const remedyList = (remedies: PublicRecord['remedies'], language: Language): Html =>
  html`<ul class="remedies">${remedies.map(
    (
      remedy,
    ) => html`<li><p><strong>${say(remedy.title, language)}</strong>${confidenceMark(remedy.confidence, language)}</p>
<p>${say(remedy.how, language)}</p>${basisList(remedy.basis, language)}</li>`,
  )}</ul>`
