import { checkRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const checksQuery = queryOptions({
  queryKey: ['checks'],
  queryFn: () => ask(checkRoutes.checks, {}),
  staleTime: 600_000,
})
