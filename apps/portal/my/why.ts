import type { PreviewView } from '@probity/contract'
import { html } from 'hono/html'
import { dayText } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { levelWords } from './level-words.ts'

/** Every point with the record behind it and its article, then what time, repair or a lapse would change and on which day. */
export const whyAndWhatElse = (visit: Visit, id: string, view: PreviewView): Html => {
  const w = inLanguage(levelWords, visit.language)
  return html`<h4 id="why-${id}">${w.why}</h4>
${points(visit, id, view)}
<h4>${w.what}</h4>
<p><strong>${w.byTime}</strong></p>
${byTime(visit, view)}
<p><strong>${w.byRepair}</strong></p>
${byRepair(visit, view)}`
}

const points = (visit: Visit, id: string, view: PreviewView): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  const { indicators } = view.preview
  const weighing = view.indicators.flatMap((titled) => {
    const one = indicators.find((indicator) => indicator.id === titled.id)
    return one && (one.points !== '0' || one.open.length > 0) ? [{ ...one, titled }] : []
  })
  if (weighing.length === 0) return html`<p>${w.nothingCounts}</p>`
  return html`<p class="quiet">${w.whyLead}</p><ul class="looks" aria-labelledby="why-${id}">${weighing.map(
    ({ titled, points: worth, records, open }) => html`<li class="look">
<p class="look-when">${say(titled.title, language)} <span class="mark-word">${worth === null ? w.unknown : w.worth(worth)}</span></p>
<p class="quiet">${say(titled.standard, language)}</p>
${because(visit, view, [...records, ...open])}</li>`,
  )}</ul>`
}

const because = (visit: Visit, view: PreviewView, records: readonly string[]): MaybeHtml =>
  records.length === 0
    ? html`<p class="quiet">${inLanguage(levelWords, visit.language).entered}</p>`
    : html`<ul>${records.map((record) => html`<li>${recordLine(visit, view, record)}</li>`)}</ul>`

/** What a record is called, its article, and where it stands in the file. */
const recordLine = (visit: Visit, view: PreviewView, id: string): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  const titled = view.records.find(({ record }) => record === id)
  const behind = view.preview.records.find(({ record }) => record === id)
  if (!titled || !behind) return html`<span class="quiet">${w.entered}</span>`
  return html`${say(titled.title, language)} ${behind.documentNumber ? asWritten(behind.documentNumber, language) : undefined} <span class="quiet">${dayText(behind.decidedOn, language)} · ${asWritten(say(titled.authority, language), language)}</span>${
    behind.basis ? html`<br>${asWritten(behind.basis, language)}` : undefined
  } <a href="/my#${id}">${w.inFile}</a>`
}

const byTime = (visit: Visit, { ahead }: PreviewView): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  if (ahead.length === 0) return html`<p>${w.byTimeNone}</p>`
  return html`<ul>${ahead.map(
    ({ day, levelTitle, score, gone }) =>
      html`<li>${w.from(dayText(day, language), say(levelTitle, language), score === null ? '' : w.withScore(score))}${gone.length > 0 ? w.gone(gone.length) : ''}</li>`,
  )}</ul>`
}

const byRepair = (visit: Visit, view: PreviewView): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  const { level, score } = view.preview
  const weighing = view.without.filter((one) => one.level !== level || one.score !== score)
  if (weighing.length === 0) return html`<p>${w.byRepairNone}</p>`
  return html`<p class="quiet">${w.byRepairText}</p><ul>${weighing.map(
    (one) =>
      html`<li>${recordLine(visit, view, one.record)}<br>→ <strong>${say(one.levelTitle, language)}${one.score === null ? '' : w.withScore(one.score)}</strong>${
        one.usableUntil
          ? html` <span class="quiet">${w.usableUntil(dayText(one.usableUntil, language))}</span>`
          : undefined
      }</li>`,
  )}</ul>`
}
