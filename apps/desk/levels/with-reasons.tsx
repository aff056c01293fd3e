import { Input } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { FormEnd } from '../site/form-end.tsx'
import { useWords } from '../site/language.tsx'
import { levelWords } from './words.ts'

const fewest = 10

/** A form that sends nothing without reasons. `children` stand above them. */
export const WithReasons = ({
  button,
  pending,
  error,
  onSend,
  children,
}: {
  button: string
  pending: boolean
  error: Error | null
  onSend: (reasons: string) => void
  children?: ReactNode
}) => {
  const w = useWords(levelWords)
  const label = useId()
  const [reasons, setReasons] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const enough = [...reasons.trim()].length >= fewest
    setIncomplete(!enough)
    if (enough) onSend(reasons.trim())
  }
  return (
    <form onSubmit={submit} className="decide" noValidate>
      {children}
      <label htmlFor={label}>{w.reasons}</label>
      <Input.TextArea id={label} value={reasons} rows={3} onChange={({ target }) => setReasons(target.value)} />
      <FormEnd missing={isIncomplete && w.incomplete} sending={{ error, isPending: pending }} send={button} />
    </form>
  )
}
