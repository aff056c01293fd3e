import { type CaseView, caseRoutes, faultOfProblem, readSaid, type SaidFault } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { tell } from '../api/ask.ts'
import { Refused } from '../api/problem.ts'
import { useSession } from '../session/session.tsx'
import { Facts } from '../site/facts.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { AskField } from './ask-field.tsx'
import { caseQuery } from './queries.ts'
import { caseWords } from './words.ts'

type Yours = CaseView['yours'][number]

/** The moves that are one's own: one is chosen, filled in, read over and only then sent. */
export const Moves = ({ one }: { one: CaseView }) => {
  const w = useWords(caseWords)
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const [done, setDone] = useState<string>()
  const told = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (done) told.current?.focus()
  }, [done])
  const move = one.yours.find((yours) => yours.move === chosen)
  return (
    <Section title={w.toDo}>
      {done ? (
        <div ref={told} tabIndex={-1} className="answer">
          <Alert type="success" showIcon title={w.sent(done)} />
        </div>
      ) : null}
      {one.yours.length === 0 ? <p className="empty">{w.nothingToDo}</p> : null}
      <div className="row-of-buttons case-moves">
        {one.yours.map((yours) => (
          <Button
            key={yours.move}
            type={yours.move === chosen ? 'primary' : 'default'}
            aria-expanded={yours.move === chosen}
            onClick={() => {
              setDone(undefined)
              setChosen(yours.move === chosen ? undefined : yours.move)
            }}
          >
            {say(yours.title)}
          </Button>
        ))}
      </div>
      {move ? (
        <MoveForm
          key={move.move}
          one={one}
          move={move}
          onDone={() => {
            setChosen(undefined)
            setDone(say(move.title))
          }}
        />
      ) : null}
    </Section>
  )
}

const MoveForm = ({ one, move, onDone }: { one: CaseView; move: Yours; onDone: () => void }) => {
  const w = useWords(caseWords)
  const say = useSay()
  const client = useQueryClient()
  const { csrf } = useSession()
  const head = useRef<HTMLHeadingElement>(null)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [faults, setFaults] = useState<readonly SaidFault[]>([])
  const [isRead, setRead] = useState(false)
  useEffect(() => {
    if (isRead) head.current?.focus()
  }, [isRead])
  const send = useMutation({
    mutationFn: () =>
      tell(
        caseRoutes.moveCase,
        { params: { id: one.id }, body: { move: move.move, said: { ...readSaid(move.asks, typed).said } } },
        csrf,
      ),
    onSuccess: (after) => {
      client.setQueryData(caseQuery(one.id).queryKey, after)
      client.invalidateQueries({ queryKey: ['cases'] })
      client.invalidateQueries({ queryKey: ['due'] })
      onDone()
    },
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
    const read = readSaid(move.asks, typed)
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
          <strong>{say(move.title)}</strong>
        </p>
        {move.asks.length === 0 ? <p className="quiet">{w.nothingAsked}</p> : null}
        <Facts
          facts={move.asks.map((ask) => ({
            title: say(ask.title),
            isLong: ask.is === 'text',
            value: <Answer ask={ask} typed={typed[ask.name]} />,
          }))}
        />
        {send.error ? <Trouble error={send.error} /> : null}
        <p className="row-of-buttons">
          <Button type="primary" loading={send.isPending} onClick={() => send.mutate()}>
            {w.send}
          </Button>
          <Button disabled={send.isPending} onClick={() => setRead(false)}>
            {w.change}
          </Button>
        </p>
      </div>
    )
  return (
    <form onSubmit={submit} className="decide" noValidate aria-label={say(move.title)}>
      {move.asks.map((ask) => (
        <AskField
          key={ask.name}
          ask={ask}
          value={typed[ask.name] ?? ''}
          fault={faults.find(({ name }) => name === ask.name)}
          onChange={(value) => setTyped((before) => ({ ...before, [ask.name]: value }))}
        />
      ))}
      {move.asks.length === 0 ? <p className="quiet">{w.nothingAsked}</p> : null}
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

const Answer = ({ ask, typed }: { ask: Yours['asks'][number]; typed: string | undefined }) => {
  const w = useWords(caseWords)
  const say = useSay()
  if (!typed) return <span className="quiet">{w.notFilled}</span>
  if (ask.is === 'confirm') return w.yes
  const chosen = ask.choices?.find(({ id }) => id === typed)
  return chosen ? say(chosen.title) : <span className="as-written">{typed}</span>
}
