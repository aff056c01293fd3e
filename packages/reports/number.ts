import { createHash } from 'node:crypto'
import { canonicalJson, type Day, findDay, type Json } from '@probity/base'
import type { ReportContent } from '@probity/contract'

/** What a report's number carries: nothing else is needed to check it, and nothing is stored. */
export type ReportNumber = { readonly handle: string; readonly day: Day; readonly digest: string }

/**
 * 160 bits. An organisation chooses words of its own file, so it could look for two files of one digest: that takes 2^80 tries;
 * with 128 bits it would take 2^64, which somebody could pay for.
 */
const digits = 40

/** The beginning of SHA-256 over the canonical JSON (RFC 8785) of what a report says: the same for each language. */
export const reportDigest = (content: ReportContent): string =>
  createHash('sha256')
    .update(canonicalJson(content as unknown as Json))
    .digest('hex')
    .slice(0, digits)

export const reportNumber = (content: ReportContent): string =>
  [content.organisation.handle, content.day, reportDigest(content)].join('.')

const shape = /^([0-9a-z]{26})\.(\d{4}-\d{2}-\d{2})\.([0-9a-f]{40})$/

/** Takes a number apart, as it was copied from paper: spaces and capitals do not matter. `undefined` for anything else. */
export const readReportNumber = (text: string): ReportNumber | undefined => {
  const [, handle, on = '', digest] = shape.exec(text.replaceAll(/\s/g, '').toLowerCase()) ?? []
  const day = findDay(on)
  return handle && day && digest ? { handle, day, digest } : undefined
}

/**
 * Whether a number is that of what the file says today. The day in it is of the report and bound to its digest; what is compared is
 * always today's file, so that the answer is never about what was there before.
 */
export const isCurrent = ({ day, digest }: ReportNumber, today: ReportContent): boolean =>
  reportDigest({ ...today, day }) === digest
