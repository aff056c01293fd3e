import { accept, addDays, type Clock, type Day } from '@probity/base'
import { answersFor, type CaseHead, listHeads, publicCaseId, superiorOf } from '@probity/cases'
import type { Database } from '@probity/database'
import type { Law } from '@probity/law'
import { type OpenClock, remindersDue, tell, usualReminders } from '@probity/messages'
import { listSubjects } from '@probity/registry'

type Shell = { readonly database: Database; readonly law: Law; readonly clock: Clock }

const headsAtOnce = 500

/**
 * Reminds whoever has something to do in an open case, today's reminders and no others; asked as often as one likes, each is told
 * once. Nothing follows from a reminder, and nothing from its absence. Gives how many were new.
 */
export const remind = async ({ database, law, clock }: Shell): Promise<number> => {
  const today = clock.today()
  const clocks: OpenClock[] = []
  for await (const heads of dueBy(database, addDays(today, Math.max(...usualReminders)))) {
    const subjects = await listSubjects(database, [...new Set(heads.map(({ subjectId }) => subjectId))])
    const handles = new Map(subjects.map(({ subjectId, handle }) => [subjectId, handle]))
    for (const head of heads) {
      const handle = handles.get(head.subjectId)
      const running = handle === undefined ? undefined : clockOf(law, head, handle, today)
      if (running) clocks.push(running)
    }
  }
  let told = 0
  const drafts = remindersDue(clocks, today)
  for (let from = 0; from < drafts.length; from += headsAtOnce) {
    const some = drafts.slice(from, from + headsAtOnce)
    const done = await database.transaction(async (tx) => accept(await tell(tx, clock, some)))
    told += done.value
  }
  return told
}

/** Open cases in which something is due by a day, what is due first in front. */
async function* dueBy(database: Database, last: Day): AsyncGenerator<CaseHead[]> {
  let after: { dueOn: Day | null; caseId: number } | undefined
  for (;;) {
    const heads = await listHeads(database, { before: { is: 'platform' }, after, most: headsAtOnce })
    const due = heads.filter(({ dueOn }) => dueOn !== null && dueOn <= last)
    if (due.length > 0) yield due
    const end = heads.at(-1)
    if (heads.length < headsAtOnce || due.length < heads.length || !end) return
    after = { dueOn: end.dueOn, caseId: end.caseId }
  }
}

const clockOf = (law: Law, head: CaseHead, handle: string, today: Day): OpenClock | undefined => {
  const who = whoActs(law, head, handle, today)
  if (!who || head.dueOn === null || head.dueMove === null) return undefined
  return { ...who, case: publicCaseId(handle, head.caseId), move: head.dueMove, dueOn: head.dueOn }
}

/** The platform's own moves are made by the node and its operator, who works from the queue. */
const whoActs = (
  law: Law,
  { dueParty, authorityId, superiorId, executingId, applicant }: CaseHead,
  handle: string,
  today: Day,
): Pick<OpenClock, 'body' | 'is'> | undefined => {
  if (dueParty === 'subject') return { body: handle, is: 'subject' }
  if (dueParty === 'applicant') return applicant ? { body: applicant, is: 'subject' } : undefined
  const authority =
    dueParty === 'authority'
      ? answersFor(law, authorityId, today)
      : dueParty === 'executing'
        ? answersFor(law, executingId ?? authorityId, today)
        : dueParty === 'superior'
          ? superiorId
            ? answersFor(law, superiorId, today)
            : superiorOf(law, authorityId, today)
          : undefined
  return authority && { body: authority.id, is: 'authority' }
}
