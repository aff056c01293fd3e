import type { Answer, DelegationView, delegationRoutes, Problem } from '@probity/contract'
import { html } from 'hono/html'
import { dayText, time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { momentIn } from '../site/instants.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { type Own, ownPage } from './head.ts'
import { myWords } from './words.ts'

type Shown = {
  readonly items: readonly DelegationView[]
  /** An invitation that was just made: shown this once. */
  readonly invited?: Answer<(typeof delegationRoutes)['delegate']> | undefined
  readonly problem?: Problem | undefined
  readonly zone: string
  readonly own: Own
}

/** Who acts for the organisation besides its office-holder, and a plain form to let somebody. No name is kept of them (R26). */
export const delegatesPage = (visit: Visit, shown: Shown): Html => {
  const w = inLanguage(myWords, visit.language)
  return ownPage(
    visit,
    'delegates',
    html`${refusal(visit, shown.problem)}${invitation(visit, shown.invited)}
<section aria-labelledby="delegate"><h2 id="delegate">${w.delegateTitle}</h2>
<form class="consent-form" method="post" action="/my/delegates"><input type="hidden" name="csrf" value="${shown.own.csrf}">
<p><label for="days">${w.delegateDays}</label> <input id="days" name="days" type="number" min="1" max="365" value="30" required></p>
<p class="quiet">${w.delegateHow}</p>
<p><button>${w.delegateButton}</button></p></form>
</section>
<section aria-labelledby="delegated"><h2 id="delegated">${w.delegated}</h2>
${shown.items.length === 0 ? html`<p class="empty">${w.noDelegates}</p>` : html`<ol class="looks">${shown.items.map((one) => entry(visit, one, shown))}</ol>`}
</section>`,
    w.delegatesLead,
  )
}

const refusal = (visit: Visit, problem: Problem | undefined): MaybeHtml =>
  problem
    ? html`<p class="notice" role="alert"><strong>${say(problem.words.title, visit.language)}</strong> ${say(problem.words.detail, visit.language)}</p>`
    : undefined

const invitation = (visit: Visit, invited: Shown['invited']): MaybeHtml => {
  if (!invited) return undefined
  const w = inLanguage(myWords, visit.language)
  return html`<div class="notice" role="status"><p><strong>${w.invitation}</strong> ${w.invitationOnce(dayText(invited.until, visit.language))}</p>
<p class="code">${invited.address}</p></div>`
}

const entry = (visit: Visit, one: DelegationView, { zone, own }: Shown): Html => {
  const { language } = visit
  const w = inLanguage(myWords, language)
  const holds = one.state === 'offered' || one.state === 'taken'
  return html`<li class="look">
<p class="look-when">${w.number(one.id)} <span class="mark-word mark-apart">${w.delegateStates[one.state]}</span></p>
<dl class="pairs">
<div><dt>${w.givenAt}</dt><dd>${momentIn(one.givenAt, zone, language)}</dd></div>
${one.takenAt ? html`<div><dt>${w.takenAt}</dt><dd>${momentIn(one.takenAt, zone, language)}</dd></div>` : undefined}
<div><dt>${w.until}</dt><dd>${time(one.until, language)}</dd></div>
${one.revokedAt ? html`<div><dt>${w.revokedAt}</dt><dd>${momentIn(one.revokedAt, zone, language)}</dd></div>` : undefined}
</dl>
${
  holds
    ? html`<form method="post" action="/my/delegates/${one.id}/revoke"><input type="hidden" name="csrf" value="${own.csrf}"><button aria-label="${w.revoke}: ${w.number(one.id)}">${w.revoke}</button></form>`
    : undefined
}
</li>`
}
