import type { Language } from '@probity/base'
import type { Catalogue, CatalogueKind } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { listsAndMeasures } from './measures.ts'
import { termsTable } from './terms.ts'
import { catalogueWords } from './words.ts'

/** What may be recorded and why, how long it is shown, what is declined, lists and measures. */
export const cataloguePage = (visit: Visit, catalogue: Catalogue): Html => {
  const { language } = visit
  const w = inLanguage(catalogueWords, language)
  return layout(visit, {
    title: w.title,
    section: 'catalogue',
    main: html`<div class="page catalogue">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<nav class="filter" aria-label="${w.contents}"><ul>
<li><a href="#kinds">${w.kinds} <span class="count">${catalogue.kinds.length}</span></a></li>
<li><a href="#terms">${w.terms}</a></li>
<li><a href="#declined">${w.declined}</a></li>
${catalogue.lists.length > 0 ? html`<li><a href="#lists">${w.lists}</a></li>` : undefined}
${catalogue.measures.length > 0 ? html`<li><a href="#measures">${w.measures}</a></li>` : undefined}
</ul></nav>
<section aria-labelledby="kinds">
<h2 id="kinds">${w.kinds}</h2>
${kindsByCategory(catalogue, language)}
</section>
<section aria-labelledby="terms">
<h2 id="terms">${w.terms}</h2>
<p class="measure">${w.termsText}</p>
${[...Map.groupBy(catalogue.ruleSets, (ruleSet) => ruleSet.channel).values()].map((ruleSets) => termsTable(ruleSets, language))}
${transition(catalogue, language)}
</section>
${declined(catalogue, language)}
${listsAndMeasures(catalogue, language)}
<p class="packs quiet">${w.packs}: ${catalogue.packs.map(
      (pack, index) =>
        html`${index > 0 ? ' · ' : ''}${say(pack.title, language)} ${pack.edition} <span class="code">${pack.digest.slice(0, 12)}</span>`,
    )}</p>
</div>`,
  })
}

const kindsByCategory = (catalogue: Catalogue, language: Language): Html[] =>
  [...Map.groupBy(catalogue.kinds, (kind) => kind.category).values()].map(
    (kinds) => html`<div class="category-group">
<h3>${say((kinds[0] as CatalogueKind).categoryTitle, language)}</h3>
<ul>${kinds.map((kind) => kindLine(kind, language))}</ul>
</div>`,
  )

const kindLine = (kind: CatalogueKind, language: Language): Html => {
  const w = inLanguage(catalogueWords, language)
  return html`<li><p class="kind-title"><a href="/catalogue/${encodeURIComponent(kind.id)}">${say(kind.title, language)}</a>${confidenceMark(kind.confidence, language)}</p>
<p>${say(kind.purpose, language)}</p>
<p class="quiet">${w.publish} ${say(kind.permissions.publish.allowedTitle, language)}</p></li>`
}

const transition = (catalogue: Catalogue, language: Language): MaybeHtml =>
  catalogue.transition
    ? html`<h3>${inLanguage(catalogueWords, language).transition}</h3>
<p class="measure">${say(catalogue.transition.note, language)}${confidenceMark(catalogue.transition.confidence, language)}</p>`
    : undefined

const declined = (catalogue: Catalogue, language: Language): Html => {
  const w = inLanguage(catalogueWords, language)
  return html`<section aria-labelledby="declined" class="declined">
<h2 id="declined">${w.declined}</h2>
<p class="measure">${w.declinedText}</p>
<dl>${catalogue.declined.map(
    (one) =>
      html`<div><dt>${say(one.title, language)}</dt><dd><p>${say(one.why, language)}${confidenceMark(one.confidence, language)}</p>${basisList(one.basis, language)}</dd></div>`,
  )}</dl>
</section>`
}
