import type { Language } from '@probity/base'
import type { Procedure, ProcedureTime } from '@probity/contract'
import { html } from 'hono/html'
import { basisList, confidenceMark } from '../site/basis.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import { inLanguage, say } from '../site/words.ts'
import { sayWithin } from './span.ts'
import { procedureWords } from './words.ts'

/** Times as a list: what is due, in how many days of what, under which article, and what follows when it is missed. */
export const timesList = (procedure: Procedure, times: readonly ProcedureTime[], language: Language): Html => {
  const w = inLanguage(procedureWords, language)
  const titleOf = (move: string) => {
    const found = procedure.moves.find(({ id }) => id === move)
    return found ? say(found.title, language) : move
  }
  return html`${times.map(
    (time) => html`<div class="rule"><h4>${say(time.title, language)}${confidenceMark(time.confidence, language)}</h4>
<dl class="pairs">
<div><dt>${w.within}</dt><dd><strong>${sayWithin(time.within, language)}</strong>${further(time, language)}</dd></div>
<div><dt>${w.counted}</dt><dd>${titleOf(time.start)}</dd></div>
<div><dt>${w.where}</dt><dd>${whereOf(time, language)}</dd></div>
<div><dt>${w.missed}</dt><dd>${say(time.missed, language)}</dd></div>
<div><dt>${w.basis}</dt><dd>${basisList(time.basis, language)}</dd></div>
</dl></div>`,
  )}`
}

const further = ({ extension, pausedBy }: ProcedureTime, language: Language): MaybeHtml => {
  const w = inLanguage(procedureWords, language)
  const said = [
    ...(extension ? [`${w.extended(sayWithin(extension.within, language), say(extension.why, language))}`] : []),
    ...(pausedBy ? [w.paused(pausedBy.map((one) => say(one, language)).join(language === 'zh' ? '、' : ', '))] : []),
  ]
  return said.length === 0 ? undefined : html`${said.map((one) => html`<br>${one}`)}`
}

const whereOf = ({ regionTitle, functions, from, until }: ProcedureTime, language: Language): string => {
  const w = inLanguage(procedureWords, language)
  const place = regionTitle ? [say(regionTitle, language)] : functions ? [] : [w.everywhere]
  const fields = functions?.map((one) => say(one, language)) ?? []
  return [...place, ...fields, w.since(from), ...(until ? [w.until(until)] : [])].join(language === 'zh' ? '，' : ', ')
}
