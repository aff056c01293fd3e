import type { Language } from '@probity/base'
import type { Procedure, ProcedureTime } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { sayWithin } from './span.ts'
import { procedureWords } from './words.ts'

/** Times as a list: what is due, in how many days of what, under which article, and what follows when it is missed. */
export const timesList = (
  procedure: Procedure,
  times: readonly ProcedureTime[],
  language: Language,
  level: 3 | 4 = 4,
): Html => {
  const w = inLanguage(procedureWords, language)
  const titleOf = ({ start, startTitle }: ProcedureTime) => {
    const found = startTitle ?? procedure.moves.find(({ id }) => id === start)?.title
    return found ? say(found, language) : start
  }
  return html`${times.map(
    (
      time,
    ) => html`<div class="rule">${heading(level, html`${say(time.title, language)}${confidenceMark(time.confidence, language)}`)}
<dl class="pairs">
<div><dt>${w.within}</dt><dd><strong>${sayTime(time, language)}</strong>${further(time, language)}</dd></div>
<div><dt>${w.counted}</dt><dd>${titleOf(time)}</dd></div>
<div><dt>${w.where}</dt><dd>${whereOf(time, language)}</dd></div>
<div><dt>${w.missed}</dt><dd>${say(time.missed, language)}</dd></div>
<div><dt>${w.basis}</dt><dd>${basisList(time.basis, language)}</dd></div>
</dl></div>`,
  )}`
}

const heading = (level: 3 | 4, text: Html): Html => (level === 3 ? html`<h3>${text}</h3>` : html`<h4>${text}</h4>`)

/** How long, and what the time means: a duty, a right that ends with it, or something that waits for its end. */
const sayTime = ({ within, is, counted }: ProcedureTime, language: Language): string => {
  const w = inLanguage(procedureWords, language)
  const span = sayWithin(within, language)
  return counted === 'backward'
    ? w.before(span)
    : is === 'window'
      ? w.window(span)
      : is === 'wait'
        ? w.wait(span)
        : span
}

const further = ({ extension, pausedBy, restDayMovesEnd }: ProcedureTime, language: Language): MaybeHtml => {
  const w = inLanguage(procedureWords, language)
  const said = [
    ...(extension ? [`${w.extended(sayWithin(extension.within, language), say(extension.why, language))}`] : []),
    ...(restDayMovesEnd ? [w.restDay] : []),
    ...(pausedBy ? [w.paused(pausedBy.map((one) => say(one, language)).join(language === 'zh' ? '、' : ', '))] : []),
  ]
  return said.length === 0 ? undefined : html`${said.map((one) => html`<br>${one}`)}`
}

const whereOf = ({ regionTitle, functions, of, from, until }: ProcedureTime, language: Language): string => {
  const w = inLanguage(procedureWords, language)
  const place = regionTitle ? [say(regionTitle, language)] : functions || of ? [] : [w.everywhere]
  const fields = [...(of ?? []), ...(functions ?? [])].map((one) => say(one, language))
  return [...place, ...fields, w.since(from), ...(until ? [w.until(until)] : [])].join(language === 'zh' ? '，' : ', ')
}
