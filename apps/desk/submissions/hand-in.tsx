import { useQuery } from '@tanstack/react-query'
import { Select, Upload } from 'antd'
import { useId, useState } from 'react'
import { useSession } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { authoritiesQuery } from './queries.ts'
import { UploadLine } from './upload-line.tsx'
import { useUploads } from './uploads.tsx'
import { submissionWords } from './words.ts'

/** Where files are handed in: dropped, or chosen with the keyboard. Below, those on their way. */
export const HandIn = () => {
  const w = useWords(submissionWords)
  const say = useSay()
  const { body, csrf } = useSession()
  const { uploads, begin } = useUploads()
  const authorities = useQuery(authoritiesQuery)
  const [kind, setKind] = useState('')
  const label = useId()
  const kinds = authorities.data?.authorities.find(({ id }) => id === body)?.kinds ?? []
  return (
    <Section title={w.uploadTitle}>
      <div className="hand-in">
        <Upload.Dragger
          className="drop"
          multiple
          showUploadList={false}
          accept=".csv,.xlsx,.ndjson,.jsonl,.txt"
          beforeUpload={(file) => {
            begin(file, kind || undefined, csrf)
            return false
          }}
        >
          <span className="drop-main">{w.drop}</span>
          <span className="drop-more">{w.dropMore}</span>
        </Upload.Dragger>
        <div className="hand-in-kind">
          <label htmlFor={label}>{w.kindOfFile}</label>
          <Select
            id={label}
            value={kind}
            onChange={setKind}
            options={[
              { value: '', label: w.byColumns },
              ...kinds.map(({ id, title }) => ({ value: id, label: say(title) })),
            ]}
          />
        </div>
      </div>
      {uploads.length > 0 ? (
        <ul className="uploads">
          {uploads.map((upload) => (
            <UploadLine key={upload.key} upload={upload} />
          ))}
        </ul>
      ) : null}
    </Section>
  )
}
