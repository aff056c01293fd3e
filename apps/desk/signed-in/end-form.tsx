import { type OthersSession, sessionRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { FormEnd } from '../site/form-end.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { othersQuery } from './queries.ts'
import { signedInWords } from './words.ts'

const shortestReason = 4

/** Ends one session or all that its person has; why is written for them, so it is asked first. */
export const EndForm = ({
  session,
  who,
  onLeft,
  onEnded,
}: {
  session: OthersSession
  who: string
  onLeft: () => void
  onEnded: (many: number) => void
}) => {
  const w = useWords(signedInWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const label = useId()
  const [because, setBecause] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const field = useRef<TextAreaRef>(null)
  useEffect(() => field.current?.focus(), [])
  const end = useMutation({
    mutationFn: (everywhere: boolean) =>
      tell(sessionRoutes.endOthersSession, { params: { id: session.id }, body: { because, everywhere } }, csrf),
    onSuccess: async ({ ended }) => {
      await client.invalidateQueries(othersQuery)
      onEnded(ended)
    },
  })
  const send = (everywhere: boolean) => {
    const isShort = because.trim().length < shortestReason
    setIncomplete(isShort)
    if (isShort) field.current?.focus()
    else end.mutate(everywhere)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send(false)
  }
  return (
    <Section title={w.endOf(who)}>
      <form onSubmit={submit} className="decide" noValidate>
        <label htmlFor={label}>{w.because}</label>
        <Input.TextArea
          ref={field}
          id={label}
          rows={2}
          maxLength={200}
          value={because}
          aria-invalid={isIncomplete}
          onChange={({ target }) => setBecause(target.value)}
        />
        <FormEnd missing={isIncomplete && w.incomplete} sending={end} send={w.one} isGrave>
          <Button danger disabled={end.isPending} onClick={() => send(true)}>
            {w.all}
          </Button>
          <Button onClick={onLeft}>{w.not}</Button>
        </FormEnd>
      </form>
    </Section>
  )
}
