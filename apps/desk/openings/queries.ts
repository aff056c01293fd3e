import { openingRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** A file is read for it, and its organisation sees that: it is not read again by itself. */
const once = { staleTime: 600_000, refetchOnWindowFocus: false, retry: false } as const

export const openingsQuery = (handle: string, reference: string) =>
  queryOptions({
    queryKey: ['openings', handle, reference],
    queryFn: () => ask(openingRoutes.openings, { params: { handle }, query: { reference } }),
    ...once,
  })

export const proposableQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['proposable', cursor],
    queryFn: () => ask(openingRoutes.proposable, { query: { cursor } }),
    ...once,
  })
