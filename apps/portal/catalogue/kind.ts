import type { Language } from '@probity/base'
import type { Catalogue, CatalogueKind } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { termsTable } from './terms.ts'
import { catalogueWords } from './words.ts'

/** One kind of record: purpose, basis, subjects, suppliers, the four permissions (R2), periods and fields. */
export const kindPage = (visit: Visit, catalogue: Catalogue, kind: CatalogueKind): Html => {
  const { language } = visit
  const w = inLanguage(catalogueWords, language)
  const list = (words: CatalogueKind['subjects']) =>
    words.map((one) => say(one, language)).join(language === 'zh' ? '、' : ', ')
  const ruleSets = catalogue.ruleSets.filter((ruleSet) => ruleSet.channel === kind.channel)
  return layout(visit, {
    title: say(kind.title, language),
    section: 'catalogue',
    main: html`<div class="page kind-page">
<p class="kicker"><a href="/catalogue">${w.back}</a> · ${say(kind.categoryTitle, language)} · ${w.edition(kind.edition)}</p>
<h1>${say(kind.title, language)}${confidenceMark(kind.confidence, language)}</h1>
<p class="lead">${say(kind.purpose, language)}</p>
<dl class="pairs pairs-wide">
  <div><dt>${w.basis}</dt><dd>${basisList(kind.basis, language)}</dd></div>
  <div><dt>${w.subjects}</dt><dd>${list(kind.subjects)}</dd></div>
  <div><dt>${w.functions}</dt><dd>${kind.suppliedBySubject ? w.bySubject : list(kind.functions)}</dd></div>
  <div><dt>${w.polarity}</dt><dd>${say(kind.polarityTitle, language)}</dd></div>
</dl>
<h2>${w.permissions}</h2>
${permissions(kind, language)}
<h2>${w.terms}</h2>
${ruleSets.length > 0 ? termsTable(ruleSets, language) : html`<p>${w.noTerms}</p>`}
${fields(kind, language)}
${layouts(kind, language)}
</div>`,
  })
}

const permissions = (kind: CatalogueKind, language: Language): Html => {
  const w = inLanguage(catalogueWords, language)
  return html`<dl class="permissions">${(['record', 'publish', 'share', 'report'] as const).map((name) => {
    const permission = kind.permissions[name]
    return html`<div><dt>${w[name]}</dt><dd><p class="allowed">${say(permission.allowedTitle, language)}</p>${
      permission.note ? html`<p>${say(permission.note, language)}</p>` : undefined
    }${basisList(permission.basis, language)}</dd></div>`
  })}</dl>`
}

const fields = (kind: CatalogueKind, language: Language): MaybeHtml => {
  if (kind.fields.length === 0) return undefined
  const w = inLanguage(catalogueWords, language)
  return html`<h2>${w.fields}</h2>
<p class="measure">${w.fieldsText}</p>
<ul class="fields">${kind.fields.map(
    (field) =>
      html`<li>${say(field.title, language)}${field.closed ? html` <span class="mark-word">${w.closed}</span>` : undefined}</li>`,
  )}</ul>`
}

const layouts = (kind: CatalogueKind, language: Language): MaybeHtml => {
  if (kind.layouts.length === 0) return undefined
  const w = inLanguage(catalogueWords, language)
  return html`<h2 id="columns">${w.layouts}</h2>
<p class="measure">${w.layoutsText}</p>
${kind.layouts.map(
  ({
    id,
    title,
    columns,
  }) => html`<details class="layout"><summary>${say(title, language)} <span class="code">${id}</span></summary>
<table class="columns"><thead><tr><th scope="col">${w.column}</th><th scope="col">${w.meaning}</th></tr></thead><tbody>${columns.map(
    (column) =>
      html`<tr><th scope="row"><code lang="zh-CN">${column.name}</code>${
        column.required ? html` <span class="mark-word">${w.required}</span>` : undefined
      }</th><td>${say(column.meaning, language)}${column.note ? html`<br><small>${say(column.note, language)}</small>` : undefined}</td></tr>`,
  )}</tbody></table></details>`,
)}`
}
