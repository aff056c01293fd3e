import { submissionRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { Done } from '../site/done.tsx'
import { FormEnd } from '../site/form-end.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
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
  const recall = useMutation({
    mutationFn: () => tell(submissionRoutes.recall, { params: { id }, body: { reason } }, csrf),
    onSuccess: () => client.invalidateQueries({ queryKey: ['proposals'] }),
  })
  useEffect(() => {
    if (isOpen) field.current?.focus()
  }, [isOpen])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIncomplete(reason.trim() === '')
    if (reason.trim() !== '') recall.mutate()
  }
  return (
    <Section title={w.recallTitle} note={w.recallNote}>
      {recall.data ? (
        <Done title={w.recallProposed}>
          <p className="row-of-buttons">
            <Link to="/proposals" search={{}}>
              {w.seeProposals}
            </Link>
          </p>
        </Done>
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
          <FormEnd missing={isIncomplete && w.recallIncomplete} sending={recall} send={w.recallPropose} isGrave>
            <Button onClick={() => setOpen(false)}>{w.recallNot}</Button>
          </FormEnd>
        </form>
      ) : (
        <Button onClick={() => setOpen(true)}>{w.recallOpen}</Button>
      )}
    </Section>
  )
}
