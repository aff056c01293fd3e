import type { Bilingual } from '@probity/base'
import { html } from 'hono/html'
import type { Html } from '../site/html.ts'
import { layout, type Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { partWords, signInWords } from './words.ts'

/** Somebody who can be chosen; who has no part yet has an invitation to use. */
export type Choosable = {
  readonly id: string
  readonly name: string
  readonly does: Bilingual
  readonly parts: readonly { readonly role: string; readonly body: string; readonly bodyName: Bilingual }[]
}

/** The people of a demonstration by what they act for, a button each: works without a script. */
export const chooserPage = (visit: Visit, people: readonly Choosable[], action: string): Html => {
  const w = inLanguage(signInWords, visit.language)
  return layout(visit, {
    title: w.title,
    noindex: true,
    withoutSearch: true,
    main: html`<div class="page chooser">
<h1>${w.title}</h1>
<p class="lead">${w.lead}</p>
${groups.map(({ title, roles }) => {
  const members = people.filter(({ parts }) => roles.includes(parts[0]?.role ?? 'none'))
  return members.length === 0 ? undefined : group(visit, action, w[title], members)
})}
</div>`,
  })
}

const groups = [
  { title: 'organisations', roles: ['representative'] },
  { title: 'authorities', roles: ['clerk', 'decider', 'supervisor'] },
  { title: 'node', roles: ['operator', 'auditor'] },
  { title: 'receivers', roles: ['bank', 'credit-service'] },
  { title: 'others', roles: ['none'] },
] as const satisfies readonly { title: keyof typeof signInWords; roles: readonly string[] }[] as readonly {
  title: 'organisations' | 'authorities' | 'node' | 'receivers' | 'others'
  roles: readonly string[]
}[]

const group = (visit: Visit, action: string, title: string, members: readonly Choosable[]): Html =>
  html`<section>
<h2>${title}</h2>
<ul class="people">${members.map((one) => person(visit, action, one))}</ul>
</section>`

const person = (visit: Visit, action: string, { id, name, does, parts }: Choosable): Html => {
  const w = inLanguage(signInWords, visit.language)
  return html`<li>
<form method="post" action="${action}">
<div>
<p class="person-name">${name}</p>
${parts.map((part) => html`<p class="person-part">${say(part.bodyName, visit.language)} · ${partName(part.role, visit)}</p>`)}
<p class="person-does">${say(does, visit.language)}</p>
</div>
<button name="person" value="${id}" aria-label="${w.signInAs}: ${name}">${w.signInAs}</button>
</form>
</li>`
}

export const partName = (role: string, { language }: Pick<Visit, 'language'>): string =>
  Object.hasOwn(partWords, role) ? partWords[role as keyof typeof partWords][language] : role
