import { type DrawnLook, drawRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Input, Radio } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { FormEnd } from '../site/form-end.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { auditWords } from './words.ts'

const findings = ['in-order', 'unclear', 'not-in-order'] as const
const shortestNote = 4

/** What the auditor found of one look: asked with what the look said it was for. */
export const ReviewForm = ({ id, look, onDone }: { id: string; look: DrawnLook; onDone: () => void }) => {
  const w = useWords(auditWords)
  const f = useFormats()
  const say = useSay()
  const { csrf } = useSession()
  const client = useQueryClient()
  const label = useId()
  const [finding, setFinding] = useState<(typeof findings)[number]>()
  const [note, setNote] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const field = useRef<TextAreaRef>(null)
  useEffect(() => field.current?.focus(), [])
  const review = useMutation({
    mutationFn: (found: (typeof findings)[number]) =>
      tell(drawRoutes.reviewLook, { params: { id, place: look.place }, body: { finding: found, note } }, csrf),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['draws', id] })
      onDone()
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const isReady = finding !== undefined && note.trim().length >= shortestNote
    setIncomplete(!isReady)
    if (isReady) review.mutate(finding)
  }
  return (
    <Section
      title={w.reviewOf(f.number(look.place))}
      note={w.purposeSays(say(look.purposeTitle), say(look.purposeSays))}
    >
      <form onSubmit={submit} className="decide" noValidate>
        <label htmlFor={label}>{w.note}</label>
        <Input.TextArea
          ref={field}
          id={label}
          rows={3}
          maxLength={1_000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
        <Radio.Group
          aria-label={w.finding}
          value={finding}
          options={findings.map((one) => ({ value: one, label: w.findings[one] }))}
          onChange={({ target }) => setFinding(target.value)}
        />
        <p className="quiet">{w.keepNote}</p>
        <FormEnd missing={isIncomplete && w.incomplete} sending={review} send={w.keep}>
          <Button onClick={onDone}>{w.leave}</Button>
        </FormEnd>
      </form>
    </Section>
  )
}
