import type { Day } from '@probity/base'
import type { Reader } from '@probity/database'
import { type Act, actsInForce, levelActKinds, listClosedActs } from '@probity/records'
import type { Preview } from '../preview.ts'

/** Where an act stands in the ledger. By this a notice or an objection is named. */
export type ActPlace = { readonly batchId: number; readonly ordinal: number }
export const placeText = ({ batchId, ordinal }: ActPlace): string => `${batchId}-${ordinal}`

/** What an evaluating authority entered under a policy, whole: a later statement takes the place of an earlier one. */
export type StatedInputs = {
  readonly inputs: Readonly<Record<string, string | number | boolean>>
  /** Outcomes of items; `otherwise` for all that are not named. */
  readonly outcomes: Readonly<Record<string, string>>
  readonly rows: Readonly<Record<string, readonly Readonly<Record<string, number | boolean>>[]>>
}

type OfPolicy = { readonly policy: string; readonly from: Day }
type OfNotice = { readonly policy: string; readonly notice: string }

/** The closed part of each act of an evaluation. Its public part says nothing: that there is one is nobody else's business. */
export type LevelActContent = {
  'evaluation-input-stated': OfPolicy & StatedInputs & { readonly statedBy: string; readonly reasons: string }
  'level-noticed': OfPolicy & {
    readonly level: string
    /** The whole result, as it was shown to the subject, and SHA-256 of its bytes. */
    readonly result: Preview
    readonly digest: string
    /** Packs of the law it was computed under, by their digests. */
    readonly packs: readonly string[]
    readonly objectBy: Day
    readonly noticedBy: string
  }
  'level-objected': OfNotice & { readonly reasons: string; readonly by: string }
  'level-answered': OfNotice & {
    readonly objection: string
    readonly outcome: 'upheld' | 'given-up'
    readonly reasons: string
    readonly answeredBy: string
  }
  'level-adopted': OfNotice & {
    readonly level: string
    /** Which round of the policy's rhythm it is for: a year, a month; on application there is none. */
    readonly round: string | null
    readonly proposedBy: string
    readonly decidedBy: string
    readonly reasons: string
  }
  'level-ended': OfNotice & { readonly reasons: string; readonly proposedBy: string; readonly decidedBy: string }
}
export type LevelActKind = (typeof levelActKinds)[number]

type ActOf<Kind extends LevelActKind> = Omit<Act, 'kind' | 'content' | 'recordId'> & {
  readonly kind: Kind
  readonly closed: LevelActContent[Kind]
}
export type LevelAct = { readonly [Kind in LevelActKind]: ActOf<Kind> }[LevelActKind]

/** What was done about a subject's levels, in the order in which it happened. */
export const listLevelActs = async (db: Reader, subjectId: number): Promise<readonly LevelAct[]> =>
  actsInForce(await listClosedActs(db, subjectId, levelActKinds)) as readonly unknown[] as readonly LevelAct[]
