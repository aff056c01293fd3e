import type { PurposeList, PurposeView } from '@probity/contract'
import { html } from 'hono/html'
import { partName } from '../sign-in/chooser.ts'
import { basisList, confidenceMark } from '../site/basis.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { purposeWords } from './words.ts'

/** For which purposes what is not public may be read, by whom and under which article; and who may receive it with consent. */
export const purposesPage = (visit: Visit, { purposes, receivers }: PurposeList): Html => {
  const w = inLanguage(purposeWords, visit.language)
  return layout(visit, {
    title: w.title,
    main: html`<div class="page procedures">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
${purposes.map((purpose) => section(visit, purpose))}
<section aria-labelledby="receivers" class="rules"><h2 id="receivers">${w.receivers}</h2>
${
  receivers.length === 0
    ? html`<p>${w.noReceivers}</p>`
    : html`<ul>${receivers.map((one) => html`<li>${asWritten(say(one.title, visit.language), visit.language)} <span class="quiet">${partName(one.role, visit)}</span></li>`)}</ul>`
}
</section>
</div>`,
  })
}

const section = (visit: Visit, purpose: PurposeView): Html => {
  const { language } = visit
  const w = inLanguage(purposeWords, language)
  const { keep, delay, reference } = purpose
  return html`<section aria-labelledby="${purpose.id}" class="rules">
<h2 id="${purpose.id}">${say(purpose.title, language)}${confidenceMark(purpose.confidence, language)}</h2>
<p class="measure">${say(purpose.says, language)}</p>
<dl class="pairs">
<div><dt>${w.whoMay}</dt><dd>${who(visit, purpose)}</dd></div>
${reference ? html`<div><dt>${w.mustName}</dt><dd>${say(reference, language)}</dd></div>` : undefined}
<div><dt>${w.consent}</dt><dd>${purpose.consent ? w.needsConsent : w.noConsent}</dd></div>
<div><dt>${w.lines}</dt><dd>${purpose.lines === 'all' ? w.linesAll : w.linesShared}</dd></div>
<div><dt>${w.officeHolders}</dt><dd>${w[purpose.officeHolders]}</dd></div>
<div><dt>${w.keep}</dt><dd>${w.months(keep.months)}${confidenceMark(keep.confidence, language)}</dd></div>
${delay ? html`<div><dt>${w.delay}</dt><dd>${w.delayed(delay.days, delay.extensions)}${basisList(delay.basis, language)}</dd></div>` : undefined}
<div><dt>${w.basis}</dt><dd>${basisList(purpose.basis, language)}</dd></div>
</dl>
${opened(visit, purpose)}
</section>`
}

const who = (visit: Visit, { roles, functions }: PurposeView): Html => {
  const { language } = visit
  const w = inLanguage(purposeWords, language)
  const comma = language === 'zh' ? '、' : ', '
  const names = functions.map((one) => say(one, language)).join(comma)
  return html`${roles.map((role) => partName(role, visit)).join(comma)}${names ? html`<br><span class="quiet">${w.withFunction(names)}</span>` : undefined}`
}

const opened = ({ language }: Visit, { opens }: PurposeView): MaybeHtml => {
  const w = inLanguage(purposeWords, language)
  if (opens.length === 0) return undefined
  return html`<details><summary>${w.opens} <span class="count">${opens.length}</span></summary><ul>${opens.map(
    ({ kind, title, closed }) =>
      html`<li><a href="/catalogue/${kind}">${say(title, language)}</a>${closed ? html` <span class="quiet">${w.everyField}</span>` : undefined}</li>`,
  )}</ul></details>`
}
