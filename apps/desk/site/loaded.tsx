import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Refused } from '../api/problem.ts'
import { useWords } from './language.tsx'
import { NotFound } from './not-found.tsx'
import { Page } from './page.tsx'
import { Trouble, useWordsOf } from './trouble.tsx'
import { siteWords } from './words.ts'

type LoadedProps<Data> = { readonly query: UseQueryResult<Data>; readonly children: (data: Data) => ReactNode }

/** What a query brought, or that it is on its way, or what went wrong. */
export const Loaded = <Data,>({ query, children }: LoadedProps<Data>) => {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Trouble error={query.error} {...retryOf(query)} />
  return <OnItsWay />
}

/** The same for a page that is what its address names: until that is there it has a title that says how it stands. */
export const LoadedPage = <Data,>({ query, children }: LoadedProps<Data>) => {
  const w = useWords(siteWords)
  const { title } = useWordsOf(query.error)
  if (query.data !== undefined) return children(query.data)
  if (cannotBe(query)) return <NotFound />
  return (
    <Page title={query.error ? title : w.loading}>
      {query.error ? <Trouble error={query.error} {...retryOf(query)} /> : <OnItsWay />}
    </Page>
  )
}

/** What the address names can't be: an id that was cut off in a message, say. What is wrong with the request concerns no reader. */
const cannotBe = ({ error }: Pick<UseQueryResult, 'error'>) =>
  error instanceof Refused && error.problem.code === 'request/not-valid'

/** What may not be seen or is not there does not come by asking once more. */
const retryOf = ({ error, refetch }: Pick<UseQueryResult, 'error' | 'refetch'>) =>
  error instanceof Refused && [403, 404].includes(error.problem.status) ? {} : { retry: () => refetch() }

const OnItsWay = () => {
  const w = useWords(siteWords)
  return (
    <p className="quiet" role="status">
      {w.loading}
    </p>
  )
}
