import type { Language } from '@probity/base'
import type { Identity, SearchResults } from '@probity/contract'
import { html } from 'hono/html'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { markFound } from './mark.ts'
import { searchWords } from './words.ts'

/** What was found: identity and nothing else (R10). */
export const resultsPage = (
  visit: Visit,
  question: string,
  results: SearchResults | undefined,
  cursor: string | undefined,
): Html => {
  const w = inLanguage(searchWords, visit.language)
  return layout(visit, {
    title: results ? w.title(question) : w.emptyTitle,
    question,
    noindex: true,
    main: html`<div class="page page-narrow">
<h1 class="h1-small">${results ? w.title(question) : w.emptyTitle}</h1>
${results ? (results.items.length > 0 ? found(visit, question, results, cursor) : nothing(visit)) : html`<p>${w.emptyText}</p>`}
</div>`,
  })
}

const found = (visit: Visit, question: string, results: SearchResults, cursor: string | undefined): Html => {
  const w = inLanguage(searchWords, visit.language)
  const next = results.next && `/search?${new URLSearchParams({ q: question, cursor: results.next })}`
  return html`<p class="quiet">${w.order}</p>
<ol class="results" aria-label="${w.found}">
${results.items.map((item) => result(item, question, visit.language))}
</ol>
${
  next || cursor
    ? html`<nav class="paging" aria-label="${w.paging}">
${cursor ? html`<a href="/search?${new URLSearchParams({ q: question }).toString()}">${w.first}</a>` : undefined}
${next ? html`<a class="next" rel="next" href="${next}">${w.next}</a>` : undefined}
</nav>`
    : undefined
}`
}

const result = (item: Identity, question: string, language: Language): Html => {
  const w = inLanguage(searchWords, language)
  const foundAs: MaybeHtml = item.foundAs
    ? html`<p class="found-as">${w.foundAs} <span lang="zh-CN">${markFound(item.foundAs, question)}</span></p>`
    : undefined
  return html`<li>
  <h2><a href="/organisations/${item.handle}">${markFound(item.name, question)}</a></h2>
  ${foundAs}
  <p class="identity">${item.code ? html`<span class="code">${item.code}</span>` : undefined}<span>${say(item.kindTitle, language)}</span>${
    item.region ? html`<span>${say(item.region, language)}</span>` : undefined
  }<span>${say(item.statusTitle, language)}</span></p>
</li>`
}

const nothing = (visit: Visit): Html => {
  const w = inLanguage(searchWords, visit.language)
  return html`<h2>${w.none}</h2>
<p>${w.noneText}</p>
<ul class="plain">${[w.tryPart, w.tryCode, w.tryFormer, w.trySole].map((tip) => html`<li>${tip}</li>`)}</ul>`
}
