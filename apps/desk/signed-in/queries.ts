import { sessionRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const othersQuery = queryOptions({
  queryKey: ['sessions', 'others'],
  queryFn: () => ask(sessionRoutes.othersSessions, { query: {} }),
})
