import { drawRoutes } from '@probity/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { purposesQuery } from '../cases/queries.ts'
import { useSession } from '../session/session.tsx'
import { FormEnd } from '../site/form-end.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { authoritiesQuery } from '../submissions/queries.ts'
import { drawsQuery } from './queries.ts'
import { auditWords } from './words.ts'

const typed = ['from', 'until', 'size'] as const
const chosen = ['body', 'purpose'] as const

/** Asks for a draw: days that are over, how many, and of whom or for what where it is narrowed. */
export const DrawForm = () => {
  const w = useWords(auditWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const label = useId()
  const offered = useOffered()
  const [asked, setAsked] = useState({ from: '', until: '', size: '10', body: '', purpose: '' })
  const drawLooks = useMutation({
    mutationFn: () => {
      const { from, until, size, body, purpose } = asked
      const narrowed = { ...(body ? { body } : {}), ...(purpose ? { purpose } : {}) }
      return tell(drawRoutes.drawLooks, { body: { from, until, size: Number(size), ...narrowed } }, csrf)
    },
    onSuccess: async (made) => {
      await client.invalidateQueries(drawsQuery)
      await navigate({ to: '/audit/$id', params: { id: String(made.id) } })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    drawLooks.mutate()
  }
  return (
    <form onSubmit={submit} className="decide">
      <div className="fields">
        {typed.map((field) => (
          <div key={field} className="field">
            <label htmlFor={`${label}-${field}`}>{w[field]}</label>
            <Input
              id={`${label}-${field}`}
              type={field === 'size' ? 'number' : 'date'}
              required
              {...(field === 'size' ? { min: 1, max: 200 } : {})}
              value={asked[field]}
              onChange={({ target }) => setAsked({ ...asked, [field]: target.value })}
            />
          </div>
        ))}
        {chosen.map((field) => (
          <div key={field} className="field">
            <label htmlFor={`${label}-${field}`}>{w[field]}</label>
            <select
              id={`${label}-${field}`}
              className="plain-select"
              value={asked[field]}
              onChange={({ target }) => setAsked({ ...asked, [field]: target.value })}
            >
              {offered[field].map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <FormEnd sending={drawLooks} send={w.drawNow} />
    </form>
  )
}

/** Who may have looked, and for what: by their titles, each headed by all of them. */
const useOffered = () => {
  const w = useWords(auditWords)
  const say = useSay()
  const authorities = useQuery(authoritiesQuery).data?.authorities ?? []
  const { purposes = [], receivers = [] } = useQuery(purposesQuery).data ?? {}
  const titled = (all: readonly { id: string; title: Parameters<typeof say>[0] }[]) =>
    all.map(({ id, title }) => ({ id, title: say(title) }))
  return {
    body: [
      { id: '', title: w.allBodies },
      ...titled(authorities),
      { id: 'operator', title: w.operator },
      ...titled(receivers),
    ],
    purpose: [{ id: '', title: w.allPurposes }, ...titled(purposes)],
  }
}
