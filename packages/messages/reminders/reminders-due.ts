import { addDays, type Day, daysBetween, weekdayOf } from '@probity/base'
import type { MessageDraft } from '../inbox/tell.ts'

/** A time that runs: who has to make which move in which case, by when. Public numbers and ids alone. */
export type OpenClock = {
  readonly case: string
  readonly move: string
  /** Who has to act: an organisation's handle, or an authority's id. */
  readonly body: string
  readonly is: 'subject' | 'authority'
  /** The last day. */
  readonly dueOn: Day
}

/** Days before the last one on which somebody is reminded. A setting of the node, not a time of the law. */
export const usualReminders: readonly number[] = [5, 1]

/**
 * What there is to remind of today. Each step of each time is told once, however often this is asked; of steps that passed while
 * nobody asked, only the nearest is told. What is overdue is counted for an authority's supervisors: when another one becomes
 * overdue, and else once a week. An organisation whose own time is over is not reminded.
 */
export const remindersDue = (
  clocks: readonly OpenClock[],
  today: Day,
  daysBefore: readonly number[] = usualReminders,
): MessageDraft[] => {
  const steps = [...daysBefore].sort((a, b) => a - b)
  const due = clocks.flatMap((clock): MessageDraft[] => {
    const left = daysBetween(today, clock.dueOn)
    const step = left < 0 ? undefined : steps.find((one) => left <= one)
    if (step === undefined) return []
    const key = `due ${clock.case} ${clock.move} ${clock.dueOn} ${step}`
    return [{ body: clock.body, event: 'due', key, case: clock.case, dueOn: clock.dueOn }]
  })
  const late = clocks.filter(({ is, dueOn }) => is === 'authority' && dueOn < today)
  return [...due, ...[...Map.groupBy(late, ({ body }) => body)].map(([body, theirs]) => overdue(body, theirs, today))]
}

const overdue = (body: string, theirs: readonly OpenClock[], today: Day): MessageDraft => {
  const newest = theirs.map(({ dueOn }) => dueOn).reduce((a, b) => (a > b ? a : b))
  const monday = addDays(today, 1 - weekdayOf(today))
  return {
    body,
    event: 'overdue',
    key: `overdue ${newest} ${monday}`,
    count: theirs.length,
    forSupervisor: true,
  }
}
