import type { Language } from '@probity/base'
import type { Catalogue } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { catalogueWords } from './words.ts'

/** Lists with both of their bases, measures with object and relation (R18). */
export const listsAndMeasures = (catalogue: Catalogue, language: Language): Html =>
  html`${lists(catalogue.lists, language)}${measures(catalogue.measures, language)}`

const lists = (entries: Catalogue['lists'], language: Language): MaybeHtml => {
  if (entries.length === 0) return undefined
  const w = inLanguage(catalogueWords, language)
  return html`<section aria-labelledby="lists" class="rules">
<h2 id="lists">${w.lists}</h2>
<p class="measure">${w.listsText}</p>
${entries.map(
  (
    list,
  ) => html`<div class="rule"><h3>${say(list.title, language)}${confidenceMark(list.confidence, language)}</h3><dl class="pairs">
<div><dt>${w.fieldBasis}</dt><dd>${basisList(list.fieldBasis, language)}</dd></div>
<div><dt>${w.entryAndExit}</dt><dd>${basisList(list.entryAndExit, language)}</dd></div></dl></div>`,
)}
</section>`
}

const measures = (entries: Catalogue['measures'], language: Language): MaybeHtml => {
  if (entries.length === 0) return undefined
  const w = inLanguage(catalogueWords, language)
  return html`<section aria-labelledby="measures" class="rules">
<h2 id="measures">${w.measures}</h2>
<p class="measure">${w.measuresText}</p>
${entries.map(
  (
    measure,
  ) => html`<div class="rule"><h3>${say(measure.title, language)}${confidenceMark(measure.confidence, language)}</h3><dl class="pairs">
<div><dt>${w.object}</dt><dd>${say(measure.object, language)}</dd></div>
<div><dt>${w.relation}</dt><dd>${say(measure.relation, language)}</dd></div>
<div><dt>${w.basis}</dt><dd>${basisList(measure.basis, language)}</dd></div></dl></div>`,
)}
</section>`
}
