import { accept, type Result, refuse } from '../result.ts'

/**
 * What is handed out to prove a record: by a node as JSON, within a page as its data, or as a file. For a line that may not be
 * proved for ever (R13) it holds leaf hashes instead of texts with salts, and says when its use ends.
 */
export type RecordProof = {
  /** The number under which the public knows the record. */
  readonly record: string
  /** The moment (RFC 3339) until which it may be used; absent where nothing ends. */
  readonly notAfter?: string
  /** Where a node says whether it is still so: an address that answers 404 once the record is no longer shown. */
  readonly checkAt?: string
  /** One for each version and act that the record is made of, in the order of the log. */
  readonly entries: readonly ProvedEntry[]
}

/** A tlog-proof, with the text that its disclosure opens, or with the bare leaf hash (base64) where no salt may go out. */
export type ProvedEntry =
  | { readonly proof: string; readonly text: string }
  | { readonly proof: string; readonly leaf: string }

/** Reads a record proof from JSON that anyone may have written. Members it does not know are left alone. */
export const parseRecordProof = (value: unknown): Result<RecordProof, 'record-proof/malformed'> => {
  const { record, notAfter, checkAt, entries } = (value ?? {}) as Record<string, unknown>
  if (typeof record !== 'string' || !Array.isArray(entries) || entries.length === 0) return malformed
  if (![notAfter, checkAt].every((text) => text === undefined || typeof text === 'string')) return malformed
  if (notAfter !== undefined && !endOf(notAfter as string)) return malformed
  if (!entries.every(isProvedEntry)) return malformed
  return accept({
    record,
    entries,
    ...(notAfter === undefined ? {} : { notAfter: notAfter as string }),
    ...(checkAt === undefined ? {} : { checkAt: checkAt as string }),
  })
}

const malformed = refuse('record-proof/malformed')

const isProvedEntry = (value: unknown): value is ProvedEntry => {
  const { proof, text, leaf } = (value ?? {}) as Record<string, unknown>
  return typeof proof === 'string' && (typeof text === 'string') !== (typeof leaf === 'string')
}

/** Whether the time in which it may be used has passed. */
export const hasEnded = ({ notAfter }: Pick<RecordProof, 'notAfter'>, now: Date): boolean =>
  notAfter !== undefined && now.getTime() > (endOf(notAfter)?.getTime() ?? 0)

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/

const endOf = (text: string): Date | undefined => {
  const end = moment.test(text) ? new Date(text) : undefined
  return end && !Number.isNaN(end.getTime()) ? end : undefined
}
