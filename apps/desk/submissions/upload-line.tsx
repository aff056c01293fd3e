import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Progress } from 'antd'
import { useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { Trouble } from '../site/trouble.tsx'
import { OutcomeCounts } from './outcomes.tsx'
import { sendingQuery } from './queries.ts'
import { type Upload, useUploads } from './uploads.tsx'
import { submissionWords } from './words.ts'

/** One file on its way: how much is sent, how many rows are in so far, and in the end what came of it. */
export const UploadLine = ({ upload }: { upload: Upload }) => {
  const w = useWords(submissionWords)
  const f = useFormats()
  const { csrf } = useSession()
  const { begin, dismiss } = useUploads()
  const { key, file, kind, sent, state, receipt, fault } = upload
  const soFar = useQuery({ ...sendingQuery(key), enabled: state === 'sending' })
  const percent = file.size === 0 ? 100 : Math.min(100, Math.floor((sent / file.size) * 100))
  return (
    <li className="upload">
      <p className="upload-name">
        <strong>{file.name}</strong>{' '}
        <span className="quiet">{w.ofSize(f.size(Math.min(sent, file.size)), f.size(file.size))}</span>
      </p>
      {state === 'sending' ? (
        <>
          <Progress percent={percent} aria-label={w.progressOf(file.name)} />
          <p className="quiet" role="status">
            {percent === 100 ? w.sent : w.sending}
          </p>
          {soFar.data ? <OutcomeCounts rows={soFar.data.rows} /> : null}
        </>
      ) : null}
      {state === 'done' && receipt ? (
        <>
          <p role="status">{w.done}</p>
          <OutcomeCounts rows={receipt.rows} />
        </>
      ) : null}
      {state === 'refused' ? <Trouble error={fault} /> : null}
      {state === 'sending' ? null : (
        <p className="row-of-buttons">
          {receipt ? (
            <Link to="/submissions/$id" params={{ id: receipt.submission }} search={{}}>
              {w.open}
            </Link>
          ) : (
            <Button onClick={() => begin(file, kind, csrf, key)}>{w.sendAgain}</Button>
          )}
          <Button onClick={() => dismiss(key)}>{w.dismiss}</Button>
        </p>
      )}
    </li>
  )
}
