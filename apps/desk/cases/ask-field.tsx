import type { CaseAsk, SaidFault } from '@probity/contract'
import { Checkbox, Input, Radio } from 'antd'
import { useId } from 'react'
import { useSay, useWords } from '../site/language.tsx'
import { caseWords } from './words.ts'

type AskFieldProps = {
  readonly ask: CaseAsk
  readonly value: string
  readonly fault: SaidFault | undefined
  readonly onChange: (value: string) => void
}

/** The field of one ask, by its sort, with what is wrong beside it. */
export const AskField = (props: AskFieldProps) => {
  const { ask, value, fault, onChange } = props
  const w = useWords(caseWords)
  const say = useSay()
  const id = useId()
  const optional = ask.optional ? <span className="quiet"> · {w.optional}</span> : null
  const why = fault ? (
    <p className="attention" id={`${id}-why`}>
      {w.faults[fault.why] ?? w.faults.missing}
      {fault.why === 'too-short' && fault.atLeast ? ` ${w.atLeast(fault.atLeast)}` : null}
    </p>
  ) : null
  const said = { 'aria-describedby': fault ? `${id}-why` : undefined, 'aria-invalid': fault ? true : undefined }
  if (ask.is === 'choice')
    return (
      <fieldset className={fault ? 'has-fault' : undefined}>
        <legend>
          {say(ask.title)}
          {optional}
        </legend>
        {why}
        <Radio.Group
          vertical
          name={id}
          value={value}
          options={(ask.choices ?? []).map((one) => ({ value: one.id, label: say(one.title) }))}
          onChange={({ target }) => onChange(target.value)}
        />
      </fieldset>
    )
  if (ask.is === 'confirm')
    return (
      <div className="field">
        <Checkbox {...said} checked={value === 'yes'} onChange={({ target }) => onChange(target.checked ? 'yes' : '')}>
          {say(ask.title)}
        </Checkbox>
        {why}
      </div>
    )
  const control = { id, value, ...said, ...(fault ? { status: 'error' as const } : {}), autoComplete: 'off' }
  return (
    <div className="field">
      <label htmlFor={id}>
        {say(ask.title)}
        {optional}
        {ask.is === 'text' && (ask.atLeast ?? 0) > 1 ? (
          <span className="quiet"> {w.atLeast(ask.atLeast ?? 0)}</span>
        ) : null}
      </label>
      {ask.is === 'text' ? (
        <Input.TextArea
          {...control}
          rows={(ask.atLeast ?? 0) >= 10 ? 5 : 2}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <Input
          {...control}
          type={ask.is === 'day' ? 'date' : ask.is === 'count' ? 'number' : 'text'}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
      {why}
    </div>
  )
}
