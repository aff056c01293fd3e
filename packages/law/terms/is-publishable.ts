import type { Law, RecordKind } from '../pack.ts'

/** Whether the law lets records of a kind with this content be published at all. */
export const isPublishable = (kind: RecordKind, content: Readonly<Record<string, unknown>>): boolean =>
  kind.permissions.publish.allowed !== 'no' &&
  (kind.publishedWhen ?? []).every(({ field, is }) => {
    const value = content[field]
    return typeof value === 'string' && is.includes(value)
  })

/** Kinds of which any version lets a record be published; rows of every other kind never reach the public's connections. */
export const publishedKinds = ({ packs }: Pick<Law, 'packs'>): string[] => [
  ...new Set(
    packs.flatMap((pack) =>
      pack.kinds.filter(({ permissions }) => permissions.publish.allowed !== 'no').map(({ id }) => id),
    ),
  ),
]
