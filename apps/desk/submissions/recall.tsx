import { submissionRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { submissionWords } from './words.ts'

/** Proposes to recall a whole submission (R28): it says what that does first, and another person confirms it. */
export const Recall = ({ id }: { id: string }) => {
  const w = useWords(submissionWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const label = useId()
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const field = useRef<TextAreaRef>(null)
  const done = useRef<HTMLDivElement>(null)
  const recall = useMutation({
    mutationFn: () => tell(submissionRoutes.recall, { params: { id }, body: { reason } }, csrf),
    onSuccess: () => client.invalidateQueries({ queryKey: ['proposals'] }),
  })
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  useEffect(() => {
    if (recall.data) done.current?.focus()
  }, [recall.data])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIncomplete(reason.trim() === '')
    if (reason.trim() !== '') recall.mutate()
  }
  return (
    <Section title={w.recallTitle} note={w.recallNote}>
      {recall.data ? (
        <div ref={done} tabIndex={-1} className="answer">
          <Alert type="success" showIcon title={w.recallProposed} />
          <p className="row-of-buttons">
            <Link to="/proposals" search={{}}>
              {w.seeProposals}
            </Link>
          </p>
        </div>
      ) : isOpen ? (
        <form onSubmit={submit} className="decide" noValidate>
          <label htmlFor={label}>{w.recallReason}</label>
          <Input.TextArea
            ref={field}
            id={label}
            rows={3}
            maxLength={4_000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
          {isIncomplete ? (
            <p className="attention" role="alert">
              {w.recallIncomplete}
            </p>
          ) : null}
          {recall.error ? <Trouble error={recall.error} /> : null}
          <p className="row-of-buttons">
            <Button type="primary" danger htmlType="submit" loading={recall.isPending}>
              {w.recallPropose}
            </Button>
            <Button onClick={() => setOpen(false)}>{w.recallNot}</Button>
          </p>
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>{w.recallOpen}</Button>
      )}
    </Section>
  )
}
