import type { RecordKind } from '../pack.ts'

/**
 * Whether a record of a kind is adverse information: the kind always is, or its content has a value that makes it so. An adverse
 * record of a kind with `required-when-adverse` needs its class like every other (R3).
 */
export const isAdverse = (kind: RecordKind, content: Readonly<Record<string, unknown>>): boolean => {
  if (kind.polarity !== 'either') return kind.polarity === 'adverse'
  const value = kind.adverseWhen && content[kind.adverseWhen.field]
  return typeof value === 'string' && kind.adverseWhen!.is.includes(value)
}
