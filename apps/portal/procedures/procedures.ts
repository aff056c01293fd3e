import type { Language } from '@probity/base'
import type { Procedure, Procedures } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { isGeneral, stepLine } from './parts.ts'
import { procedurePicture } from './picture.ts'
import { timesList } from './times.ts'
import { procedureWords } from './words.ts'

/** Each procedure as a picture with its days, as steps, and as times with their articles. */
export const proceduresPage = (visit: Visit, { procedures }: Procedures): Html => {
  const { language } = visit
  const w = inLanguage(procedureWords, language)
  return layout(visit, {
    title: w.title,
    main: html`<div class="page procedures">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<nav class="filter" aria-label="${w.contents}"><ul>${procedures.map(({ id, title }) => html`<li><a href="#${id}">${say(title, language)}</a></li>`)}</ul></nav>
${procedures.length === 0 ? html`<p>${w.none}</p>` : procedures.map((procedure) => section(procedure, language))}
</div>`,
  })
}

const section = (procedure: Procedure, language: Language): Html => {
  const w = inLanguage(procedureWords, language)
  const [general, special] = [true, false].map((everywhere) =>
    procedure.times.filter((time) => everywhere === isGeneral(procedure, time)),
  ) as [Procedure['times'], Procedure['times']]
  return html`<section aria-labelledby="${procedure.id}" class="rules">
<h2 id="${procedure.id}">${say(procedure.title, language)}${confidenceMark(procedure.confidence, language)}</h2>
<p class="measure">${say(procedure.says, language)}</p>
${basisList(procedure.basis, language)}
<p><a href="/procedures/${procedure.id}">${w.onePage}<span class="unseen"> ${say(procedure.title, language)}</span></a></p>
${procedurePicture(procedure, general, language)}
<h3>${w.steps}</h3>
<ol class="steps">${procedure.moves.map((move) => stepLine(procedure, move, language))}</ol>
<h3>${w.times}</h3>
${timesList(procedure, general, language)}
${elsewhere(procedure, special, language)}
</section>`
}

const elsewhere = (procedure: Procedure, times: Procedure['times'], language: Language): MaybeHtml =>
  times.length === 0
    ? undefined
    : html`<details><summary>${inLanguage(procedureWords, language).elsewhere} <span class="count">${times.length}</span></summary>${timesList(procedure, times, language)}</details>`
