import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { hasOwnPages, layout, type Visit } from '../site/layout.ts'
import { inLanguage, siteWords } from '../site/words.ts'
import { aboutWords } from './words.ts'

/** How to read a file, how to contest a record, and what this site does and does not do. */
export const aboutPage = (visit: Visit): Html => {
  const w = inLanguage(aboutWords, visit.language)
  const site = inLanguage(siteWords, visit.language)
  return layout(visit, {
    title: w.title,
    section: 'about',
    main: html`<div class="page page-narrow prose">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<h2 id="read">${w.readTitle}</h2>
<ul>${[w.readDates, w.readAdverse, w.readApart, w.readNone, w.readMark].map((text) => html`<li>${text}</li>`)}</ul>
<h2 id="contest">${w.contestTitle}</h2>
<p>${w.contestIntro}</p>
<dl class="ways">
  <dt>${w.objection}</dt><dd>${w.objectionText}</dd>
  <dt>${w.remedy}</dt><dd>${w.remedyText}</dd>
  <dt>${w.repair}</dt><dd>${w.repairText}</dd>
</dl>
<p><a href="/procedures">${site.procedures}</a>${hasOwnPages(visit) ? html` · <a href="/my/start">${site.start}</a>` : undefined} · <a href="/commitments">${site.commitments}</a> · <a href="/persons">${site.persons}</a></p>
<h2 id="past">${w.pastTitle}</h2>
<p>${w.pastText}</p>
<h2 id="search">${w.searchTitle}</h2>
<p>${w.searchText}</p>
<h2 id="access">${w.accessTitle}</h2>
<p>${w.accessText}</p>
<h2 id="api">${w.apiTitle}</h2>
<p>${w.apiText} <a href="/api/v1/reference">${site.apiLong}</a>${visit.language === 'zh' ? '、' : ', '}<a href="/api/v1/openapi.json">${site.openapi}</a></p>
</div>`,
  })
}
