import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { searchForm } from '../site/search-form.ts'
import { inLanguage, say, siteWords } from '../site/words.ts'
import { homeWords, lines } from './words.ts'

/** The front door: what this is in one sentence, the search, the lines we hold, and where the rules are. */
export const homePage = (visit: Visit): Html => {
  const w = inLanguage(homeWords, visit.language)
  return layout(visit, {
    title: inLanguage(siteWords, visit.language).siteName,
    withoutSearch: true,
    main: html`
<div class="hero">
  <div class="hero-inner">
    <p class="hero-kicker">${w.title}</p>
    <h1>${w.headline.map((phrase) => html`<span class="phrase">${phrase}</span>`)}</h1>
    <p class="hero-sub">${w.about}</p>
    ${searchForm(visit.language, { size: 'large' })}
    <p class="hero-hint">${w.hint}</p>
  </div>
</div>
<section class="band lines" aria-labelledby="lines">
  <div class="lines-head">
    <h2 id="lines">${w.linesTitle}</h2>
    <p>${w.linesIntro}</p>
  </div>
  <ol>
    ${lines.map((line) => html`<li><h3>${say(line.title, visit.language)}</h3><p>${say(line.text, visit.language)}</p></li>`)}
  </ol>
</section>
<section class="band doors" aria-labelledby="read">
  <div class="lines-head">
    <h2 id="read">${w.readTitle}</h2>
    <p>${w.readIntro}</p>
  </div>
  <ul>
    ${door('/catalogue', w.catalogueTitle, w.catalogueText)}
    ${door('/authorities', w.authoritiesTitle, w.authoritiesText)}
    ${door('/about#contest', w.aboutTitle, w.aboutText)}
    ${door('/api/v1/reference', w.apiTitle, w.apiText)}
  </ul>
</section>`,
  })
}

const door = (href: string, title: string, text: string): Html =>
  html`<li><h3><a href="${href}">${title}</a></h3><p>${text}</p></li>`
