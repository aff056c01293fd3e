import { levelRoutes, policyRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { ask } from '../api/ask.ts'

export const states = ['open', 'ready', 'objected', 'in-force', 'all'] as const
export type State = (typeof states)[number]

export const policiesQuery = queryOptions({
  queryKey: ['policies'],
  queryFn: () => ask(policyRoutes.policies, {}),
})

export const policyQuery = (id: string) =>
  queryOptions({ queryKey: ['policies', id], queryFn: () => ask(policyRoutes.policy, { params: { id } }) })

export const noticesQuery = (id: string, state: State, cursor: string | undefined) =>
  queryOptions({
    queryKey: ['notices', id, state, cursor],
    queryFn: () => ask(levelRoutes.noticedLevels, { params: { id }, query: { state, cursor } }),
  })

/** A look, told to the subject: it is read once, when somebody asks for it, and not again by itself. */
export const evaluationQuery = (handle: string, policy: string, reference: string | undefined) =>
  queryOptions({
    queryKey: ['evaluation', handle, policy, reference],
    queryFn: () => ask(levelRoutes.evaluation, { params: { handle }, query: { policy, reference } }),
    enabled: reference !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
