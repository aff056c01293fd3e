import type { LevelView, PreviewView, Problem } from '@probity/contract'
import { html } from 'hono/html'
import { dayText, time } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { type Own, ownPage } from './head.ts'
import { levelWords } from './level-words.ts'
import { whyAndWhatElse } from './why.ts'

type Shown = {
  readonly levels: readonly LevelView[]
  readonly previews: readonly PreviewView[]
  readonly own: Own
  /** Why an objection was not taken, and to which level. */
  readonly problem?: { readonly level: string; readonly says: Problem | undefined } | undefined
}

/** The subject's levels, policy by policy: what is intended, what is in force, what it would be today, why, and what would change it. */
export const levelsPage = (visit: Visit, shown: Shown): Html => {
  const w = inLanguage(levelWords, visit.language)
  const ids = [
    ...new Set([
      ...shown.levels.map(({ policy }) => policy),
      ...shown.previews.map(({ preview }) => preview.policy.id),
    ]),
  ]
  return ownPage(
    visit,
    'levels',
    html`<p><a href="/evaluation">${w.howLink}</a></p>
${ids.length === 0 ? html`<p class="empty">${w.none}</p>` : ids.map((id) => policySection(visit, id, shown))}`,
    w.lead,
  )
}

const policySection = (visit: Visit, id: string, shown: Shown): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  const levels = shown.levels.filter(({ policy }) => policy === id)
  const preview = shown.previews.find((one) => one.preview.policy.id === id)
  const title = levels[0]?.policyTitle ?? preview?.title ?? { zh: id, en: id }
  const current = levels.filter(({ state }) => state === 'noticed' || state === 'objected' || state === 'in-force')
  const former = levels.filter((level) => !current.includes(level))
  return html`<section aria-labelledby="policy-${id}" class="own-policy"><h2 id="policy-${id}">${say(title, language)}</h2>
<p><a href="/evaluation/${id}">${w.policyLink}</a></p>
${current.map((level) => levelBox(visit, level, shown))}
${preview ? previewBox(visit, id, preview) : undefined}
${former.length > 0 ? html`<details><summary>${w.former} <span class="count">${former.length}</span></summary><ul>${former.map((level) => html`<li>${say(level.levelTitle, language)} · ${say(level.stateTitle, language)} · ${w.noticedOn} ${time(level.noticedOn, language)}</li>`)}</ul></details>` : undefined}
</section>`
}

const levelBox = (visit: Visit, level: LevelView, shown: Shown): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  const held = level.state === 'in-force'
  return html`<div class="level-box" id="level-${level.id}"><h3>${held ? w.inForce : w.intended}${language === 'zh' ? '：' : ': '}${say(level.levelTitle, language)} <span class="mark-word mark-apart">${say(level.stateTitle, language)}</span></h3>
${held && level.pending ? html`<p class="notice" role="status">${w.pending}</p>` : undefined}
<dl class="pairs">
<div><dt>${w.by}</dt><dd>${asWritten(say(level.authority, language), language)}</dd></div>
${level.result.score === null ? undefined : html`<div><dt>${w.score}</dt><dd>${level.result.score}</dd></div>`}
<div><dt>${w.noticedOn}</dt><dd>${time(level.noticedOn, language)}</dd></div>
${level.adoptedOn ? html`<div><dt>${w.adoptedOn}</dt><dd>${time(level.adoptedOn, language)}</dd></div>` : html`<div><dt>${w.objectBy}</dt><dd>${w.objectByText(dayText(level.objectBy, language))}</dd></div>`}
<div><dt>${w.digest}</dt><dd><code class="long-code">${level.digest}</code><br><span class="quiet">${w.digestText}</span></dd></div>
</dl>
${objections(visit, level)}
${level.mayObject ? objectionForm(visit, level, shown) : undefined}
</div>`
}

const objections = (visit: Visit, { objections: made }: LevelView): MaybeHtml => {
  if (made.length === 0) return undefined
  const { language } = visit
  const w = inLanguage(levelWords, language)
  return html`<h4>${w.objections}</h4><ol class="looks">${made.map(
    ({
      on,
      reasons,
      answer,
    }) => html`<li class="look"><p class="look-when">${w.objected(dayText(on, language))}</p><p>${reasons}</p>
${answer ? html`<p><strong>${w.answerOn(dayText(answer.on, language), w.answered[answer.outcome])}</strong></p><p>${answer.reasons}</p>` : html`<p class="quiet">${w.waits}</p>`}</li>`,
  )}</ol>`
}

const objectionForm = (visit: Visit, { id }: LevelView, { own, problem }: Shown): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  const refused = problem?.level === id ? problem.says : undefined
  return html`<form class="consent-form" method="post" action="/my/levels/${id}/objection"><input type="hidden" name="csrf" value="${own.csrf}">
<h4>${w.object}</h4>
${refused ? html`<p class="notice" role="alert"><strong>${w.notSent}</strong> ${say(refused.words.title, language)}. ${say(refused.words.detail, language)}</p>` : undefined}
<p><label for="reasons-${id}">${w.reasons}</label></p>
<p><textarea id="reasons-${id}" name="reasons" rows="4" minlength="10" maxlength="2000" required></textarea></p>
<p><button>${w.send}</button></p></form>`
}

const previewBox = (visit: Visit, id: string, preview: PreviewView): Html => {
  const { language } = visit
  const w = inLanguage(levelWords, language)
  const { score, goodUntil } = preview.preview
  return html`<div class="level-box"><h3>${w.preview}${language === 'zh' ? '：' : ': '}${say(preview.level, language)}${score === null ? '' : w.withScore(score)}</h3>
<p class="quiet measure">${say(preview.says, language)}</p>
${goodUntil ? html`<p>${w.goodUntil(dayText(goodUntil, language))}</p>` : undefined}
${whyAndWhatElse(visit, id, preview)}</div>`
}
