import { proposalRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const proposalsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['proposals', cursor],
    queryFn: () => ask(proposalRoutes.proposals, { query: { cursor } }),
  })
