import type { Bilingual } from '@probity/base'
import type { Basis, Confidence } from './instrument.ts'
import type { SubjectKind } from './kind.ts'
import type { Span } from './procedure.ts'

export const commitmentWays = ['in-place-of-papers', 'missing-papers', 'public', 'repair', 'self-discipline'] as const
/** In place of a licence's or certificate's papers, with papers to follow (accept-first), free to the public, in a repair, or of an industry. */
export type CommitmentWay = (typeof commitmentWays)[number]

/** A promise as an authority offers it, or as an organisation may give it of its own motion. */
export type CommitmentTemplate = {
  readonly id: string
  readonly title: Bilingual
  readonly matter: Bilingual
  readonly way: CommitmentWay
  /** What the record of it says in the field `type` of the kind `commitment`. */
  readonly recordedAs: string
  /** Functions of the authorities that accept it; absent where nobody need. */
  readonly acceptedBy?: readonly string[]
  readonly subjects: readonly SubjectKind[]
  /** What is promised, point by point. */
  readonly text: readonly Bilingual[]
  /** What follows if it is not kept, told before it is given. */
  readonly consequences: readonly Bilingual[]
  /** The check by which good standing is known; absent where it is open to everyone (R19). */
  readonly goodStanding?: string
  /** Papers that may follow, and by when. */
  readonly papers?: readonly MissingPaper[]
  /** How whoever does not want to promise goes on, without disadvantage. */
  readonly ordinaryWay: Bilingual
  /** What an applicant is told of the rules before a licence; free, and no condition of anything. */
  readonly education?: readonly Bilingual[]
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}

export type MissingPaper = {
  readonly id: string
  readonly title: Bilingual
  /** Counted from the service of the acceptance. */
  readonly within: Span
  readonly basis: readonly Basis[]
  readonly confidence: Confidence
}
