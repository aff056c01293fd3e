import { addressOf, policyRoutes } from '@probity/contract'
import { queryOptions } from '@tanstack/react-query'
import { NotAnswered, refusalOf } from '../api/problem.ts'

/** The text of a policy as its file has it. */
export const documentQuery = (id: string, from: string) =>
  queryOptions({
    queryKey: ['policy-document', id, from],
    queryFn: async () => {
      const address = addressOf(policyRoutes.policyDocument, { params: { id }, query: { from, format: 'yaml' } })
      const answer = await fetch(address, { credentials: 'same-origin' }).catch(() => {
        throw new NotAnswered()
      })
      if (!answer.ok) throw await refusalOf(answer)
      return answer.text()
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
