import { type AskedInput, type EvaluationView, levelRoutes, type PolicyView } from '@probity/contract'
import { useMutation } from '@tanstack/react-query'
import { Alert, Input } from 'antd'
import { useId, useState } from 'react'
import { tell } from '../api/ask.ts'
import { useMay, useSession } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { statedOf, type Typed, typedOf } from './inputs.ts'
import { WithReasons } from './with-reasons.tsx'
import { levelWords } from './words.ts'

/** Everything the policy asks of its authority, as it was stated last; sent it is a statement of its own. */
export const InputsForm = ({
  policy,
  handle,
  stated,
  onChanged,
}: {
  policy: PolicyView
  handle: string
  stated: EvaluationView['stated']
  onChanged: () => void
}) => {
  const w = useWords(levelWords)
  const say = useSay()
  const { csrf } = useSession()
  const [typed, setTyped] = useState<Typed>(() => typedOf(policy, stated))
  const set = (part: keyof Typed) => (id: string, value: string) =>
    setTyped((before) => ({ ...before, [part]: { ...before[part], [id]: value } }))
  const state = useMutation({
    mutationFn: (reasons: string) =>
      tell(
        levelRoutes.stateInputs,
        { params: { handle }, body: { policy: policy.id, from: policy.from, ...statedOf(policy, typed), reasons } },
        csrf,
      ),
    onSuccess: onChanged,
  })
  if (!useMay('stateInputs')) return null
  const { inputs, items, sheets } = policy.asks
  const everyOutcome = [...new Map(items.flatMap((item) => item.outcomes.map((one) => [one.id, one]))).values()]
  return (
    <Section title={w.inputs} note={w.inputsText}>
      <WithReasons button={w.inputs} pending={state.isPending} error={state.error} onSend={state.mutate}>
        <div className="inputs">
          {inputs.map((input) => (
            <InputField key={input.id} input={input} value={typed.inputs[input.id] ?? ''} onChange={set('inputs')} />
          ))}
        </div>
        {items.length > 0 ? (
          <details>
            <summary>
              {w.items} ({items.length})
            </summary>
            <div className="inputs">
              <Choice
                id="otherwise"
                title={w.allItems}
                options={everyOutcome.map((one) => ({ id: one.id, title: say(one.title) }))}
                value={typed.outcomes.otherwise ?? ''}
                onChange={set('outcomes')}
              />
              {items.map(({ id, title, outcomes }) => (
                <Choice
                  key={id}
                  id={id}
                  title={say(title)}
                  options={outcomes.map((one) => ({ id: one.id, title: say(one.title) }))}
                  value={typed.outcomes[id] ?? ''}
                  onChange={set('outcomes')}
                />
              ))}
            </div>
          </details>
        ) : null}
        {sheets.map(({ id, title, columns }) => (
          <SheetField
            key={id}
            title={say(title)}
            columns={columns.map((column) => say(column.title))}
            value={typed.rows[id] ?? ''}
            onChange={(value) => set('rows')(id, value)}
          />
        ))}
      </WithReasons>
      {state.data && !state.isPending ? <Alert type="success" showIcon title={w.saved} /> : null}
    </Section>
  )
}

type Changed = (id: string, value: string) => void

const InputField = ({ input, value, onChange }: { input: AskedInput; value: string; onChange: Changed }) => {
  const w = useWords(levelWords)
  const say = useSay()
  const label = useId()
  const { id, title, type, unit, values = [] } = input
  if (type !== 'number') {
    const options =
      type === 'choice'
        ? values.map((one) => ({ id: one.id, title: say(one.title) }))
        : [
            { id: 'true', title: w.yes },
            { id: 'false', title: w.no },
          ]
    return <Choice id={id} title={say(title)} options={options} value={value} onChange={onChange} />
  }
  return (
    <div className="input">
      <label htmlFor={label}>
        {say(title)} {unit ? <span className="quiet">{say(unit)}</span> : null}
      </label>
      <Input
        id={label}
        value={value}
        inputMode="decimal"
        placeholder={w.blank}
        onChange={({ target }) => onChange(id, target.value)}
      />
    </div>
  )
}

const Choice = ({
  id,
  title,
  options,
  value,
  onChange,
}: {
  id: string
  title: string
  options: readonly { readonly id: string; readonly title: string }[]
  value: string
  onChange: Changed
}) => {
  const w = useWords(levelWords)
  const label = useId()
  return (
    <div className="input">
      <label htmlFor={label}>{title}</label>
      <select id={label} value={value} onChange={({ target }) => onChange(id, target.value)}>
        <option value="">{w.blank}</option>
        {options.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
    </div>
  )
}

const SheetField = ({
  title,
  columns,
  value,
  onChange,
}: {
  title: string
  columns: readonly string[]
  value: string
  onChange: (value: string) => void
}) => {
  const w = useWords(levelWords)
  const label = useId()
  return (
    <details>
      <summary>{title}</summary>
      <label htmlFor={label}>
        {w.sheetRows} {columns.join(' | ')}
      </label>
      <Input.TextArea id={label} value={value} rows={4} onChange={({ target }) => onChange(target.value)} />
    </details>
  )
}
