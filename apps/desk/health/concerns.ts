import type { NodeState } from '@probity/contract'

export type Concern = 'schemaBehind' | 'diskLow' | 'stalled'

/** Free space below this share of the volume is a concern. */
const leastFree = 0.1

/** What the operator should look after; nothing where all is well. */
export const concernsOf = ({ database, disk, queues }: NodeState): Concern[] => [
  ...(database.schema === database.schemaKnown ? [] : (['schemaBehind'] as const)),
  ...(disk && disk.free < disk.total * leastFree ? (['diskLow'] as const) : []),
  ...(queues.reading > 0 ? (['stalled'] as const) : []),
]
