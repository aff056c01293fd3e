import type { Day, Instant } from '@probity/base'
import type { SubjectKind } from '@probity/law'
import type { AuthorityId } from './authorities.ts'
import type { KindId, LayoutId, Row } from './columns.ts'

/** An organisation that never was. Its region codes begin with 99, which no real one does. */
export type DemoOrganisation = {
  readonly name: string
  /** Only some have one. */
  readonly englishName?: string
  /** Unified social credit code (GB 32100), 18 characters; valid unless the organisation is among the city's `dirt`. */
  readonly code: string
  readonly kind: SubjectKind
  /** Six digits; equal to a district's code, or to the city's for bodies of the city itself. */
  readonly region: string
  readonly district: string
  readonly address: string
  /** As the register words it: 有限责任公司, 个体工商户, 社会团体 ... */
  readonly type: string
  /** In 10,000 yuan; absent where the form of organisation has none. */
  readonly capital?: number
  readonly scope: string
  /** A section of GB/T 4754; empty where the register assigned none. */
  readonly industry: string
  readonly legalRepresentative: string
  readonly registeredOn: Day
  /** Absent if it is registered in another place and only got into trouble here. */
  readonly registeredBy?: AuthorityId
  readonly formerNames: readonly { readonly name: string; readonly until: Day }[]
  /** Of the head office, the superior body, or the owner. */
  readonly parentCode?: string
  /** In order of time, the first on the day of registration. */
  readonly statuses: readonly { readonly status: DemoStatus; readonly from: Day }[]
}

export type DemoStatus = 'active' | 'cancelled' | 'revoked' | 'revived' | 'merged' | 'split'

/** What an authority hands in: native rows of one kind in one layout of the law pack. */
export type DemoSubmission = {
  /** Unique in the city: the submission key of the front door. */
  readonly key: string
  readonly kind: KindId
  readonly layout: LayoutId
  readonly rows: readonly Row[]
  /** True if its rows replace what the same authority said before under the same document numbers. */
  readonly correction?: true
}

/** Names a record as its authority does. */
type RecordName = { readonly subjectCode: string; readonly recordKind: KindId; readonly documentNumber: string }

/** Something done later to a record, a submission or a subject. `on` is the day it takes effect; `authority` does it. */
export type DemoAct = { readonly authority: AuthorityId; readonly on: Day; readonly reason: string } & (
  | ({ readonly kind: 'revoke' } & RecordName)
  | ({ readonly kind: 'remedy'; readonly state: DemoRemedy } & RecordName)
  | { readonly kind: 'recall'; readonly submissionKey: string }
  | { readonly kind: 'rename'; readonly subjectCode: string; readonly name: string; readonly formerName: string }
  | { readonly kind: 'cancel' | 'revive'; readonly subjectCode: string }
  | { readonly kind: 'move'; readonly subjectCode: string; readonly region: string; readonly address: string }
  | { readonly kind: 'merge'; readonly subjectCode: string; readonly intoCode: string }
  | { readonly kind: 'split'; readonly subjectCode: string; readonly newCodes: readonly string[] }
)

/** What becomes of a decision that is contested; the words of the record's remedy state. */
export type DemoRemedy = 'reconsideration' | 'suit' | 'stayed' | 'upheld' | 'annulled' | 'final'

export type DemoStep = { readonly at: Instant; readonly authority: AuthorityId } & (
  | { readonly submission: DemoSubmission; readonly act?: never }
  | { readonly act: DemoAct; readonly submission?: never }
)

/** What an authority signs about a month: how many decisions of a kind it made. */
export type DemoStatement = {
  readonly authority: AuthorityId
  readonly month: string
  readonly kind: KindId
  readonly decisions: number
}

export type DemoCity = {
  readonly organisations: readonly DemoOrganisation[]
  /** Codes that are wrong or doubled on purpose, so that the queues for conflicts and quarantine are not empty. */
  readonly dirt: readonly DemoDirt[]
  /** Codes worth opening first, by what they show; a very small city has not all of them. */
  readonly showcase: Readonly<Partial<Record<Showcase, string>>>
  /** Everything that happens, in order of time; each walk begins anew and is the same. */
  readonly story: Iterable<DemoStep>
  /** What authorities have signed about their own months by the end of the story (R24). */
  readonly statements: readonly DemoStatement[]
}

export type Showcase = 'longFile' | 'cleanFile' | 'contested' | 'corrected' | 'renamed' | 'governmentBody' | 'shop'

/** One planted fault: the code as it is handed in, and what is wrong. */
export type DemoDirt = { readonly code: string; readonly documentNumber: string; readonly fault: DemoFault }

export type DemoFault =
  | 'lower-case-code'
  | 'registration-number-as-code'
  | 'wrong-check-symbol'
  | 'missing-code'
  | 'unusual-day'
  | 'impossible-day'
  | 'one-code-two-bodies'
  | 'one-body-two-codes'
