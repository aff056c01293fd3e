import { actRoutes, type Due } from '@probity/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, InputNumber } from 'antd'
import { type FormEvent, useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useMay, useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { homeWords } from './words.ts'

/** Months whose number of decisions an authority still has to sign (R24). */
export const Statements = ({ statements }: Pick<Due, 'statements'>) => {
  const w = useWords(homeWords)
  const say = useSay()
  const f = useFormats()
  const mayState = useMay('state')
  return (
    <Section title={w.statements} note={w.statementsNote}>
      <ul className="statements">
        {statements.map(({ kind, kindTitle, months: [month = '', ...more] }) => (
          <li key={kind}>
            {mayState ? (
              <StatementForm
                key={month}
                kind={kind}
                month={month}
                label={w.decisionsIn(say(kindTitle), f.month(month))}
              />
            ) : (
              w.decisionsIn(say(kindTitle), f.month(month))
            )}
            {more.length > 0 ? <p className="quiet">{w.moreMonths(f.number(more.length))}</p> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}

const StatementForm = ({ kind, month, label }: { kind: string; month: string; label: string }) => {
  const w = useWords(homeWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const id = useId()
  const [decisions, setDecisions] = useState<number | null>(null)
  const state = useMutation({
    mutationFn: (decisions: number) => tell(actRoutes.state, { body: { kind, month, decisions } }, csrf),
    onSuccess: () => client.invalidateQueries({ queryKey: ['due'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (decisions !== null) state.mutate(decisions)
  }
  return (
    <form onSubmit={submit} className="statement">
      <label htmlFor={id}>{label}</label>
      <InputNumber id={id} min={0} max={10_000_000} precision={0} value={decisions} onChange={setDecisions} />
      <Button htmlType="submit" disabled={decisions === null} loading={state.isPending}>
        {w.state}
      </Button>
      {state.error ? <Trouble error={state.error} /> : null}
    </form>
  )
}
