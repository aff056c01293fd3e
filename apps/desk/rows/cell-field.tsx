import { Input } from 'antd'
import { useId } from 'react'
import { useSay, useWords } from '../site/language.tsx'
import type { Field } from './fields.ts'
import { Reasons } from './reasons.tsx'
import { rowWords } from './words.ts'

/** From this length on a cell is read over several lines. */
const longText = 60

/** One cell to mend: its column, what it means, what was found in it, and its text as it came. */
export const CellField = ({
  field: { column, meaning, required, findings, value: came },
  value,
  onChange,
}: {
  field: Field
  value: string
  onChange: (value: string) => void
}) => {
  const w = useWords(rowWords)
  const say = useSay()
  const id = useId()
  const isHeldBack = findings.some(({ effect }) => effect === 'quarantine' || effect === 'refusal')
  const control = {
    id,
    value,
    'aria-describedby': findings.length > 0 ? `${id}-why` : undefined,
    'aria-invalid': isHeldBack || undefined,
    ...(isHeldBack ? { status: 'error' as const } : {}),
    autoComplete: 'off',
    spellCheck: false,
  }
  return (
    <div className={isHeldBack ? 'field field-held' : 'field'}>
      <label htmlFor={id}>
        <code>{column}</code> <span className="quiet">{meaning ? say(meaning) : w.columnUnknown}</span>
        {required ? <span className="quiet"> · {w.required}</span> : null}
      </label>
      {came.length > longText ? (
        <Input.TextArea {...control} rows={4} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <Input {...control} onChange={({ target }) => onChange(target.value)} />
      )}
      {findings.length > 0 ? (
        <div id={`${id}-why`}>
          <Reasons findings={findings.map(({ column: _, ...finding }) => finding)} />
        </div>
      ) : null}
    </div>
  )
}
