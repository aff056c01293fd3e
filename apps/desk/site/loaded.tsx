import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useWords } from './language.tsx'
import { Trouble } from './trouble.tsx'
import { siteWords } from './words.ts'

/** What a query brought, or that it is on its way, or what went wrong. */
export const Loaded = <Data,>({
  query,
  children,
}: {
  query: UseQueryResult<Data>
  children: (data: Data) => ReactNode
}) => {
  const w = useWords(siteWords)
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Trouble error={query.error} retry={() => query.refetch()} />
  return (
    <p className="quiet" role="status">
      {w.loading}
    </p>
  )
}
