import type { CaseSummary } from '@probity/contract'
import { html } from 'hono/html'
import { time } from '../site/dates.ts'
import type { Html } from '../site/html.ts'
import type { Visit } from '../site/layout.ts'
import { inLanguage, say } from '../site/words.ts'
import { caseWords } from './words.ts'

type Party = NonNullable<CaseSummary['due']>['party']

/** How many days are left, in words: colour says it a second time. */
export const daysLeft = (visit: Visit, days: number): Html =>
  html`<span class="mark-word${days < 0 ? ' mark-adverse' : ''}">${inLanguage(caseWords, visit.language).daysLeft(days)}</span>`

/** Which party whoever reads is in a case: it is about its organisation, or was opened by it. */
export const ownParty = ({ organisation }: Pick<CaseSummary, 'organisation'>, { signedIn }: Visit): Party =>
  organisation.handle === signedIn?.body ? 'subject' : 'applicant'

/** Whose move it is, in words for whoever reads. */
export const whose = (visit: Visit, one: Pick<CaseSummary, 'organisation'>, party: Party): string => {
  const w = inLanguage(caseWords, visit.language)
  return party === ownParty(one, visit) ? w.byYou : (w.parties[party] ?? party)
}

/** What has to be done next in a case, by whom and until when. */
export const dueLine = (visit: Visit, one: CaseSummary): Html | string => {
  const { due, open } = one
  const { language } = visit
  const w = inLanguage(caseWords, language)
  if (!due) return open ? w.noDue : w.over
  return html`${say(due.title, language)} <span class="quiet">${whose(visit, one, due.party)}</span><br>${w.lastDay} ${time(due.on, language)} ${daysLeft(visit, due.daysLeft)}${
    due.provisional ? html` <span class="quiet">${w.provisional}</span>` : undefined
  }`
}

/** What a case is called: its procedure, what it is about (a list, a measure, a commitment), and the line it concerns. */
export const caseTitle = ({ procedureTitle, matter, record }: CaseSummary, { language }: Visit): string => {
  const about = [
    ...(matter ? [say(matter, language)] : []),
    ...(record ? [`${say(record.title, language)}${record.documentNumber ? ` ${record.documentNumber}` : ''}`] : []),
  ]
  const procedure = say(procedureTitle, language)
  return about.length === 0 ? procedure : `${procedure}${language === 'zh' ? '：' : ': '}${about.join(' · ')}`
}
