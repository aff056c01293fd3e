import { type Day, findDay } from '@probity/base'
import type { RecordKind } from '../pack.ts'

/** The last day a record's own content gives it, such as a licence's; `undefined` where it gives none or says 'without end'. */
export const endOfRecord = (kind: RecordKind, content: Readonly<Record<string, unknown>>): Day | undefined => {
  const value = kind.endsWith ? content[kind.endsWith] : undefined
  const end = typeof value === 'string' ? findDay(value) : undefined
  return end === kind.withoutEnd ? undefined : end
}
