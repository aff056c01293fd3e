import { Button, Input } from 'antd'
import { type FormEvent, type ReactNode, useId, useState } from 'react'
import { useWords } from '../site/language.tsx'
import { Trouble } from '../site/trouble.tsx'
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
      {isIncomplete ? (
        <p className="attention" role="alert">
          {w.incomplete}
        </p>
      ) : null}
      {error ? <Trouble error={error} /> : null}
      <p className="row-of-buttons">
        <Button type="primary" htmlType="submit" loading={pending}>
          {button}
        </Button>
      </p>
    </form>
  )
}
