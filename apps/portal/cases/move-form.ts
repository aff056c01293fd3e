import type { CaseAsk, Problem, SaidFault } from '@probity/contract'
import { html } from 'hono/html'
import { dayText, looksLikeDay } from '../site/dates.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { askFields, faultList, fieldName, type Typed } from './ask-fields.ts'
import { caseWords } from './words.ts'

/** A form as it is to be shown: where it goes, what it asks, what was typed, and why it did not go through. */
export type MoveForm = {
  /** The move it makes. */
  readonly of: string
  readonly action: string
  readonly csrf: string
  /** Sent along as they are. */
  readonly hidden: Readonly<Record<string, string>>
  readonly asks: readonly CaseAsk[]
  readonly typed?: Typed
  readonly faults?: readonly SaidFault[]
  readonly problem?: Problem | undefined
}

/** What of a form is not the same each time. */
export type Filled = Pick<MoveForm, 'csrf' | 'typed' | 'faults' | 'problem'>

/** What a form asks, and the way to read it over: nothing is sent from here. */
export const moveForm = (visit: Visit, form: MoveForm): Html => {
  const w = inLanguage(caseWords, visit.language)
  return html`${problemNotice(visit, form.problem)}${faultList(visit, form.of, form.asks, form.faults ?? [])}
<form class="consent-form move-form" method="post" action="${form.action}">${hidden(form)}
${askFields(visit, form.asks, form)}
<p><button name="step" value="read">${w.readOver}</button></p></form>`
}

/** The same with its answers as text: it is sent from here, or changed once more. */
export const readOver = (visit: Visit, form: MoveForm): Html => {
  const w = inLanguage(caseWords, visit.language)
  const typed = form.typed ?? {}
  return html`<p class="notice">${w.readOverLead}</p>
${
  form.asks.length === 0
    ? html`<p>${w.nothingSaid}</p>`
    : html`<dl class="pairs read-over">${form.asks.map((ask) => html`<div><dt>${say(ask.title, visit.language)}</dt><dd>${sayTyped(visit, ask, typed[ask.name])}</dd></div>`)}</dl>`
}
<form class="consent-form" method="post" action="${form.action}">${hidden(form)}
${form.asks.map(({ name }) => (typed[name] ? html`<input type="hidden" name="${fieldName(name)}" value="${typed[name]}">` : undefined))}
<p class="two-buttons"><button name="step" value="send">${w.send}</button> <button class="lesser" name="step" value="change">${w.change}</button></p></form>`
}

const hidden = ({ csrf, hidden: more }: MoveForm): Html =>
  html`<input type="hidden" name="csrf" value="${csrf}">${Object.entries(more).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`

const sayTyped = ({ language }: Visit, ask: CaseAsk, typed: string | undefined): Html | string => {
  const w = inLanguage(caseWords, language)
  if (!typed) return html`<span class="quiet">${w.notFilled}</span>`
  if (ask.is === 'confirm') return w.yes
  if (ask.is === 'day' && looksLikeDay(typed)) return dayText(typed, language)
  const chosen = ask.choices?.find(({ id }) => id === typed)
  return chosen ? say(chosen.title, language) : typed
}

const problemNotice = ({ language }: Visit, problem: Problem | undefined): MaybeHtml =>
  problem
    ? html`<p class="notice" role="alert"><strong>${inLanguage(caseWords, language).refused}</strong> ${say(problem.words.title, language)}${language === 'zh' ? '。' : '. '}${say(problem.words.detail, language)}</p>`
    : undefined
