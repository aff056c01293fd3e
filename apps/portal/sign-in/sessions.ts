import type { EndedSession, OwnSession, Problem } from '@probity/contract'
import { html } from 'hono/html'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { momentIn } from '../site/instants.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { partName } from './chooser.ts'
import { signInWords } from './words.ts'

type Shown = {
  readonly items: readonly OwnSession[]
  readonly ended: readonly EndedSession[]
  readonly csrf: string
  readonly zone: string
  readonly problem?: Problem | undefined
}

/** Where somebody is signed in, and a way to end each of it or all of it. No address and no device is kept, so none is shown. */
export const sessionsPage = (visit: Visit, { items, ended, csrf, zone, problem }: Shown): Html => {
  const w = inLanguage(signInWords, visit.language)
  return layout(visit, {
    title: w.sessions,
    noindex: true,
    main: html`<div class="page own-page">
<h1 class="h1-small">${w.sessions}</h1>
<p class="lead">${w.sessionsLead}</p>
${refusal(visit, problem)}
${endedForYou(visit, ended, zone)}
<ol class="looks" aria-label="${w.sessions}">${items.map((one, nth) => entry(visit, one, nth + 1, csrf, zone))}</ol>
<form class="consent-form" method="post" action="/auth/sign-out"><input type="hidden" name="csrf" value="${csrf}"><p><button name="everywhere" value="yes">${w.signOutEverywhere}</button></p></form>
</div>`,
  })
}

const refusal = (visit: Visit, problem: Problem | undefined): MaybeHtml =>
  problem
    ? html`<p class="notice" role="alert"><strong>${say(problem.words.title, visit.language)}</strong> ${say(problem.words.detail, visit.language)}</p>`
    : undefined

/** What the operator ended: nobody finds themselves signed out and does not learn why. */
const endedForYou = (visit: Visit, ended: readonly EndedSession[], zone: string): MaybeHtml => {
  const { language } = visit
  const w = inLanguage(signInWords, language)
  if (ended.length === 0) return undefined
  return html`<section class="notice" aria-labelledby="ended"><h2 id="ended">${w.endedForYou}</h2><ul>${ended.map(
    (one) =>
      html`<li>${momentIn(one.endedAt, zone, language)} · ${asWritten(say(one.bodyName, language), language)} <span class="quiet">${partName(one.role, visit)}</span><br>${w.endedBecause}<q>${asWritten(one.because, language)}</q></li>`,
  )}</ul></section>`
}

const entry = (visit: Visit, one: OwnSession, nth: number, csrf: string, zone: string): Html => {
  const { language } = visit
  const w = inLanguage(signInWords, language)
  return html`<li class="look">
<p class="look-when">${w.sessionNumber(nth)}${one.here ? html` <span class="mark-word mark-apart">${w.sessionHere}</span>` : undefined}</p>
<dl class="pairs">
<div><dt>${w.sessionAs}</dt><dd>${asWritten(say(one.bodyName, language), language)} <span class="quiet">${partName(one.role, visit)}</span></dd></div>
<div><dt>${w.sessionStarted}</dt><dd>${momentIn(one.startedAt, zone, language)}</dd></div>
<div><dt>${w.sessionSeen}</dt><dd>${momentIn(one.seenAt, zone, language)}</dd></div>
<div><dt>${w.sessionEnds}</dt><dd>${momentIn(one.endsAt, zone, language)}</dd></div>
</dl>
<form method="post" action="/sessions/${one.id}/end"><input type="hidden" name="csrf" value="${csrf}"><button aria-label="${w.sessionEnd}: ${w.sessionNumber(nth)}">${w.sessionEnd}</button></form>
</li>`
}
