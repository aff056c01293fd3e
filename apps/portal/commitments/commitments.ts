import type { CommitmentList, CommitmentView } from '@probity/contract'
import { html } from 'hono/html'
import { sayWithin } from '../procedures/span.ts'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { hasOwnPages, layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { commitmentWords } from './words.ts'

/** Every commitment the packs offer. */
export const commitmentsPage = (visit: Visit, { commitments }: CommitmentList): Html => {
  const { language } = visit
  const w = inLanguage(commitmentWords, language)
  return layout(visit, {
    title: w.title,
    main: html`<div class="page page-narrow"><h1>${w.title}</h1><p class="lead">${w.lead}</p>
${commitments.length === 0 ? html`<p class="empty">${w.none}</p>` : undefined}
<ul class="ways-list">${commitments.map(
      (one) =>
        html`<li class="way"><h2 class="record-title"><a href="/commitments/${one.id}">${say(one.title, language)}</a>${confidenceMark(one.confidence, language)}</h2>
<p>${say(one.matter, language)} <span class="mark-word">${w.ways[one.way]}</span></p></li>`,
    )}</ul><p><a href="/procedures/commitment">${w.goes}</a></p></div>`,
  })
}

/** One of them: its words, what follows, the ordinary way, papers with their days, and what may be read before a licence. */
export const commitmentPage = (visit: Visit, one: CommitmentView): Html => {
  const { language } = visit
  const w = inLanguage(commitmentWords, language)
  return layout(visit, {
    title: say(one.title, language),
    main: html`<div class="page page-narrow"><h1>${say(one.title, language)}</h1>
<p class="lead">${say(one.matter, language)}${confidenceMark(one.confidence, language)}</p>
${commitmentBody(visit, one)}
${education(visit, one)}
${one.way === 'repair' ? html`<p>${w.inRepair}</p>` : hasOwnPages(visit) ? html`<p><a class="button-link" href="/my/start?${new URLSearchParams({ way: 'commitment', template: one.id })}">${w.give}</a></p>` : undefined}
<p><a href="/procedures/${one.way === 'repair' ? 'repair' : 'commitment'}">${w.goes}</a> · <a href="/commitments">${w.all}</a></p></div>`,
  })
}

/** What is told before a promise is given, wherever it is given. */
export const commitmentBody = ({ language }: Visit, one: CommitmentView): Html => {
  const w = inLanguage(commitmentWords, language)
  const list = (items: CommitmentView['text']) => items.map((text) => html`<li>${say(text, language)}</li>`)
  const join = (items: CommitmentView['text']) =>
    items.map((text) => say(text, language)).join(language === 'zh' ? '、' : ', ')
  const head = (text: string) => html`<h2 class="record-title">${text}</h2>`
  return html`${head(w.text)}<ol>${list(one.text)}</ol>
${head(w.consequences)}<ul>${list(one.consequences)}</ul>
${head(w.ordinary)}<p class="notice">${say(one.ordinaryWay, language)}</p>
<dl class="pairs">
<div><dt>${w.way}</dt><dd>${w.ways[one.way]}</dd></div>
<div><dt>${w.acceptedBy}</dt><dd>${one.acceptedBy ? join(one.acceptedBy) : w.nobodyNeed}</dd></div>
<div><dt>${w.subjects}</dt><dd>${join(one.subjects)}</dd></div>
${one.goodStanding ? html`<div><dt>${w.standing}</dt><dd>${w.standingText(say(one.goodStanding, language))}</dd></div>` : undefined}
<div><dt>${w.basis}</dt><dd>${basisList(one.basis, language)}</dd></div></dl>
${one.papers.length > 0 ? html`${head(w.papers)}<p>${w.papersText}</p>${papers({ language }, one)}` : undefined}`
}

const papers = ({ language }: Pick<Visit, 'language'>, one: CommitmentView): Html => {
  const w = inLanguage(commitmentWords, language)
  return html`<dl class="pairs">${one.papers.map(
    ({ title, within, basis, confidence }) =>
      html`<div><dt>${say(title, language)}</dt><dd>${w.within} ${sayWithin(within, language)}${confidenceMark(confidence, language)}${basisList(basis, language)}</dd></div>`,
  )}</dl>`
}

const education = ({ language }: Visit, one: CommitmentView): MaybeHtml => {
  if (one.education.length === 0) return undefined
  const w = inLanguage(commitmentWords, language)
  return html`<section aria-labelledby="education"><h2 id="education" class="record-title">${w.education}</h2>
<p class="notice">${w.educationText}</p>
<ul>${one.education.map((text) => html`<li>${say(text, language)}</li>`)}</ul>
<p><a href="/catalogue">${w.list}</a> · <a href="/procedures/repair">${w.repair}</a></p></section>`
}
