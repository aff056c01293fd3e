import type { Language } from '@probity/base'
import type { LineCheck, LogView } from '@probity/contract'
import { html } from 'hono/html'
import { moment, time } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage } from '../site/words.ts'
import { witnessList } from './witness-list.ts'
import { logWords } from './words.ts'

/** What was asked to be checked, and what the API said of it; `found` absent: no such line is shown. */
export type Checked = { readonly record: string; readonly leaf: string; readonly found?: LineCheck }

/** The log: how large it is, what was signed last, by which keys, and a form to check a line. */
export const logPage = (visit: Visit, log: LogView, checked?: Checked): Html => {
  const { language } = visit
  const w = inLanguage(logWords, language)
  return layout(visit, {
    title: w.title,
    section: 'log',
    noindex: checked !== undefined,
    main: html`<div class="page page-narrow prose">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<h2 id="state">${w.stateTitle}</h2>
${state(log, language)}
<section class="ask check-line" aria-labelledby="check">
<h2 id="check">${w.checkTitle}</h2>
<p>${w.checkIntro}</p>
${checked ? answer(checked, language) : undefined}
<form action="/log#check" method="get">
  <label for="record">${w.record}</label>
  <input id="record" name="record" required maxlength="60" autocomplete="off" spellcheck="false" value="${checked?.record ?? ''}">
  <label for="leaf">${w.leaf}</label>
  <input id="leaf" name="leaf" maxlength="100" autocomplete="off" spellcheck="false" value="${checked?.leaf ?? ''}">
  <button type="submit">${w.check}</button>
</form>
</section>
<h2 id="witnesses">${w.witnessesTitle}</h2>
<p>${w.witnessesNote}</p>
${witnessList(log, language)}
<h2 id="keys">${w.keysTitle}</h2>
<p>${w.keysNote}</p>
<ul class="log-keys">${log.keys.map(
      ({ verifier, fromSize }) =>
        html`<li><code>${verifier}</code> <span class="quiet">${w.fromSize(String(fromSize))}</span></li>`,
    )}</ul>
<h2 id="yourself">${w.selfTitle}</h2>
<p>${w.selfText}</p>
<ul>
  <li><a href="/log/checkpoint">/log/checkpoint</a> · ${w.checkpointFile}</li>
  <li><code>/log/tile/0/000</code> · ${w.tiles}</li>
  <li><code>/log/tile/entries/000</code> · ${w.bundles}</li>
</ul>
<p>${w.selfVerify}</p>
</div>`,
  })
}

const row = (title: string, value: Html | string): Html => html`<div><dt>${title}</dt><dd>${value}</dd></div>`

const state = ({ origin, checkpoint }: LogView, language: Language): Html => {
  const w = inLanguage(logWords, language)
  if (!checkpoint) return html`<p>${w.none}</p>`
  const { size, root, signedAt, note } = checkpoint
  return html`<dl class="pairs">
  ${row(w.size, new Intl.NumberFormat(language).format(size))}
  ${row(w.signedAt, moment(signedAt))}
  ${row(w.root, html`<code class="hash">${root}</code>`)}
  ${origin ? row(w.origin, html`<code>${origin}</code>`) : undefined}
</dl>
<p class="quiet">${w.sizeNote}</p>
<details><summary>${w.note}</summary><pre class="note" tabindex="0">${note}</pre></details>`
}

const answer = ({ leaf, found }: Checked, language: Language): Html => {
  const w = inLanguage(logWords, language)
  if (!found) return html`<p class="checked checked-not" role="status">${w.notShown}</p>`
  return html`<div class="checked" role="status">
<p>${leaf ? w.shown : html`${w.shownOnly} <code class="hash">${found.leafHash}</code>`}</p>
${found.signed ? undefined : html`<p>${w.notYet}</p>`}
${until(found, language)}
<p><a href="/records/${found.record}">${w.open}</a></p>
</div>`
}

const until = ({ until: day }: LineCheck, language: Language): MaybeHtml =>
  day ? html`<p>${inLanguage(logWords, language).until} ${time(day, language)}</p>` : undefined
