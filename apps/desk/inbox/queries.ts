import { inboxRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const inboxQuery = (cursor?: string | undefined) =>
  queryOptions({
    queryKey: ['inbox', cursor],
    queryFn: () => ask(inboxRoutes.inbox, { query: { cursor } }),
    refetchInterval: 60_000,
  })
