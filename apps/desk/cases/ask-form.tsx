import { type CaseAsk, faultOfProblem, type ReadSaid, readSaid, type SaidFault } from '@probity/contract'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { Refused } from '../api/problem.ts'
import { Facts } from '../site/facts.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Trouble } from '../site/trouble.tsx'
import { AskField } from './ask-field.tsx'
import { caseWords } from './words.ts'

/**
 * The form of one move, drawn from its asks: filled in, read over and only then sent. `start`: what stands in it from the beginning;
 * `about`: what else is read over with it.
 */
export const AskForm = ({
  title,
  asks,
  start = {},
  about,
  send,
}: {
  title: string
  asks: readonly CaseAsk[]
  start?: Readonly<Record<string, string>>
  about?: ReactNode
  send: (said: ReadSaid['said']) => Promise<unknown>
}) => {
  const w = useWords(caseWords)
  const say = useSay()
  const head = useRef<HTMLHeadingElement>(null)
  const form = useRef<HTMLFormElement>(null)
  const [typed, setTyped] = useState(start)
  const [faults, setFaults] = useState<readonly SaidFault[]>([])
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    if (isRead) head.current?.focus()
  }, [isRead])
  // Whoever left something out is taken to it.
  useEffect(() => {
    if (faults.length > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true], .has-fault input')?.focus()
  }, [faults])
  const sending = useMutation({
    mutationFn: () => send(readSaid(asks, typed).said),
    onError: (error) => {
      const fault = error instanceof Refused ? faultOfProblem(error.problem) : undefined
      if (fault) {
        setFaults([fault])
        setRead(false)
      }
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readSaid(asks, typed)
    setFaults(read.faults)
    setRead(read.faults.length === 0)
  }
  if (isRead)
    return (
      <div className="read-over">
        <h3 ref={head} tabIndex={-1}>
          {w.readOverTitle}
        </h3>
        <p>{w.readOverLead}</p>
        <p>
          <strong>{title}</strong>
        </p>
        {about}
        {asks.length === 0 ? <p className="quiet">{w.nothingAsked}</p> : null}
        <Facts
          facts={asks.map((ask) => ({
            title: say(ask.title),
            isLong: ask.is === 'text' || ask.is === 'confirm',
            value: <Answer ask={ask} typed={typed[ask.name]} />,
          }))}
        />
        {sending.error ? <Trouble error={sending.error} /> : null}
        <p className="row-of-buttons">
          <Button type="primary" loading={sending.isPending} onClick={() => sending.mutate()}>
            {w.send}
          </Button>
          <Button disabled={sending.isPending} onClick={() => setRead(false)}>
            {w.change}
          </Button>
        </p>
      </div>
    )
  return (
    <form ref={form} onSubmit={submit} className="decide" noValidate aria-label={title}>
      {asks.map((ask) => (
        <AskField
          key={ask.name}
          ask={ask}
          value={typed[ask.name] ?? ''}
          fault={faults.find(({ name }) => name === ask.name)}
          onChange={(value) => setTyped((before) => ({ ...before, [ask.name]: value }))}
        />
      ))}
      {asks.length === 0 ? <p className="quiet">{w.nothingAsked}</p> : null}
      {faults.length > 0 ? (
        <p className="attention" role="alert">
          {w.faults.missing}
        </p>
      ) : null}
      <p className="row-of-buttons">
        <Button type="primary" htmlType="submit">
          {w.readOver}
        </Button>
      </p>
    </form>
  )
}

const Answer = ({ ask, typed }: { ask: CaseAsk; typed: string | undefined }) => {
  const w = useWords(caseWords)
  const say = useSay()
  if (!typed) return <span className="quiet">{w.notFilled}</span>
  if (ask.is === 'confirm') return w.yes
  const chosen = ask.choices?.find(({ id }) => id === typed)
  return chosen ? say(chosen.title) : <span className="as-written">{typed}</span>
}
