import type { SealKey } from '../keys.ts'
import type { TextRow } from '../read-rows.ts'
import type { Sequences } from '../sequences.ts'

/** Rows of a table as text. */
export type RowsOf = { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly TextRow[] }

/** What a line of the journal says. Lines are numbered from 1 on, without a gap. */
export type Entry =
  /** The first line of each file: which journal it is of, and the seal of the line before. */
  | { readonly kind: 'segment'; readonly journal: string; readonly before: string }
  /** Subjects that somebody changed, each with everything that is held of it: the newest line about a subject says how it is. */
  | {
      readonly kind: 'subjects'
      readonly subjects: readonly number[]
      readonly held: readonly RowsOf[]
      readonly sequences: Sequences
    }
  /** What the log got: batches, their places, checkpoints, its head. */
  | { readonly kind: 'log'; readonly held: readonly RowsOf[]; readonly unplaced: readonly number[] }
  /** A small table as it now is. */
  | { readonly kind: 'table'; readonly held: RowsOf }
  /** Submissions that are recalled: what waited of them waits no more. */
  | { readonly kind: 'recalled'; readonly submissions: readonly string[] }

export type Line = Entry & { readonly n: number; readonly at: string }

/**
 * A line as it stands in the file: JSON, a tab, and the seal of the line, which hangs on the line before. The head of a file
 * carries the seal before it within itself, so that files that are no longer needed can be removed.
 */
export const writeLine = (
  line: Line,
  before: string,
  key: SealKey,
): { readonly text: string; readonly seal: string } => {
  const json = JSON.stringify(line)
  const seal = sealOf(line.kind, json, before, key)
  return { text: `${json}\t${seal}\n`, seal }
}

/** The line and its seal; `undefined` where it was altered, or is not of this secret. */
export const readLine = (text: string, before: string, key: SealKey): { line: Line; seal: string } | undefined => {
  const tab = text.lastIndexOf('\t')
  if (tab < 0) return undefined
  const [json, seal] = [text.slice(0, tab), text.slice(tab + 1)]
  const line = parse(json)
  if (!line || sealOf(line.kind, json, before, key) !== seal) return undefined
  return { line, seal }
}

const sealOf = (kind: Entry['kind'], json: string, before: string, key: SealKey): string =>
  key.seal(kind === 'segment' ? json : `${before}${json}`)

const parse = (json: string): Line | undefined => {
  try {
    return JSON.parse(json) as Line
  } catch {
    return undefined
  }
}
