import { Slider } from 'antd'
import { useEffect, useState } from 'react'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { type Field, numbersIn, withNumber } from './document.ts'
import { labWords } from './words.ts'

/** The bounds of the levels, each to be moved by hand; where one lets go it is tried again. */
export const ThresholdSliders = ({ text, onChange }: { text: string; onChange: (text: string) => void }) => {
  const w = useWords(labWords)
  const fields = (numbersIn(text) ?? []).filter(({ path }) => path[0] === 'levels')
  if (fields.length === 0) return null
  return (
    <Section title={w.slide}>
      {fields.map((field) => (
        <OneSlider
          key={field.path.join('/')}
          field={field}
          onChange={(value) => onChange(withNumber(text, field.path, value))}
        />
      ))}
    </Section>
  )
}

const OneSlider = ({ field, onChange }: { field: Field; onChange: (value: number) => void }) => {
  const say = useSay()
  const [value, setValue] = useState(field.value)
  useEffect(() => setValue(field.value), [field.value])
  const name = `${say(field.of)} ${say(field.name)}`
  // As far to each side as the number is large, or twenty.
  const [span] = useState(() => Math.max(20, Math.round(Math.abs(field.value) / 2)))
  const [middle] = useState(field.value)
  return (
    <div className="lab-slider">
      <span>
        {name}: <strong>{value}</strong>
      </span>
      <Slider
        ariaLabelForHandle={name}
        min={middle - span}
        max={middle + span}
        value={value}
        onChange={setValue}
        onChangeComplete={onChange}
      />
    </div>
  )
}
