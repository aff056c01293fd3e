import { queueRoutes, workRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const conflictsQuery = (cursor: string | undefined) =>
  queryOptions({
    queryKey: ['conflicts', cursor],
    queryFn: () => ask(queueRoutes.conflicts, { query: { cursor } }),
  })

export const conflictQuery = (id: string) =>
  queryOptions({
    queryKey: ['conflict', id],
    queryFn: () => ask(workRoutes.conflict, { params: { id: Number(id) } }),
  })
