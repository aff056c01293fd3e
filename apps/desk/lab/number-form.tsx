import { InputNumber } from 'antd'
import { useId } from 'react'
import { useSay, useWords } from '../site/language.tsx'
import { type Field, numbersIn, withNumber } from './document.ts'
import { labWords } from './words.ts'

/** The numbers of the text, to be changed without knowing how it is written. */
export const NumberForm = ({ text, onChange }: { text: string; onChange: (text: string) => void }) => {
  const w = useWords(labWords)
  const say = useSay()
  const fields = numbersIn(text)
  if (!fields) return <p className="empty">{w.readFault}</p>
  const groups = [...Map.groupBy(fields, ({ path }) => partOf(path))]
  return (
    <div className="lab-numbers">
      {groups.map(([key, list]) => (
        <fieldset key={key}>
          <legend>{say(list[0]?.of ?? { zh: '', en: '' })}</legend>
          {list.map((field) => (
            <NumberField
              key={field.path.join('/')}
              field={field}
              onChange={(value) => onChange(withNumber(text, field.path, value))}
            />
          ))}
        </fieldset>
      ))}
    </div>
  )
}

/** Numbers of one thing stand together: of an item of a list, else of a part of the document. */
const partOf = (path: Field['path']): string =>
  typeof path[0] === 'number' ? String(path[0]) : path.slice(0, 2).join('/')

const NumberField = ({ field, onChange }: { field: Field; onChange: (value: number) => void }) => {
  const say = useSay()
  const id = useId()
  return (
    <div>
      <label htmlFor={id}>{say(field.name)}</label>
      <InputNumber<number> id={id} value={field.value} onChange={(value) => value !== null && onChange(value)} />
    </div>
  )
}
