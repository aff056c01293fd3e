import { drawRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const drawsQuery = queryOptions({ queryKey: ['draws'], queryFn: () => ask(drawRoutes.draws, {}) })

/** Reading a draw is noted, so it is not read anew each time the window comes to the front. */
export const drawQuery = (id: string) =>
  queryOptions({
    queryKey: ['draws', id],
    queryFn: () => ask(drawRoutes.findDraw, { params: { id } }),
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })
