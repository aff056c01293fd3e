import { publicRoutes } from '@probity/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { ask } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { openingWords } from './words.ts'

const authoritiesQuery = queryOptions({
  queryKey: ['authorities'],
  queryFn: () => ask(publicRoutes.authorities, {}),
  staleTime: 600_000,
})

/** Who carries a measure out and confirms it: the authority itself, or another that it names. */
export const Executing = ({ chosen, onChoose }: { chosen: string; onChoose: (body: string) => void }) => {
  const w = useWords(openingWords)
  const say = useSay()
  const id = useId()
  const { body } = useSession()
  const { data } = useQuery(authoritiesQuery)
  return (
    <div className="field decide-field">
      <label htmlFor={id}>{w.executing}</label>
      <select id={id} className="plain-select" value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value={body}>{w.ourselves}</option>
        {(data?.authorities ?? [])
          .filter((one) => one.id !== body)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.title)}
            </option>
          ))}
      </select>
    </div>
  )
}
