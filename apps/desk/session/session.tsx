import type { Bilingual } from '@probity/base'
import { Session } from '@probity/contract'
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import { readJson } from '../api/ask.ts'
import { LoadedPage } from '../site/loaded.tsx'
import { NotForYou, SignIn } from './sign-in.tsx'

export type SignedIn = Extract<Session, { signedIn: true }>
export type Part = SignedIn['parts'][number]

/** Asked again when one comes back to the window: a session may have ended meanwhile. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async (): Promise<Session> => Session.parse(await readJson('/api/v1/session')),
  staleTime: 30_000,
})

const Present = createContext<SignedIn | undefined>(undefined)

/** Shows what is inside to whoever is signed in and has something to do here; to others, how to come in. */
export const SessionGate = ({
  outside,
  children,
}: {
  /** The frame around what those see who are not let in. */
  outside: (page: ReactNode) => ReactNode
  children: ReactNode
}) => {
  const session = useQuery(sessionQuery)
  if (!session.data) return outside(<LoadedPage query={session}>{() => null}</LoadedPage>)
  if (!session.data.signedIn) return outside(<SignIn />)
  return (
    <Present.Provider value={session.data}>
      {isForDesk(session.data) ? children : outside(<NotForYou />)}
    </Present.Provider>
  )
}

/** Whoever may see any submission or queue, is handed records, or audits who looked, has something to do at the desk. */
const isForDesk = ({ may }: SignedIn) =>
  may.includes('submissions') || may.includes('obligations') || may.includes('drawLooks')

export const useSession = (): SignedIn => {
  const session = useContext(Present)
  if (!session) throw new Error('asked for a session outside of one')
  return session
}

/** Whether this caller may ever do this; what the server refuses is not offered. */
export const useMay = (action: string): boolean => useSession().may.includes(action)

/** The body the caller acts for, by its name. */
export const bodyNameOf = ({ parts, role, body }: SignedIn): Bilingual =>
  parts.find((part) => part.role === role && part.body === body)?.bodyName ?? { zh: body, en: body }

/** Changes the part that is played. Everything that was read in the other part is forgotten. */
export const useChangePart = () => {
  const { csrf } = useSession()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (part: Part) =>
      readJson('/api/v1/session/part', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': csrf },
        body: JSON.stringify({ role: part.role, body: part.body }),
      }),
    onSuccess: (session) => {
      client.setQueryData(sessionQuery.queryKey, Session.parse(session))
      return client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] })
    },
  })
}
