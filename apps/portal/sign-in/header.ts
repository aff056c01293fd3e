import type { Bilingual } from '@probity/base'
import { html } from 'hono/html'
import type { Html, MaybeHtml } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { partName } from './chooser.ts'
import { signInWords } from './words.ts'

/** Whoever is in front of the page, signed in. `desk`: where officials work, if this part does. */
export type SignedIn = {
  readonly name: string
  readonly role: string
  /** An organisation's handle, where the part is that of its representative. */
  readonly body: string
  readonly bodyName: Bilingual
  readonly csrf: string
}

/** In the header: the way in, or who is in and the way out. */
export const signInEntry = (visit: Visit): MaybeHtml => {
  const w = inLanguage(signInWords, visit.language)
  if (visit.signedIn) return signedIn(visit, visit.signedIn)
  if (!visit.canSignIn) return undefined
  const { pathname, search } = new URL(visit.url)
  return html`<li><a href="/auth/sign-in?to=${encodeURIComponent(`${pathname}${search}`)}">${w.signIn}</a></li>`
}

const signedIn = (visit: Visit, { name, role, bodyName, csrf }: SignedIn): Html => {
  const w = inLanguage(signInWords, visit.language)
  return html`<li><details class="signed-in">
<summary>${name || say(bodyName, visit.language)}</summary>
<div>
<p>${say(bodyName, visit.language)} · ${partName(role, visit)}</p>
${role === 'representative' ? html`<p><a href="/my">${w.ownPages}</a></p>` : undefined}
<p><a href="/sessions">${w.sessions}</a></p>
<form method="post" action="/auth/sign-out"><input type="hidden" name="csrf" value="${csrf}">
<button>${w.signOut}</button> <button name="everywhere" value="yes">${w.signOutEverywhere}</button></form>
</div>
</details></li>`
}
