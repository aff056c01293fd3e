import { type ConflictDetail, queueRoutes } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Input, Radio } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useMay, useSession } from '../session/session.tsx'
import { Done } from '../site/done.tsx'
import { FormEnd } from '../site/form-end.tsx'
import { useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { conflictWords } from './words.ts'

const decisions = {
  'two-first': { is: 'two-bodies', codeBelongsTo: 'first' },
  'two-second': { is: 'two-bodies', codeBelongsTo: 'second' },
  two: { is: 'two-bodies' },
  'one-first': { is: 'one-body', survivor: 'first' },
  'one-second': { is: 'one-body', survivor: 'second' },
} as const
type Decision = keyof typeof decisions

/** Only where a code is shared can it belong to one side. */
const offered = {
  'one-code-two-names': ['two-first', 'two-second', 'one-first', 'one-second'],
  'one-name-two-codes': ['two', 'one-first', 'one-second'],
} as const satisfies Record<ConflictDetail['kind'], readonly Decision[]>

/** A person decides, by name and with reasons; nothing is chosen beforehand. */
export const DecisionForm = ({ conflict: { id, kind, decidedAt } }: { conflict: ConflictDetail }) => {
  const w = useWords(conflictWords)
  const { csrf, name } = useSession()
  const mayDecide = useMay('decideConflict')
  const client = useQueryClient()
  const label = useId()
  const [decision, setDecision] = useState<Decision>()
  const [reasons, setReasons] = useState('')
  const [isIncomplete, setIncomplete] = useState(false)
  const decide = useMutation({
    mutationFn: (chosen: Decision) =>
      tell(
        queueRoutes.decideConflict,
        { params: { id }, body: { decision: decisions[chosen], decidedBy: name, reasons } },
        csrf,
      ),
    onSuccess: () => {
      client.invalidateQueries({ queryKey: ['conflicts'] })
      client.invalidateQueries({ queryKey: ['due'] })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIncomplete(!decision || reasons.trim() === '')
    if (decision && reasons.trim() !== '') decide.mutate(decision)
  }
  const back = (
    <p>
      <Link to="/conflicts" search={{}}>
        {w.back}
      </Link>
    </p>
  )
  if (decide.data) return <Done title={w.decided}>{back}</Done>
  if (decidedAt)
    return (
      <div className="answer">
        <Alert type="success" showIcon title={w.decidedBefore} />
        {back}
      </div>
    )
  if (!mayDecide) return null
  return (
    <Section title={w.decide}>
      <form onSubmit={submit} className="decide" noValidate>
        <fieldset>
          <legend>{w.decision}</legend>
          <Radio.Group
            vertical
            name={`${label}-decision`}
            value={decision}
            options={offered[kind].map((one) => ({ value: one, label: w.decisions[one] }))}
            onChange={({ target }) => setDecision(target.value)}
          />
        </fieldset>
        <label htmlFor={label}>{w.reasons}</label>
        <Input.TextArea id={label} value={reasons} rows={4} onChange={({ target }) => setReasons(target.value)} />
        <FormEnd missing={isIncomplete && w.chooseFirst} sending={decide} send={w.send} />
      </form>
    </Section>
  )
}
