import { publicRoutes, submissionRoutes, workRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export type SubmissionFilters = {
  readonly state?: 'reading' | 'finished' | 'failed' | 'recalled' | undefined
  readonly kind?: string | undefined
  readonly authority?: string | undefined
  readonly waiting?: 'true' | undefined
  readonly cursor?: string | undefined
}

/** While something is being read one asks again each second; each time it costs the same. */
const whileReading = 1_000

export const submissionsQuery = (filters: SubmissionFilters) =>
  queryOptions({
    queryKey: ['submissions', filters],
    queryFn: () => ask(workRoutes.submissions, { query: filters }),
    refetchInterval: ({ state }) => (state.data?.items.some((one) => one.state === 'reading') ? whileReading : false),
  })

/** The submission under a key, while its file is still on its way. */
export const sendingQuery = (key: string) =>
  queryOptions({
    queryKey: ['submissions', 'sending', key],
    queryFn: async () => (await ask(workRoutes.submissions, { query: { key } })).items[0] ?? null,
    refetchInterval: whileReading,
  })

export const findingsQuery = (id: string) =>
  queryOptions({
    queryKey: ['submission', id, 'findings'],
    queryFn: () => ask(workRoutes.findingCounts, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.submission.state === 'reading' ? whileReading : false),
  })

export type RowFilters = {
  readonly show?: 'waiting' | 'corrected' | 'quarantined' | 'refused' | 'all' | undefined
  readonly code?: string | undefined
  readonly column?: string | undefined
  readonly cursor?: string | undefined
}

export const rowsQuery = (id: string, { show = 'waiting', code, column, cursor }: RowFilters) =>
  queryOptions({
    queryKey: ['submission', id, 'rows', { show, code, column, cursor }],
    queryFn: () =>
      ask(submissionRoutes.rows, {
        params: { id },
        query: {
          code,
          column,
          cursor,
          ...(show === 'waiting' ? { waiting: 'true' as const } : show === 'all' ? {} : { outcome: show }),
        },
      }),
  })

export const receiptQuery = (id: string) =>
  queryOptions({
    queryKey: ['submission', id, 'receipt'],
    queryFn: () => ask(submissionRoutes.receipt, { params: { id } }),
  })

/** Who may submit what; it changes with the law alone. */
export const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: () => ask(publicRoutes.authorities, {}),
  staleTime: 600_000,
})
