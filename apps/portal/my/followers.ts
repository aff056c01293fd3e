import type { FollowerView } from '@probity/contract'
import { html } from 'hono/html'
import { basisList } from '../site/basis.ts'
import { dayText } from '../site/dates.ts'
import { asWritten } from '../site/foreign.ts'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { myWords } from './words.ts'

/** Who was handed a record that is repaired or annulled, who has still to follow and until when, and who did (R16). */
export const followersOf = (visit: Visit, followers: readonly FollowerView[]): MaybeHtml => {
  const [first] = followers
  if (!first) return undefined
  const w = inLanguage(myWords, visit.language)
  const done = followers.filter(({ acknowledgedOn }) => acknowledgedOn).length
  const late = followers.filter(({ acknowledgedOn, late }) => late && !acknowledgedOn).length
  return html`<details class="followers"${late > 0 ? html` open` : undefined}><summary>${w.followersTitle}</summary>
<p>${w.followersLead(followers.length, done, late)}</p>
<ul>${followers.map((one, nth) => {
    const isSaid = JSON.stringify(followers[nth - 1]?.basis) === JSON.stringify(one.basis)
    return html`<li>${follower(visit, one)}${isSaid ? undefined : basisList(one.basis, visit.language)}</li>`
  })}</ul>
</details>`
}

const follower = ({ language }: Visit, one: FollowerView): Html => {
  const w = inLanguage(myWords, language)
  const mark = one.late
    ? html` <span class="mark-word mark-apart">${one.acknowledgedOn ? w.followedLate : w.followsLate}</span>`
    : undefined
  const what = one.acknowledgedOn
    ? w.followed(dayText(one.acknowledgedOn, language))
    : one.dueOn
      ? w.followsUntil(dayText(one.dueOn, language))
      : w.followsWithoutDay
  return html`<strong>${asWritten(say(one.holder.title, language), language)}</strong> <span class="quiet">${say(one.holdsTitle, language)}</span><br>${what}${mark}`
}
