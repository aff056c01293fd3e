import type { Day } from '@probity/base'
import type { Case, CaseHead } from '@probity/cases'
import type { Law } from '@probity/law'
import type { StoredLetter } from '@probity/letters'
import type { FileRecord } from '@probity/records'
import type { Played } from '../played.ts'
import { clocksAreRight } from './clocks-are-right.ts'
import { dueStepsWereTaken } from './due-steps-were-taken.ts'
import { headsAreFolds } from './heads-are-folds.ts'
import { lettersAreKept } from './letters-are-kept.ts'
import { nothingPastItsDay } from './nothing-past-its-day.ts'
import { nothingToldIsLost } from './nothing-told-is-lost.ts'

/** Everything about one subject that is looked at after each step, read anew from the database. */
export type Seen = {
  readonly law: Law
  readonly today: Day
  readonly cases: readonly Case[]
  readonly heads: readonly CaseHead[]
  readonly file: readonly FileRecord[]
  readonly letters: readonly StoredLetter[]
  readonly told: readonly Played[]
}

/** What is wrong, in words, or nothing. */
export type Invariant = (seen: Seen) => string | undefined

/** What must hold after each step, by name. */
export const invariants: Readonly<Record<string, Invariant>> = {
  'nothing that was acknowledged is lost, and nothing is doubled': nothingToldIsLost,
  'nothing is shown past its day or after it ended': nothingPastItsDay,
  'every time is right': clocksAreRight,
  'nobody is burdened without each due step': dueStepsWereTaken,
  'each letter stands in the ledger, and each service is known to its case': lettersAreKept,
  'what is kept beside the ledger is what it says': headsAreFolds,
}
