import { Button, Input } from 'antd'
import { useId } from 'react'
import { useWords } from '../site/language.tsx'
import { numbersIn } from './document.ts'
import { newItem, newPlan } from './new-files.ts'
import { NumberForm } from './number-form.tsx'
import { labWords } from './words.ts'

export type File = { readonly file: string; readonly text: string }

/** Lists, measures, periods and kinds of the same draft: each a file as it would stand in a pack. */
export const DraftFiles = ({
  files,
  onChange,
}: {
  files: readonly File[]
  onChange: (files: readonly File[]) => void
}) => {
  const w = useWords(labWords)
  return (
    <details className="section">
      <summary>
        {w.files}
        {files.length > 0 ? ` (${files.length})` : ''}
      </summary>
      <p className="quiet">{w.filesNote}</p>
      {files.map((one, nth) => (
        <OneFile
          key={nth}
          one={one}
          onChange={(next) => onChange(files.with(nth, next))}
          onRemove={() => onChange(files.toSpliced(nth, 1))}
        />
      ))}
      <div className="row-of-buttons">
        <Button onClick={() => onChange([...files, newPlan])}>{w.addSampling}</Button>
        <Button onClick={() => onChange([...files, newItem])}>{w.addItem}</Button>
        <Button onClick={() => onChange([...files, { file: 'lists.yaml', text: '' }])}>{w.addFile}</Button>
      </div>
    </details>
  )
}

const OneFile = ({ one, onChange, onRemove }: { one: File; onChange: (next: File) => void; onRemove: () => void }) => {
  const w = useWords(labWords)
  const [path, text] = [useId(), useId()]
  return (
    <div className="lab-file">
      <label htmlFor={path}>{w.filePath}</label>
      <Input id={path} value={one.file} onChange={({ target }) => onChange({ ...one, file: target.value })} />
      <label htmlFor={text}>{w.fileText}</label>
      <Input.TextArea
        id={text}
        rows={6}
        spellCheck={false}
        value={one.text}
        onChange={({ target }) => onChange({ ...one, text: target.value })}
      />
      {numbersIn(one.text)?.length ? (
        <NumberForm text={one.text} onChange={(next) => onChange({ ...one, text: next })} />
      ) : null}
      <Button onClick={onRemove}>{w.removeFile}</Button>
    </div>
  )
}
