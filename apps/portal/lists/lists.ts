import type { Language } from '@probity/base'
import type { ListView, ListViews } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { listWords } from './words.ts'

/** Which lists there are, with both of their bases (R18). Who is in one stands on the page of the list. */
export const listsPage = (visit: Visit, { lists }: ListViews): Html => {
  const { language } = visit
  const w = inLanguage(listWords, language)
  const [serious, directories] = [lists.filter((one) => !one.directory), lists.filter((one) => one.directory)]
  return layout(visit, {
    title: w.title,
    main: html`<div class="page">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
<p class="measure">${w.none}</p>
${group('serious', w.serious, undefined, serious, language)}
${group('directories', w.directories, w.directoryText, directories, language)}
</div>`,
  })
}

const group = (
  id: string,
  title: string,
  text: string | undefined,
  lists: readonly ListView[],
  language: Language,
): MaybeHtml =>
  lists.length === 0
    ? undefined
    : html`<section aria-labelledby="${id}" class="rules">
<h2 id="${id}">${title}</h2>
${text ? html`<p class="measure">${text}</p>` : undefined}
${lists.map((list) => card(list, language))}
</section>`

const card = (list: ListView, language: Language): Html => {
  const w = inLanguage(listWords, language)
  return html`<div class="rule"><h3><a href="/lists/${list.id}">${say(list.title, language)}</a>${confidenceMark(list.confidence, language)}</h3>
<div><dl class="pairs">
<div><dt>${w.decidedBy}</dt><dd>${names(list.decidedBy, language)}</dd></div>
<div><dt>${w.fieldBasis}</dt><dd>${basisList(list.fieldBasis, language)}</dd></div>
<div><dt>${w.rule}</dt><dd>${basisList(list.entryAndExit, language)}</dd></div></dl>
<p class="quiet">${w.read}</p></div></div>`
}

export const names = (titles: ListView['subjects'], language: Language): string =>
  titles.map((one) => say(one, language)).join(language === 'zh' ? '、' : ', ')
