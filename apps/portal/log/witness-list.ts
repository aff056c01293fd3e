import type { Language } from '@probity/base'
import type { LogView } from '@probity/contract'
import { html } from 'hono/html'
import { moment } from '../site/dates.ts'
import type { Html } from '../site/html.ts'
import { inLanguage } from '../site/words.ts'
import { logWords } from './words.ts'

/** Those who are asked to cosign: when each last did, at which size, and by which key that can be checked. */
export const witnessList = ({ witnesses }: LogView, language: Language): Html => {
  const w = inLanguage(logWords, language)
  if (witnesses.length === 0) return html`<p>${w.witnessesNone}</p>`
  return html`<ul class="log-keys">${witnesses.map(
    ({ name, verifier, cosigned }) =>
      html`<li>${name} <span class="quiet">${
        cosigned
          ? html`${w.cosignedAt(new Intl.NumberFormat(language).format(cosigned.size))} ${moment(cosigned.at)}`
          : w.notAnswered
      }</span><br><code>${verifier}</code></li>`,
  )}</ul>`
}
