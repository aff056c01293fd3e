import { publicRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** The catalogue changes with the law alone. */
export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: () => ask(publicRoutes.catalogue, {}),
  staleTime: 600_000,
})
