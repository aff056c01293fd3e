import { letterRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

/** Letters are read by a look that their party sees: they are not read again by themselves. */
export const lettersOfCaseQuery = (id: string) =>
  queryOptions({
    queryKey: ['letters-of-case', id],
    queryFn: () => ask(letterRoutes.lettersOfCase, { params: { id } }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
    retry: false,
  })
