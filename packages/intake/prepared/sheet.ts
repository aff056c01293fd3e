import type { Day } from '@probity/base'
import type { Law } from '@probity/law'
import type { Finding, ReadRow } from '../candidate.ts'

/**
 * The rows of one future transaction as bytes and numbers. What was understood is written as far as it can be before a row's
 * subject is known; so it can be handed from one thread to another as it stands, and holds next to nothing that a collector has
 * to look after. Rows that were not understood stand beside it as they are.
 */
export type Sheet = {
  readonly count: number
  /** Versions, one row after another: their open parts and the fields of their rows, with room to end them where they stand. */
  readonly bytes: Uint8Array
  /** The rows as they may be kept (after R1), which is also what `digest` is of. */
  readonly texts: Uint8Array
  /** Of each row the numbers that `at` names. */
  readonly numbers: Int32Array
  readonly columns: readonly string[]
  /** Who decided, as the rows say. */
  readonly deciders: readonly StatedDecider[]
  /** What was corrected or noted: most files say the same of many rows. */
  readonly corrections: readonly (readonly Finding[])[]
  /** By place: rows that stayed outside, and those whose cells are no table's. */
  readonly others: ReadonlyMap<number, ReadRow>
  readonly digest: string
  readonly cut: number
  /** The day on which it was written, which its versions state as the day they were first seen on. */
  readonly today: Day
}

export type StatedDecider = { readonly deciderName: string | null; readonly deciderCode: string | null }

/** Registrations are asked for in full, row by row; all else is prepared as it is read. */
export const isPrepared = (law: Law, kindId: string): boolean =>
  law.findCategory(law.getKind(kindId).category)?.role !== 'registration'

/** What is kept of a row in `numbers`; pairs are where something begins and ends. */
export const at = {
  row: 0,
  rawFrom: 1,
  rawTo: 2,
  openFrom: 3,
  openTo: 4,
  closedFrom: 5,
  closedTo: 6,
  fieldsFrom: 7,
  fieldsTo: 8,
  /** What identifies the decision (R4), in `bytes`. */
  identityTo: 9,
  /** The number and the name of the subject, in `bytes`, one behind the other. */
  numberTo: 10,
  nameTo: 11,
  decider: 12,
  /** 20260401 for 1 April 2026. */
  decidedOn: 13,
  severity: 14,
  subjectKind: 15,
  flags: 16,
  /** From 1 on; 0 where there is nothing to say. */
  corrections: 17,
} as const

export const numbersOfRow = 18

/** `prepared` is set for every row that stands in the sheet. */
export const flags = { prepared: 1, lacksClass: 2, hasNumber: 4, hasName: 8 } as const

export const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const dayAsNumber = (day: Day): number => {
  const two = (place: number) => day.charCodeAt(place) * 10 + day.charCodeAt(place + 1) - 528
  return two(0) * 1_000_000 + two(2) * 10_000 + two(5) * 100 + two(8)
}
