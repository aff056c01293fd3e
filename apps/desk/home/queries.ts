import { workRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const dueQuery = queryOptions({
  queryKey: ['due'],
  queryFn: () => ask(workRoutes.due, {}),
  refetchInterval: 60_000,
})
