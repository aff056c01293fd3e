import type { Bilingual } from '@probity/base'
import type { Law } from '@probity/law'
import type { LetterKind } from '@probity/letters'
import type { Said } from '../ask.ts'
import type { Case } from '../case.ts'

/** The letter by which a move is answered in writing. What stands in it besides is what was said in the case. */
export type MoveLetter = {
  readonly kind: LetterKind | ((said: Said) => LetterKind)
  /** What is decided or intended, in one sentence. */
  readonly says: Bilingual | ((law: Law, one: Pick<Case, 'about'>) => Bilingual)
  /** Its reason, where whoever makes the move is not asked for one. */
  readonly because?: Bilingual
  /** It goes against the party: the letter says how to contest it. */
  readonly contest?: true
  /** A record comes of it: the notice of how to repair goes with it in the same letter, served once. */
  readonly repairNotice?: true
}
