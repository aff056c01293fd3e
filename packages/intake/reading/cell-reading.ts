import type { Json } from '@probity/base'
import type { Finding } from '../candidate.ts'
import type { RedactedCell } from '../redaction/redact-cell.ts'

/** A value that a cell states for a field of subject, record or content; `slot` is the field's place in a row's draft. */
export type Stated = {
  readonly slot: number
  readonly value: Json
  /** Of a field of the content: whether its schema surely allows the value. */
  readonly fits: boolean
  /** Of a field of the content: the member in canonical JSON. */
  readonly member: string
}

/** What one cell comes to by itself, whatever stands beside it: it hangs on nothing but its column and its text. */
export type CellReading = {
  readonly column: string
  /** As it may be kept. */
  readonly text: string
  /** What was cut out of it; absent where nothing was (R1). */
  readonly redacted: RedactedCell | undefined
  /** The column must be filled in, and is. */
  readonly meets: boolean
  readonly stated: readonly Stated[]
  readonly found: readonly Finding[]
}
