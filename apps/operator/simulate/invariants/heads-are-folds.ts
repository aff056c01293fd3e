import { canonicalJson, type Json } from '@probity/base'
import { headOf } from '@probity/cases'
import type { Invariant } from './index.ts'

/** The cache by which what waits is found says of each case what its moves say. Late is no part of it, so the day does not matter. */
export const headsAreFolds: Invariant = ({ law, cases, heads, today }) => {
  for (const one of cases) {
    const kept = heads.find(({ caseId }) => caseId === one.caseId)
    const folded = headOf(law, one, today)
    if (canonicalJson(kept as unknown as Json) !== canonicalJson(folded as unknown as Json))
      return `case ${one.caseId} is kept as ${JSON.stringify(kept)} and is ${JSON.stringify(folded)}`
  }
  return undefined
}
