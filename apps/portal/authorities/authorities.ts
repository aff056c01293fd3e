import type { Language } from '@probity/base'
import type { AuthorityList, AuthorityView } from '@probity/contract'
import { html } from 'hono/html'
import { basisList } from '../site/basis.ts'
import { period, time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { authorityWords } from './words.ts'

/** Who may submit what, by place, and how timely each is (R24). No order but that of the register, small groups left out (R15). */
export const authoritiesPage = (visit: Visit, list: AuthorityList): Html => {
  const { language } = visit
  const w = inLanguage(authorityWords, language)
  const places = [
    ...Map.groupBy(list.authorities, (authority) =>
      authority.region ? say(authority.region, language) : w.everywhere,
    ),
  ]
  return layout(visit, {
    title: w.title,
    section: 'authorities',
    main: html`<div class="page">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<p class="measure">${w.timely(list.smallestGroup)}</p>
<p class="measure">${w.complain} <a href="/procedures/complaint">${w.complainLink}</a> · <a href="/persons">${w.persons}</a></p>
<nav class="filter" aria-label="${w.contents}"><ul>${places.map(
      ([place, group], index) =>
        html`<li><a href="#place-${index}">${place} <span class="count">${group.length}</span></a></li>`,
    )}</ul></nav>
${places.map(
  ([place, group], index) => html`<section class="place" aria-labelledby="place-${index}">
<h2 id="place-${index}">${place}</h2>
${group.map((authority) => authorityArticle(authority, list.smallestGroup, language))}
</section>`,
)}
${receivers(list, language)}
</div>`,
  })
}

/** Banks and credit services that have not followed, where there is enough to be counted. */
const receivers = ({ receivers: some }: AuthorityList, language: Language): MaybeHtml => {
  if (some.length === 0) return undefined
  const w = inLanguage(authorityWords, language)
  return html`<section class="place" aria-labelledby="receivers"><h2 id="receivers">${w.receivers}</h2>
${some.map(
  (one) =>
    html`<article class="authority"><h3>${say(one.title, language)}</h3><div><dl class="pairs">${follows(one, language)}</dl></div></article>`,
)}
</section>`
}

const authorityArticle = (authority: AuthorityView, smallestGroup: number, language: Language): Html => {
  const w = inLanguage(authorityWords, language)
  return html`<article class="authority" id="${authority.id}">
<h3>${say(authority.title, language)}</h3>
<div>
${authority.republishes ? html`<p class="record-marks"><span class="mark-word mark-apart">${w.republishes}</span></p>` : undefined}
<dl class="pairs">
  <div><dt>${w.functions}</dt><dd>${authority.functions.map((one) => say(one, language)).join(w.comma)}</dd></div>
  <div><dt>${w.kinds}</dt><dd>${kindLinks(authority, language)}</dd></div>
  <div><dt>${w.inForce}</dt><dd>${period(authority, language)}</dd></div>
  ${
    authority.successor
      ? html`<div><dt>${w.successor}</dt><dd><a href="#${authority.successor.id}">${say(authority.successor.title, language)}</a></dd></div>`
      : undefined
  }
  ${looks(authority, language)}
  ${unconfirmed(authority, smallestGroup, language)}
  ${follows(authority, language)}
</dl>
${timeliness(authority, smallestGroup, language)}
${shares(authority, language)}
${exits(authority, language)}
</div>
</article>`
}

const looks = ({ looks }: AuthorityView, language: Language): MaybeHtml => {
  if (!looks) return undefined
  const w = inLanguage(authorityWords, language)
  return html`<div><dt>${w.looks}</dt><dd>${w.looked(looks.looks, looks.delayedPercent)}<br><span class="quiet">${period(looks, language)}</span></dd></div>`
}

const kindLinks = (authority: AuthorityView, language: Language): Html =>
  html`${authority.kinds.map(
    (kind, index) =>
      html`${index > 0 ? inLanguage(authorityWords, language).comma : ''}<a href="/catalogue/${encodeURIComponent(kind.id)}">${say(kind.title, language)}</a>`,
  )}`

const timeliness = (authority: AuthorityView, smallestGroup: number, language: Language): MaybeHtml => {
  if (authority.timeliness.length === 0) return undefined
  const w = inLanguage(authorityWords, language)
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${say(authority.title, language)}: ${w.timeliness}"><table>
<caption>${w.timeliness}</caption>
<thead><tr><th scope="col">${w.kind}</th><th scope="col">${w.duty}</th><th scope="col">${w.onTime}</th><th scope="col">${w.declared}</th></tr></thead>
<tbody>${authority.timeliness.map(
    (one) =>
      html`<tr><th scope="row">${say(one.dutyTitle ?? one.kindTitle, language)}${counted(one, language)}</th><td>${w.workingDays(one.withinWorkingDays)}${basisList(one.basis, language)}</td><td>${
        one.decisions !== undefined && one.onTime !== undefined
          ? html`${w.counted(one.onTime, one.decisions)} <meter min="0" max="${one.decisions}" value="${one.onTime}" aria-hidden="true"></meter>`
          : html`<span class="quiet">${w.tooFew(smallestGroup)}</span>`
      }</td><td>${declared(one, smallestGroup, language)}</td></tr>`,
  )}</tbody>
</table></div>`
}

type Timeliness = AuthorityView['timeliness'][number]

/** The months counted; said where they hang on a calendar that is not out yet. */
const counted = ({ from, until, provisional }: Timeliness, language: Language): MaybeHtml =>
  from && until
    ? html`<br><span class="quiet">${period({ from, until }, language)}${provisional ? html` · ${inLanguage(authorityWords, language).provisional}` : undefined}</span>`
    : undefined

const declared = (one: Timeliness, smallestGroup: number, language: Language): MaybeHtml => {
  const w = inLanguage(authorityWords, language)
  if (one.declared !== undefined) return html`${one.declared}`
  if (!one.monthsNotDeclared) return undefined
  const missing = one.monthsNotDeclared.length
  return html`<span class="quiet">${missing === 0 ? w.tooFew(smallestGroup) : w.notDeclared(missing)}</span>`
}

/** Measures that it has not confirmed: a count and never whose (R15). */
const unconfirmed = ({ measures }: AuthorityView, smallestGroup: number, language: Language): MaybeHtml => {
  if (!measures) return undefined
  const w = inLanguage(authorityWords, language)
  const count = (of: number | 'some') => (of === 'some' ? w.fewer(smallestGroup) : String(of))
  return html`<div><dt>${w.measures}</dt><dd>${w.unconfirmed(count(measures.notConfirmed), count(measures.liftNotConfirmed))}</dd></div>`
}

/** What of repairs and annulments it has not confirmed to have followed, in full tens (R8). */
const follows = ({ follows: counted }: Pick<AuthorityView, 'follows'>, language: Language): MaybeHtml => {
  if (!counted) return undefined
  const w = inLanguage(authorityWords, language)
  return html`<div><dt>${w.follows}</dt><dd>${w.notFollowed(counted.notConfirmed, counted.late)}</dd></div>`
}

/** How many of its duties in cases it did in time. */
const shares = ({ title, cases = [] }: AuthorityView, language: Language): MaybeHtml => {
  if (cases.length === 0) return undefined
  const w = inLanguage(authorityWords, language)
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${say(title, language)}: ${w.cases}"><table>
<caption>${w.cases}</caption>
<thead><tr><th scope="col">${w.procedure}</th><th scope="col">${w.step}</th><th scope="col">${w.kept}</th></tr></thead>
<tbody>${cases.map(
    ({ procedureTitle, moveTitle, onTimePercent }) =>
      html`<tr><th scope="row">${say(procedureTitle, language)}</th><td>${say(moveTitle, language)}</td><td>${w.about(onTimePercent)}</td></tr>`,
  )}</tbody>
</table></div>`
}

/** The notices that law orders when an entry is left: the number of the document, and nobody's name (R8). */
const exits = ({ exits: left = [] }: AuthorityView, language: Language): MaybeHtml => {
  if (left.length === 0) return undefined
  const w = inLanguage(authorityWords, language)
  return html`<h4>${w.exits}</h4>
<ul class="exits">${left.map(
    ({ list, documentNumber, leftOn }) =>
      html`<li>${say(list, language)} · ${documentNumber} · ${time(leftOn, language)}</li>`,
  )}</ul>`
}
