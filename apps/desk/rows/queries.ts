import { workRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const rowQuery = (id: string, row: string) =>
  queryOptions({
    queryKey: ['submission', id, 'row', row],
    queryFn: () => ask(workRoutes.submittedRow, { params: { id, row: Number(row) } }),
    // What somebody is typing over is not exchanged under their hands.
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  })
