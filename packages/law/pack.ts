import type { Bilingual, Day } from '@probity/base'
import type { WorkingCalendar } from './calendar/working-calendar.ts'
import type { Authority, AuthorityFunction, Receiver } from './pack/authority.ts'
import type { CalendarYear } from './pack/calendar.ts'
import type { CommitmentTemplate } from './pack/commitment.ts'
import type { DisputeRule } from './pack/dispute.ts'
import type { Duty } from './pack/duty.ts'
import type { ErasureGround } from './pack/erasure.ts'
import type { Instrument } from './pack/instrument.ts'
import type { Category, RecordKind } from './pack/kind.ts'
import type { Layout } from './pack/layout.ts'
import type { ListField } from './pack/list.ts'
import type { Check, Measure } from './pack/measure.ts'
import type { Procedure, ProcedureId } from './pack/procedure.ts'
import type { Declined, PublicationConditions, Remedy } from './pack/publish.ts'
import type { Purpose } from './pack/purpose.ts'
import type { RepairRules } from './pack/repair.ts'
import type { ReportLayout } from './pack/report.ts'
import type { Limit, RuleSet, Transition } from './pack/rule-set.ts'
import type { SamplingPlan } from './pack/sampling.ts'
import type { WithdrawalDuty } from './pack/withdrawal.ts'
import type { Policy } from './policy.ts'

export * from './pack/authority.ts'
export * from './pack/calendar.ts'
export * from './pack/commitment.ts'
export * from './pack/dispute.ts'
export * from './pack/duty.ts'
export * from './pack/erasure.ts'
export * from './pack/instrument.ts'
export * from './pack/kind.ts'
export * from './pack/layout.ts'
export * from './pack/list.ts'
export * from './pack/measure.ts'
export * from './pack/procedure.ts'
export * from './pack/publish.ts'
export * from './pack/purpose.ts'
export * from './pack/repair.ts'
export * from './pack/report.ts'
export * from './pack/rule-set.ts'
export * from './pack/sampling.ts'
export * from './pack/withdrawal.ts'

/** One pack as it stands in its folder. */
export type LawPack = {
  readonly id: string
  readonly title: Bilingual
  readonly edition: string
  /** The day whose law it states: what has no first day of its own rests on what is in force then. */
  readonly asOf?: Day
  /** IANA zone in which its days are counted. */
  readonly zone: string
  /** Packs it builds on, by id. */
  readonly extends: readonly string[]
  /** Identifier scheme of its subjects: `uscc`, or `none` where they have no code. */
  readonly identifiers: 'uscc' | 'none'
  /** Currency of its amounts (ISO 4217), which stand in hundredths; absent where it records none. */
  readonly currency?: string
  readonly instruments: readonly Instrument[]
  readonly categories: readonly Category[]
  readonly functions: readonly AuthorityFunction[]
  readonly authorities: readonly Authority[]
  readonly regions: Readonly<Record<string, Bilingual>>
  readonly kinds: readonly RecordKind[]
  readonly layouts: readonly Layout[]
  readonly ruleSets: readonly RuleSet[]
  readonly limits: readonly Limit[]
  readonly transition?: Transition
  readonly conditions?: PublicationConditions
  readonly remedies: readonly Remedy[]
  readonly declined: readonly Declined[]
  readonly lists: readonly ListField[]
  readonly measures: readonly Measure[]
  readonly checks: readonly Check[]
  readonly commitments: readonly CommitmentTemplate[]
  readonly repairs: readonly RepairRules[]
  readonly report?: ReportLayout
  readonly withdrawals: readonly WithdrawalDuty[]
  readonly disputes: readonly DisputeRule[]
  readonly calendars: readonly CalendarYear[]
  readonly duties: readonly Duty[]
  readonly erasures: readonly ErasureGround[]
  readonly purposes: readonly Purpose[]
  readonly receivers: readonly Receiver[]
  readonly procedures: readonly Procedure[]
  readonly policies: readonly Policy[]
  readonly samplings: readonly SamplingPlan[]
  /** SHA-256 of the pack's canonical JSON, hexadecimal. */
  readonly digest: string
}

/** What a node loads: its packs merged, with look-ups. The merge refuses two different things under one id. */
export type Law = {
  readonly packs: readonly LawPack[]
  /** SHA-256 over the packs' digests: names the law a cached answer was computed under. */
  readonly digest: string
  readonly zone: string
  /** The version in force on `onDay`; without a day the newest. */
  findKind(id: string, onDay?: Day): RecordKind | undefined
  getKind(id: string, onDay?: Day): RecordKind
  findAuthority(id: string): Authority | undefined
  findInstrument(id: string): Instrument | undefined
  findLayout(columns: readonly string[], kind?: string): Layout | undefined
  packOfKind(id: string): LawPack
  /** A layout by its id, the derived `own/KIND` ones included. */
  findLayoutById(id: string): Layout | undefined
  /** Rule sets of a channel, oldest first. */
  ruleSets(channel: string): readonly RuleSet[]
  /** Of the kind's own pack, one that builds on it or one it builds on: never of a pack that has nothing to do with it. */
  findTransition(kind: string): Transition | undefined
  findConditions(kind: string): PublicationConditions | undefined
  findRemedy(id: string): Remedy | undefined
  findCategory(id: string): Category | undefined
  findFunction(id: string): AuthorityFunction | undefined
  /** By its code; `330000` also finds the prefix `33`. */
  findRegion(code: string): Bilingual | undefined
  /** Working days where a kind is decided, of the packs related to it; none where no year has a calendar. */
  findCalendar(kind: string): WorkingCalendar | undefined
  /** The same for a procedure, of the packs related to the one that has it. */
  findProcedureCalendar(id: ProcedureId): WorkingCalendar | undefined
  declined(): readonly Declined[]
  duties(): readonly Duty[]
  findErasureGround(id: string): ErasureGround | undefined
  findPurpose(id: string): Purpose | undefined
  purposes(): readonly Purpose[]
  findReceiver(id: string): Receiver | undefined
  receivers(): readonly Receiver[]
  findProcedure(id: ProcedureId): Procedure | undefined
  findList(id: string): ListField | undefined
  lists(): readonly ListField[]
  findMeasure(id: string): Measure | undefined
  measures(): readonly Measure[]
  findCheck(id: string): Check | undefined
  checks(): readonly Check[]
  findCommitment(id: string): CommitmentTemplate | undefined
  commitments(): readonly CommitmentTemplate[]
  /** Rules of repair of every time and field; `repairRulesOn` finds those of an application. */
  repairs(): readonly RepairRules[]
  /** Each pack's own arrangement of reports; a node may run several packs. */
  reportLayouts(): readonly ReportLayout[]
  withdrawals(): readonly WithdrawalDuty[]
  /** Of every place and time; `disputeEffect` finds what holds for an objection. */
  disputes(): readonly DisputeRule[]
  /** Every version of every policy. */
  policies(): readonly Policy[]
  /** The version in force on `onDay`; without a day the newest. */
  findPolicy(id: string, onDay?: Day): Policy | undefined
  /** How many of each level are drawn for inspection. */
  samplings(): readonly SamplingPlan[]
  kinds(): readonly RecordKind[]
  authorities(): readonly Authority[]
}
