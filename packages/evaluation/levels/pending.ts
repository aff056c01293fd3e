import type { FileFacts } from '../facts.ts'
import { recordIds } from '../facts.ts'
import type { HeldLevel } from './held-levels.ts'

/**
 * Records behind a level that may be evaluated no longer: repaired, corrected, annulled, stayed, over. A level that rests on one
 * is pending until the authority adopts another; until then it supports nothing adverse (R16).
 */
export const goneSince = ({ result }: Pick<HeldLevel, 'result'>, facts: FileFacts): readonly string[] => {
  const usable = recordIds(result.subject, facts)
  const stoodOn = [
    ...result.records.map(({ record }) => record),
    ...result.needs.flatMap(({ record }) => (record === undefined ? [] : [record])),
  ]
  return stoodOn.filter((record) => !usable.has(record))
}
