import { workRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const nodeQuery = queryOptions({
  queryKey: ['node'],
  queryFn: () => ask(workRoutes.nodeState, {}),
  refetchInterval: 10_000,
})
