import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { NoSuchAddress, Refused } from '../api/problem.ts'
import { useWords } from './language.tsx'
import { NotFound } from './not-found.tsx'
import { Page } from './page.tsx'
import { Trouble, useWordsOf } from './trouble.tsx'
import { siteWords } from './words.ts'

type LoadedProps<Data> = { readonly query: UseQueryResult<Data>; readonly children: (data: Data) => ReactNode }

/** What a query brought, or that it is on its way, or what went wrong. */
export const Loaded = <Data,>({ query, children }: LoadedProps<Data>) => {
  if (query.data !== undefined) return children(query.data)
  if (query.error) return <Trouble error={faultOf(query)} {...retryOf(query)} />
  return <OnItsWay />
}

/** The same for a page that has its title from what the query brings: until then it has one that says how it stands. */
export const LoadedPage = <Data,>({ query, children }: LoadedProps<Data>) => {
  const w = useWords(siteWords)
  const fault = faultOf(query)
  const { title } = useWordsOf(fault)
  if (query.data !== undefined) return children(query.data)
  if (fault instanceof NoSuchAddress) return <NotFound />
  return (
    <Page title={fault ? title : w.loading}>
      {fault ? <Trouble error={fault} {...retryOf(query)} /> : <OnItsWay />}
    </Page>
  )
}

/** A page asks for what its address names. What is wrong with a request is for who writes requests, not for who follows a link. */
const faultOf = ({ error }: Pick<UseQueryResult, 'error'>) =>
  error instanceof Refused && error.problem.code === 'request/not-valid' ? new NoSuchAddress() : error

/** What can't be, may not be seen or is not there does not come by asking once more. */
const retryOf = ({ error, refetch }: Pick<UseQueryResult, 'error' | 'refetch'>) =>
  error instanceof Refused && [400, 403, 404].includes(error.problem.status) ? {} : { retry: () => refetch() }

const OnItsWay = () => {
  const w = useWords(siteWords)
  return (
    <p className="quiet" role="status">
      {w.loading}
    </p>
  )
}
