import type { CaseAsk, SaidFault } from '@probity/contract'
import { html } from 'hono/html'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { caseWords } from './words.ts'

/** What was typed into a form, by the names of its asks. */
export type Typed = Readonly<Record<string, string | undefined>>

/** How an ask's field is called in a form. */
export const fieldName = (ask: string): string => `said.${ask}`

const fieldId = (of: string, ask: string): string => `f-${of}-${ask}`

/** What a form sent, back under the names of the asks. */
export const typedIn = (body: Readonly<Record<string, unknown>>): Typed =>
  Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      name.startsWith('said.') && typeof value === 'string' ? [[name.slice('said.'.length), value]] : [],
    ),
  )

/**
 * A field for each ask, what was typed still in it, and beside it what is wrong with it. `of`: the move, since a page may hold the
 * forms of several.
 */
export const askFields = (
  visit: Visit,
  asks: readonly CaseAsk[],
  { of, typed = {}, faults = [] }: { of: string; readonly typed?: Typed; readonly faults?: readonly SaidFault[] },
): Html =>
  html`${asks.map((ask) =>
    field(
      visit,
      of,
      ask,
      typed[ask.name] ?? '',
      faults.find(({ name }) => name === ask.name),
    ),
  )}`

const field = (visit: Visit, of: string, ask: CaseAsk, typed: string, fault: SaidFault | undefined): Html => {
  if (ask.is === 'choice') return choice(visit, of, ask, typed, fault)
  if (ask.is === 'confirm') return confirm(visit, of, ask, typed, fault)
  const { language } = visit
  const [id, name] = [fieldId(of, ask.name), fieldName(ask.name)]
  const hint = hintOf(visit, of, ask)
  const more = attributes(of, ask, fault, hint !== undefined)
  const input =
    ask.is === 'text'
      ? html`<textarea id="${id}" name="${name}" rows="${(ask.atLeast ?? 0) >= 10 ? 6 : 2}"${more}>${typed}</textarea>`
      : html`<input id="${id}" name="${name}" value="${typed}"${kindOf[ask.is]}${more}>`
  return html`<div class="ask-field${fault ? ' has-fault' : ''}"><label for="${id}">${say(ask.title, language)}${optional(visit, ask)}</label>
${hint}${faultLine(visit, of, ask, fault)}${input}</div>`
}

const kindOf = {
  day: html` type="date"`,
  count: html` type="number" min="0" inputmode="numeric"`,
  article: html` type="text"`,
} as const

const choice = (visit: Visit, of: string, ask: CaseAsk, typed: string, fault: SaidFault | undefined): Html =>
  html`<fieldset class="ask-field${fault ? ' has-fault' : ''}"${attributes(of, ask, fault, false, false)}><legend>${say(ask.title, visit.language)}${optional(visit, ask)}</legend>
${faultLine(visit, of, ask, fault)}${(ask.choices ?? []).map(
  ({ id, title }, nth) =>
    html`<label class="tick"><input type="radio"${nth === 0 ? html` id="${fieldId(of, ask.name)}"` : undefined} name="${fieldName(ask.name)}" value="${id}"${typed === id ? html` checked` : undefined}> ${say(title, visit.language)}</label>`,
)}</fieldset>`

const confirm = (visit: Visit, of: string, ask: CaseAsk, typed: string, fault: SaidFault | undefined): Html =>
  html`<div class="ask-field${fault ? ' has-fault' : ''}">${faultLine(visit, of, ask, fault)}<label class="tick"><input type="checkbox" id="${fieldId(of, ask.name)}" name="${fieldName(ask.name)}" value="yes"${typed === 'yes' ? html` checked` : undefined}${attributes(of, ask, fault, false)}> ${say(ask.title, visit.language)}</label></div>`

const optional = ({ language }: Visit, ask: CaseAsk): MaybeHtml =>
  ask.optional ? html` <span class="quiet">${inLanguage(caseWords, language).optional}</span>` : undefined

const hintOf = ({ language }: Visit, of: string, ask: CaseAsk): MaybeHtml => {
  if (ask.is !== 'text') return undefined
  const w = inLanguage(caseWords, language)
  return html`<p class="quiet" id="h-${of}-${ask.name}">${(ask.atLeast ?? 0) > 1 ? `${w.atLeast(ask.atLeast ?? 0)} ` : ''}${w.noNumbers}</p>`
}

/** What is said to those who do not see the page: what is wrong with the field, and how it is to be filled. */
const attributes = (of: string, ask: CaseAsk, fault: SaidFault | undefined, hinted: boolean, required = true): Html => {
  const described = [...(fault ? [`e-${of}-${ask.name}`] : []), ...(hinted ? [`h-${of}-${ask.name}`] : [])]
  return html`${described.length > 0 ? html` aria-describedby="${described.join(' ')}"` : undefined}${fault ? html` aria-invalid="true"` : undefined}${required && !ask.optional ? html` aria-required="true"` : undefined}`
}

const faultLine = ({ language }: Visit, of: string, ask: CaseAsk, fault: SaidFault | undefined): MaybeHtml =>
  fault ? html`<p class="fault" id="e-${of}-${ask.name}">${sayFault(fault, language)}</p>` : undefined

export const sayFault = ({ why, atLeast }: SaidFault, language: Visit['language']): string => {
  const w = inLanguage(caseWords, language)
  const said = w.faults[why] ?? w.faults.missing ?? ''
  return why === 'too-short' && atLeast ? `${said} ${w.atLeast(atLeast)}` : said
}

/** At the head of a form that was not sent: each field that wants something, as a way to it. */
export const faultList = (
  visit: Visit,
  of: string,
  asks: readonly CaseAsk[],
  faults: readonly SaidFault[],
): MaybeHtml => {
  if (faults.length === 0) return undefined
  const { language } = visit
  const titleOf = (name: string) => {
    const found = asks.find((ask) => ask.name === name)
    return found ? say(found.title, language) : name
  }
  return html`<div class="notice" role="alert"><p><strong>${inLanguage(caseWords, language).notYet}</strong></p>
<ul>${faults.map((fault) => html`<li><a href="#${fieldId(of, fault.name)}">${titleOf(fault.name)}</a>${language === 'zh' ? '：' : ': '}${sayFault(fault, language)}</li>`)}</ul></div>`
}
