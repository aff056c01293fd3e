import type { Law } from '@probity/law'
import { type FactColumn, planUnder } from '@probity/policy'

/** The day on which an organisation was first registered, in the kinds that say it: how old it is. */
export const registeredOn: FactColumn = { name: 'd:registeredOn', field: 'registeredOn', type: 'day', decimals: 0 }

/** The industry to which the register assigned it. */
export const industry: FactColumn = { name: 't:industry', field: 'industry', type: 'word', decimals: 0 }

/** Where records of other systems name the method and the level they report. */
const reported: readonly FactColumn[] = [
  { name: 't:scheme', field: 'scheme', type: 'word', decimals: 0 },
  { name: 't:level', field: 'level', type: 'word', decimals: 0 },
]

/** Columns of the facts that the policies of a law ask for; nothing else of a record's content is taken in. */
export const columnsOf = (law: Law): readonly FactColumn[] =>
  together([registeredOn, industry, ...reported], ...law.policies().map((policy) => planUnder(law, policy).factColumns))

/** Every column once, by name. */
export const together = (...lists: readonly (readonly FactColumn[])[]): readonly FactColumn[] => [
  ...new Map(lists.flat().map((column) => [column.name, column])).values(),
]
