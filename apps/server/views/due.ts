import { addDays, type Day, weekdayOf } from '@probity/base'
import { countWaiting } from '@probity/cases'
import type { Due } from '@probity/contract'
import { countAllWaiting, countConflicts, countReading, countRowsByWeek } from '@probity/intake'
import type { Authority } from '@probity/law'
import { countedDuties, firstDayOf, lastDayOf, listStatements } from '@probity/records'
import type { ProbityNode } from '../node.ts'
import { kindsOwed } from '../routes/statements.ts'
import { whoseCases } from './before.ts'

const weeksShown = 12

/** What waits for an authority, or for the operator (`undefined`), and what came in during the last weeks. */
export const viewDue = async (node: ProbityNode, authority: Authority | undefined): Promise<Due> => {
  const { database, law, clock } = node
  const today = clock.today()
  const monday = addDays(today, 1 - weekdayOf(today))
  const mondays = Array.from({ length: weeksShown }, (_, index) => addDays(monday, 7 * (index + 1 - weeksShown)))
  const before = whoseCases(node, authority ? { role: 'clerk', body: authority.id } : { role: 'operator', body: '' })
  const [waiting, reading, weeks, statements, conflicts, cases] = await Promise.all([
    countAllWaiting(database, authority?.id),
    countReading(database, authority?.id),
    countRowsByWeek(database, { authorityId: authority?.id, since: mondays[0] as Day, zone: law.zone }),
    authority ? listMissingStatements(node, authority, today) : [],
    authority ? undefined : countConflicts(database),
    countWaiting(database, before, today),
  ])
  const none = { accepted: 0, corrected: 0, quarantined: 0, refused: 0 }
  return {
    today,
    waiting,
    reading,
    ...(conflicts === undefined ? {} : { conflicts }),
    cases,
    statements,
    weeks: mondays.map((from) => weeks.find((week) => week.from === from) ?? { ...none, from }),
  }
}

/** Months for which an authority has not signed how many decisions it made, by kind; only months it was in office. */
const listMissingStatements = async (
  { database, law }: ProbityNode,
  authority: Authority,
  today: Day,
): Promise<Due['statements']> => {
  const owed = kindsOwed(law, authority)
  const counted = countedDuties(law, today).filter(({ duty }) => owed.has(duty.kind))
  if (counted.length === 0) return []
  const months = [...new Set(counted.flatMap(({ over }) => over.months))].sort()
  const stated = new Set(
    (await listStatements(database, months[0] as string, months.at(-1) as string))
      .filter(({ authorityId }) => authorityId === authority.id)
      .map(({ kind, month }) => `${kind} ${month}`),
  )
  const inOffice = (month: string) =>
    authority.from <= lastDayOf(month) && (!authority.until || firstDayOf(month) <= authority.until)
  return [...owed].flatMap((kind) => {
    const missing = new Set(
      counted
        .filter(({ duty }) => duty.kind === kind)
        .flatMap(({ over }) => over.months)
        .filter((month) => inOffice(month) && !stated.has(`${kind} ${month}`)),
    )
    return missing.size === 0 ? [] : [{ kind, kindTitle: law.getKind(kind).title, months: [...missing].sort() }]
  })
}
