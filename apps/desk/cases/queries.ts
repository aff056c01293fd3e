import { caseRoutes, lookRoutes, publicRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export type QueueFilters = {
  readonly waits?: 'ours' | 'others' | undefined
  readonly procedure?: string | undefined
  readonly move?: string | undefined
  readonly all?: 'true' | undefined
  readonly cursor?: string | undefined
}

export const casesQuery = (filters: QueueFilters) =>
  queryOptions({
    queryKey: ['cases', filters],
    queryFn: () => ask(caseRoutes.caseQueue, { query: filters }),
  })

/** A case is read by a look that its subject sees: it is not read again by itself. */
export const caseQuery = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: () => ask(caseRoutes.seeCase, { params: { id } }),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

export const proceduresQuery = queryOptions({
  queryKey: ['procedures'],
  queryFn: () => ask(publicRoutes.procedures, {}),
  staleTime: 600_000,
})

export const purposesQuery = queryOptions({
  queryKey: ['purposes'],
  queryFn: () => ask(lookRoutes.purposes, {}),
  staleTime: 600_000,
})

/** The whole record for the purpose of handling the case, whose number is the look's reference. */
export const caseFileQuery = (handle: string, purpose: string, reference: string) =>
  queryOptions({
    queryKey: ['case-file', handle, purpose, reference],
    queryFn: () => ask(lookRoutes.fullFile, { params: { handle }, query: { purpose, reference } }),
    staleTime: 600_000,
    refetchOnWindowFocus: false,
    retry: false,
  })
