import { publicRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const searchQuery = (q: string) =>
  queryOptions({ queryKey: ['search', q], queryFn: () => ask(publicRoutes.search, { query: { q } }) })

export const organisationQuery = (handle: string) =>
  queryOptions({
    queryKey: ['organisation', handle],
    queryFn: () => ask(publicRoutes.organisation, { params: { handle } }),
  })
