import type { Bilingual, Day } from '@probity/base'
import {
  type Basis,
  type Confidence,
  type Law,
  type Span,
  type WithdrawalDuty,
  type WorkingCalendar,
  withdrawalDuties,
} from '@probity/law'
import { type Act, actsInForce } from '@probity/records'
import { dueDay } from '../clock/due-day.ts'
import { findClocks } from '../clock/find-clocks.ts'

/** Somebody outside this node who holds a record. */
export type Holder = {
  readonly id: string
  readonly as: WithdrawalDuty['by']
  /** When it was told that there is something to follow. */
  readonly toldOn?: Day
  /** It looked, and the subject is to learn of that later (R27). */
  readonly untold?: true
}

/** A holder said that it has followed. `cause`: the act that it followed. */
export type Acknowledgement = {
  readonly cause: Pick<Act, 'batchId' | 'ordinal'>
  readonly holder: string
  readonly on: Day
}

/** A record that was handed out, and the place and functions of the authority that answers for it. */
export type HeldRecord = {
  readonly recordId: number
  readonly kind: string
  readonly region: string
  readonly functions: readonly string[]
}

/** What a holder has still to do, or did, because of one act. Without `dueOn` no day runs: its start is not known yet. */
export type Obligation = {
  readonly cause: Pick<Act, 'batchId' | 'ordinal'>
  readonly recordId: number
  readonly because: 'repaired' | 'annulled'
  readonly holder: string
  readonly as: Holder['as']
  readonly untold?: true
  readonly title: Bilingual
  readonly dueOn?: Day
  readonly provisional?: true
  readonly acknowledgedOn?: Day
  readonly late: boolean
  readonly basis: readonly Basis[]
  /** Absent where no law gives a day: it is asked all the same, and never late. */
  readonly confidence?: Confidence
}

/**
 * Who outside this node has still to follow what became of a record, as of `today`: a fold of its acts, of who holds it and of what
 * they acknowledged. A repair that was undone asks nobody for anything, and neither does an act that was taken back (R16). Nothing
 * of this is stored, and being late has no effect but that it can be told.
 */
export const obligationsOf = (
  law: Law,
  calendar: WorkingCalendar,
  record: HeldRecord,
  acts: readonly Act[],
  holdersOf: (cause: Act) => readonly Holder[],
  acknowledged: readonly Acknowledgement[],
  today: Day,
): Obligation[] =>
  causesOf(record, acts, today).flatMap((cause) =>
    holdersOf(cause).map((holder) => {
      const time = timeOf(law, record, cause, holder)
      const { batchId, ordinal } = cause
      const start = time?.start === 'notice' ? holder.toldOn : cause.effectiveOn
      const running = time && start && dueDay(calendar, start, [time.within])
      const due = running?.is === 'running' ? running : undefined
      const done = acknowledged.find(
        (one) => one.holder === holder.id && isSameAct(one.cause, cause) && one.on <= today,
      )?.on
      return {
        cause: { batchId, ordinal },
        recordId: record.recordId,
        because: cause.kind === 'repaired' ? 'repaired' : 'annulled',
        holder: holder.id,
        as: holder.as,
        ...(holder.untold ? { untold: true as const } : {}),
        title: time?.title ?? noDay,
        ...(due ? { dueOn: due.dueOn } : {}),
        ...(due?.provisional ? { provisional: true as const } : {}),
        ...(done ? { acknowledgedOn: done } : {}),
        late: due !== undefined && (done ?? today) > due.dueOn,
        basis: time?.basis ?? [],
        ...(time ? { confidence: time.confidence } : {}),
      }
    }),
  )

/** What is asked of whom no law binds by a day: a correction reaches every receiver all the same (R17). */
const noDay: Bilingual = { zh: '停止使用该记录', en: 'The record is no longer used' }

/** What bids others follow: the repair that stands today, and the annulment of the decision. */
export const causesOf = ({ recordId }: Pick<HeldRecord, 'recordId'>, acts: readonly Act[], today: Day): Act[] => {
  const own = actsInForce(acts).filter((act) => act.recordId === recordId && act.effectiveOn <= today)
  const repair = own.findLast(({ kind }) => kind === 'repaired' || kind === 'repair-undone')
  const revocation = own.find(({ kind }) => kind === 'revoked')
  const remedy = own.findLast(({ kind }) => kind === 'remedy-changed')
  const annulment = revocation ?? (remedy?.content.state === 'annulled' ? remedy : undefined)
  return [repair && isRepairOn(repair, today) ? repair : undefined, annulment].filter((act) => act !== undefined)
}

/** A repair for a time only (a reorganisation) is over after its last day. */
const isRepairOn = ({ kind, content: { until } }: Act, today: Day): boolean =>
  kind === 'repaired' && (typeof until !== 'string' || today <= until)

type Time = {
  readonly title: Bilingual
  readonly start: WithdrawalDuty['start']
  readonly within: Span
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

/** What the pack says of a holder after an act; nothing where no law gives it a day. */
const timeOf = (law: Law, record: HeldRecord, cause: Act, { as }: Holder): Time | undefined => {
  if (cause.kind === 'repaired') {
    const { region, functions } = record
    const clock = findClocks(law, { procedure: 'repair', region, functions, begunOn: cause.effectiveOn }).find(
      ({ move }) => move === 'carried-out',
    )
    return clock && { ...clock, start: 'annulment' }
  }
  const duty = withdrawalDuties(law, { ...record, annulledOn: cause.effectiveOn }).find(({ by }) => by === as)
  return duty && { ...duty, within: { count: duty.withinWorkingDays, unit: 'working-days' } }
}

const isSameAct = (one: Pick<Act, 'batchId' | 'ordinal'>, other: Pick<Act, 'batchId' | 'ordinal'>): boolean =>
  one.batchId === other.batchId && one.ordinal === other.ordinal
