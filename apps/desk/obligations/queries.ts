import { obligationRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const toFollowQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['to-follow', cursor],
    queryFn: () => ask(obligationRoutes.obligations, { query: { cursor } }),
  })
