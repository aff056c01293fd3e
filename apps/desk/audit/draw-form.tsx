import { drawRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useWords } from '../site/language.tsx'
import { Trouble } from '../site/trouble.tsx'
import { drawsQuery } from './queries.ts'
import { auditWords } from './words.ts'

const fields = ['from', 'until', 'size', 'body', 'purpose'] as const
const types = { from: 'date', until: 'date', size: 'number', body: 'text', purpose: 'text' } as const

/** Asks for a draw: days that are over, how many, and of whom or for what where it is narrowed. */
export const DrawForm = () => {
  const w = useWords(auditWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const navigate = useNavigate()
  const label = useId()
  const [asked, setAsked] = useState({ from: '', until: '', size: '10', body: '', purpose: '' })
  const drawLooks = useMutation({
    mutationFn: () => {
      const { from, until, size, body, purpose } = asked
      const narrowed = {
        ...(body.trim() ? { body: body.trim() } : {}),
        ...(purpose.trim() ? { purpose: purpose.trim() } : {}),
      }
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
      {fields.map((field) => (
        <div key={field}>
          <label htmlFor={`${label}-${field}`}>{w[field]}</label>
          <Input
            id={`${label}-${field}`}
            type={types[field]}
            required={field === 'from' || field === 'until' || field === 'size'}
            {...(field === 'size' ? { min: 1, max: 200 } : { maxLength: 60 })}
            value={asked[field]}
            onChange={({ target }) => setAsked({ ...asked, [field]: target.value })}
          />
        </div>
      ))}
      {drawLooks.error ? <Trouble error={drawLooks.error} /> : null}
      <p className="row-of-buttons">
        <Button type="primary" htmlType="submit" loading={drawLooks.isPending}>
          {w.drawNow}
        </Button>
      </p>
    </form>
  )
}
