import type { Language } from '@probity/base'
import type { MeasureInForce } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import { time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { measureWords } from './measure-words.ts'

/** Measures in force, each with who decided it, on what article and until when; nothing where there are none. */
export const measuresSection = (measures: readonly MeasureInForce[] = [], language: Language): MaybeHtml => {
  if (measures.length === 0) return undefined
  const w = inLanguage(measureWords, language)
  return html`<section class="measures" aria-labelledby="measures"><h2 id="measures">${w.title}</h2>
<p class="measure">${w.text}</p>
${measures.map(
  (
    one,
  ) => html`<div class="rule"><h3>${say(one.title, language)}${confidenceMark(one.confidence, language)}</h3><dl class="pairs">
<div><dt>${w.relation}</dt><dd>${say(one.relation, language)}</dd></div>
<div><dt>${w.decided}</dt><dd>${say(one.authority, language)} · ${asWritten(one.number, language)}</dd></div>
<div><dt>${w.days}</dt><dd>${time(one.from, language)} – ${time(one.until, language)}${one.ownTerm ? html`<br><span class="quiet">${w.ownTerm}</span>` : undefined}</dd></div>
<div><dt>${w.stated}</dt><dd>${asWritten(one.stated, language)}${basisList(one.basis, language)}</dd></div></dl></div>`,
)}</section>`
}
