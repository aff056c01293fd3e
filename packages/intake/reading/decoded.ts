import type { Json } from '@probity/base'
import type { Finding, RawRow } from '../candidate.ts'

export type FileFormat = 'csv' | 'xlsx' | 'ndjson'

/** Why a whole file cannot be read. Rows that came before stand; nothing comes after. */
export type FileRefusal = {
  readonly code:
    | 'file/empty'
    | 'file/heading-only'
    | 'file/heading-broken'
    | 'file/too-many-columns'
    | 'file/not-a-table'
    | 'file/old-spreadsheet'
    | 'file/json-array'
    | 'file/other-format'
    | 'file/too-large'
    | 'file/unpacks-too-large'
    | 'file/broken-spreadsheet'
    | 'file/layout-not-known'
  readonly details?: Readonly<Record<string, Json>>
}

/** What comes out of a file, in its order: its columns first, then each row once, or the reason why there is no more. */
export type Decoded =
  /** Of NDJSON: all that stand in any of its first rows. */
  | {
      readonly is: 'columns'
      readonly format: FileFormat
      readonly columns: readonly string[]
      readonly findings: readonly Finding[]
    }
  /** `findings`: what is wrong with the row before anyone looks at what it says. */
  | { readonly is: 'row'; readonly raw: RawRow; readonly findings: readonly Finding[] }
  /** Only where plain rows are asked for: it stands in what was asked with, until the next item is asked for. */
  | { readonly is: 'plain' }
  | { readonly is: 'refusal'; readonly refusal: FileRefusal }

export const noFindings: readonly Finding[] = []

/** More columns than any catalogue item has fields for; beyond it a file is something else. */
export const mostColumns = 1_000

/** Characters of the longest row that is kept in memory. */
export const longestRow = 262_144
