import type { RecordKind } from '../pack.ts'

/** Whether the law lets records of a kind with this content be published at all. */
export const isPublishable = (kind: RecordKind, content: Readonly<Record<string, unknown>>): boolean =>
  kind.permissions.publish.allowed !== 'no' &&
  (kind.publishedWhen ?? []).every(({ field, is }) => {
    const value = content[field]
    return typeof value === 'string' && is.includes(value)
  })
