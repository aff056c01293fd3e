import { type CsvOptions, decodeCsv } from './decode-csv.ts'
import { decodeNdjson } from './decode-ndjson.ts'
import { decodeXlsx } from './decode-xlsx.ts'
import type { Decoded, FileFormat } from './decoded.ts'
import { decodeForeign, decodeText } from './encoding.ts'
import { findFormat } from './format.ts'
import { openWindow } from './window.ts'

export type DecodeOptions = Pick<CsvOptions, 'findPlainReader' | 'ownsBlocks'> & {
  /** What the sender says it is; found from the bytes if absent. */
  readonly format?: FileFormat
  readonly fileName?: string
  /** Whether these columns are a heading: lines above it, such as a title, are then left out. Without it the first line is. */
  readonly isHeading?: (columns: readonly string[]) => boolean
}

/**
 * The rows of a file as they stand, each exactly once, as many at a time as a block of it holds, in constant memory (spreadsheets
 * up to a stated size). Nothing is redacted yet: whoever takes rows from here redacts them before anything else sees them.
 */
export async function* decodeRows(
  source: AsyncIterable<Uint8Array>,
  options: DecodeOptions = {},
): AsyncGenerator<Iterable<Decoded>> {
  const { window, whole } = await openWindow(source)
  const reading = findFormat(window, options.format, options.fileName)
  const { findPlainReader, ownsBlocks = false } = options
  const headed = options.isHeading ? { isHeading: options.isHeading } : {}
  if ('refusal' in reading) yield [{ is: 'refusal', refusal: reading.refusal }]
  else if (reading.format === 'xlsx') yield* decodeXlsx(whole, headed)
  else if (reading.format === 'ndjson') yield* decodeNdjson(decodeText(whole))
  else
    yield* decodeCsv(decodeForeign(whole), { ...headed, ownsBlocks, ...(findPlainReader ? { findPlainReader } : {}) })
}
