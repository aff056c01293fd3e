import type { Bilingual } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'

/** Parts that may have a purpose: everyone but the public, which needs none. */
export const purposeRoles = [
  'representative',
  'clerk',
  'decider',
  'supervisor',
  'operator',
  'auditor',
  'credit-service',
  'bank',
] as const
export type PurposeRole = (typeof purposeRoles)[number]

/** What something that is not public may be read for: by whom, on what basis, how much of it, and how long it may be kept. */
export type Purpose = {
  readonly id: string
  readonly title: Bilingual
  /** What it is for, as the subject reads it beside each look. */
  readonly says: Bilingual
  readonly for: {
    readonly roles: readonly PurposeRole[]
    /** Authorities that have one of these functions; absent: any. */
    readonly functions?: readonly string[]
  }
  /** What a look must name (the tender, application or case); absent where a look is for nothing else. */
  readonly reference?: Bilingual
  readonly consent: boolean
  /** `shared`: what is in force and may be shared, public or not. `all`: what is over or was withdrawn too (R7). */
  readonly lines: 'shared' | 'all'
  readonly opens: readonly Opened[]
  /** Cases about the subject are read for it too, by those who are party to them and by auditors. */
  readonly opensCases?: true
  readonly officeHolders: 'shown' | 'masked' | 'left-out'
  /** How long the reader may keep what was read. */
  readonly keep: { readonly months: number; readonly basis: readonly Basis[]; readonly confidence: Confidence }
  /** Only by the door for emergencies, which tells auditor and subject at once. */
  readonly emergency?: true
  /** Only by the doors of the queues: rows that intake holds back, and conflicts. */
  readonly heldBack?: true
  /** How long the subject may learn later of a look that would defeat an inspection, and how often that may be extended (R27). */
  readonly delay?: {
    readonly days: number
    readonly extensions: number
    readonly basis: readonly Basis[]
    readonly confidence: Confidence
  }
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
/** Kinds (every one, by category, or by themselves) and which of their fields are read. */
export type Opened = {
  readonly every?: true
  readonly categories?: readonly string[]
  readonly kinds?: readonly string[]
  /** Absent: every field that is not closed. */
  readonly fields?: readonly string[]
  readonly closed?: boolean
}
