import type { ConsentList, ConsentView, Problem, PurposeList, PurposeView } from '@probity/contract'
import { html } from 'hono/html'
import { time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { momentIn } from '../site/instants.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { type Own, ownPage } from './head.ts'
import { myWords } from './words.ts'

/** Whom one may allow what: a receiver and a purpose that its part may have. */
export type Offer = { readonly receiver: PurposeList['receivers'][number]; readonly purpose: PurposeView }

export const offersOf = ({ purposes, receivers }: PurposeList): Offer[] =>
  receivers.flatMap((receiver) =>
    purposes
      .filter(({ consent, roles }) => consent && roles.includes(receiver.role))
      .map((purpose) => ({ receiver, purpose })),
  )
const nameOf = ({ receiver, purpose }: Offer) => `${receiver.id}.${purpose.id}`
export const findOffer = (offers: readonly Offer[], name: string | undefined): Offer | undefined =>
  offers.find((offer) => nameOf(offer) === name)

type Shown = {
  readonly consents: ConsentList
  readonly offers: readonly Offer[]
  readonly chosen: Offer | undefined
  /** Why the last attempt was refused. */
  readonly problem?: Problem | undefined
  readonly zone: string
  readonly own: Own
}

/** What was allowed, and a plain form to allow more: first whom and for what, then what and until when. */
export const consentsPage = (visit: Visit, shown: Shown): Html => {
  const w = inLanguage(myWords, visit.language)
  const { items } = shown.consents
  return ownPage(
    visit,
    'consents',
    html`${refusal(visit, shown.problem)}
<section aria-labelledby="give"><h2 id="give">${w.giveTitle}</h2>
${shown.chosen ? form(visit, shown.chosen, shown.own) : choice(visit, shown.offers)}
</section>
<section aria-labelledby="given"><h2 id="given">${w.given}</h2>
${items.length === 0 ? html`<p class="empty">${w.noConsents}</p>` : html`<ol class="looks">${items.map((one) => entry(visit, one, shown))}</ol>`}
</section>`,
    w.consentsLead,
  )
}

const refusal = (visit: Visit, problem: Problem | undefined): MaybeHtml =>
  problem
    ? html`<p class="notice" role="alert"><strong>${inLanguage(myWords, visit.language).wrong}</strong> ${say(problem.words.title, visit.language)}. ${say(problem.words.detail, visit.language)}</p>`
    : undefined

const choice = (visit: Visit, offers: readonly Offer[]): Html => {
  const w = inLanguage(myWords, visit.language)
  return html`<p>${w.chooseText}</p><ul class="offers">${offers.map(
    (offer) =>
      html`<li><a href="/my/consents?to=${encodeURIComponent(nameOf(offer))}#give">${w.to(say(offer.receiver.title, visit.language), say(offer.purpose.title, visit.language))}</a><br><span class="quiet">${say(offer.purpose.says, visit.language)}</span></li>`,
  )}</ul>`
}

const form = (visit: Visit, offer: Offer, own: Own): Html => {
  const { language } = visit
  const w = inLanguage(myWords, language)
  const { purpose, receiver } = offer
  const persons = { shown: undefined, masked: w.masked, 'left-out': w.leftOut }[purpose.officeHolders]
  return html`<form class="consent-form" method="post" action="/my/consents">
<input type="hidden" name="csrf" value="${own.csrf}"><input type="hidden" name="to" value="${nameOf(offer)}">
<p><strong>${w.to(say(receiver.title, language), say(purpose.title, language))}</strong> <a href="/my/consents#give">${w.chooseOther}</a></p>
<p>${say(purpose.says, language)}</p>
<fieldset><legend>${w.whichKinds}</legend>
${purpose.opens.map((one) => kind(visit, one))}
</fieldset>
<p><label for="until">${w.until}</label> <input id="until" name="until" type="date" required></p>
<p class="quiet">${persons ? `${persons} ` : ''}${w.keeps(purpose.keep.months)}</p>
<p><button>${w.give}</button></p>
</form>`
}

const kind = (visit: Visit, { kind: id, title, fields }: PurposeView['opens'][number]): Html => {
  const { language } = visit
  const w = inLanguage(myWords, language)
  return html`<div class="consent-kind"><label class="tick"><input type="checkbox" name="field" value="${id}"> ${say(title, language)} <span class="unseen">${w.wholeKind}</span></label>
<details><summary>${w.someFields}<span class="unseen"> ${say(title, language)}</span></summary><ul>${fields.map(
    ({ field, title: called }) =>
      html`<li><label class="tick"><input type="checkbox" name="field" value="${id}.${field}"> ${say(called, language)}</label></li>`,
  )}</ul></details></div>`
}

const entry = (visit: Visit, consent: ConsentView, { zone, own }: Shown): Html => {
  const { language } = visit
  const w = inLanguage(myWords, language)
  const name = `${w.number(consent.id)}, ${say(consent.receiverTitle, language)}`
  return html`<li class="look">
<p class="look-when">${w.number(consent.id)} <span class="mark-word mark-apart">${w[consent.state]}</span></p>
<dl class="pairs">
<div><dt>${w.receiver}</dt><dd>${say(consent.receiverTitle, language)}</dd></div>
<div><dt>${w.forWhat}</dt><dd>${say(consent.purposeTitle, language)}</dd></div>
<div><dt>${w.fields}</dt><dd>${consent.fields.map(({ title }) => say(title, language)).join(language === 'zh' ? '、' : ', ')}</dd></div>
<div><dt>${w.givenAt}</dt><dd>${momentIn(consent.givenAt, zone, language)}</dd></div>
<div><dt>${w.until}</dt><dd>${time(consent.until, language)}</dd></div>
${consent.revokedAt ? html`<div><dt>${w.revokedAt}</dt><dd>${momentIn(consent.revokedAt, zone, language)}</dd></div>` : undefined}
</dl>
${
  consent.state === 'holds'
    ? html`<form method="post" action="/my/consents/${consent.id}/revoke"><input type="hidden" name="csrf" value="${own.csrf}"><button aria-label="${w.revoke}: ${name}">${w.revoke}</button></form>`
    : undefined
}
</li>`
}
