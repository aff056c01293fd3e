import { queueRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export type QueueName = 'mend' | 'match' | 'conflict'

export const queueQuery = (queue: QueueName, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['queue', queue, cursor],
    queryFn: () => ask(queueRoutes.queue, { params: { queue }, query: { cursor } }),
  })
