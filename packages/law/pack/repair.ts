import type { Bilingual, Day } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

type Resting = { readonly basis: readonly Basis[]; readonly confidence: Confidence }

/** What an application for repair must be, and what follows from it: one text, one field, one time. There is no member for a price. */
export type RepairRules = {
  readonly id: string
  readonly title: Bilingual
  /** For applications from this day on. */
  readonly from: Day
  readonly until?: Day
  /** Functions of the determining authorities whose field has rules of its own; absent: everyone else's. */
  readonly functions?: readonly string[]
  /** Rule sets whose minimum is the earliest day (`publicationTerm`), for the condition that is known by date. */
  readonly ruleSets: readonly string[]
  readonly conditions: readonly RepairCondition[]
  readonly materials: readonly RepairMaterial[]
  readonly notRepairable: readonly NotRepairable[]
  /** Where an item has a way of its own. The first that fits holds; without one the determining authority decides (R16). */
  readonly routes: readonly RepairRoute[]
  readonly special: readonly SpecialRepair[]
  readonly falseMaterial: FalseMaterial
  /** What is served with the decision itself ("two documents, one service"). */
  readonly notice: RepairNotice
} & Resting

export const conditionKnown = ['by-date', 'by-authority', 'by-subject'] as const
export type RepairCondition = {
  readonly id: string
  readonly title: Bilingual
  readonly says: Bilingual
  /** Worked out from days, found by the determining authority, or declared by the subject. */
  readonly known: (typeof conditionKnown)[number]
} & Resting

export type RepairMaterial = {
  readonly id: string
  readonly title: Bilingual
  readonly says: Bilingual
  /** For these kinds alone. */
  readonly kinds?: readonly string[]
  /** The authority fetches it itself where it can, and then asks nobody for it. */
  readonly fetched?: true
} & Resting

export type NotRepairable = {
  readonly id: string
  readonly says: Bilingual
  readonly kinds?: readonly string[]
  readonly having?: { readonly field: string; readonly is: readonly string[] }
  readonly region?: string
  /** Not for so long from the decision; absent: never. */
  readonly forMonths?: number
} & Resting

export type RepairRoute = {
  readonly id: string
  readonly kinds?: readonly string[]
  readonly functions?: readonly string[]
  /**
   * `elsewhere`: in a procedure of its own, and not here. `listing`: here, in the procedure of lists, without a minimum period.
   * `here-too`: decided here, and may be asked for elsewhere as well.
   */
  readonly to: 'elsewhere' | 'listing' | 'here-too'
  readonly where: Bilingual
  readonly says: Bilingual
  readonly remedy?: string
} & Resting

export const specialEffects = ['for-a-time', 'no-minimum', 'not-before-its-end', 'withdrawn-instead'] as const
/** A case that goes another way: shielded for a time, without a minimum, not before a ban ends, or no repair but a withdrawal. */
export type SpecialRepair = {
  readonly id: string
  readonly title: Bilingual
  readonly says: Bilingual
  readonly effect: (typeof specialEffects)[number]
  readonly kinds?: readonly string[]
  readonly material?: Bilingual
} & Resting

export type FalseMaterial = {
  readonly says: Bilingual
  /** So long the record is shown again and no new repair may be asked for; absent where no length is known. */
  readonly noRepairForMonths?: number
} & Resting

/** Blanks of the notice of how to repair; `{name}` in its text stands for them. */
export const noticeBlanks = [
  'subject',
  'document',
  'decidedOn',
  'authority',
  'severity',
  'repairFrom',
  'shownUntil',
  'conditions',
  'materials',
  'where',
] as const
export type RepairNotice = { readonly title: Bilingual; readonly paragraphs: readonly Bilingual[] } & Resting
