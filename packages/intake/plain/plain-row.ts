import type { WrittenObject } from '@probity/base'
import type { Finding } from '../candidate.ts'
import type { PlainCell } from './plain-cell.ts'

/**
 * A row of a table that was understood where it stands in its file, with nothing in it that a text would be needed for. There is
 * one for a file: it is the next row once the next is asked for.
 */
export type PlainRow = {
  readonly is: 'plain'
  readonly row: number
  readonly columns: readonly string[]
  readonly bytes: Buffer
  /** Where each cell begins and ends; both 0 for a person's document, which is cut out (R1). */
  readonly bounds: Int32Array
  readonly cut: number
  readonly corrections: readonly Finding[]
  /** It must have a class and has none (R3). */
  readonly lacksClass: boolean
  /** By the fields' places. */
  readonly values: readonly (PlainCell | undefined)[]
  /** The places of the fields, by part and name: `record.decidedOn`. */
  readonly places: Readonly<Record<string, number>>
  readonly attested: WrittenObject
  readonly content: WrittenObject
  readonly closed: WrittenObject
}
