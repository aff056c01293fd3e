import type { SubmissionView } from '@probity/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button, Upload } from 'antd'
import { readJson } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSpoken, useWords } from '../site/language.tsx'
import { Section } from '../site/page.tsx'
import { Trouble } from '../site/trouble.tsx'
import { rowsQuery } from './queries.ts'
import { submissionWords } from './words.ts'

type MendedFile = { readonly in: number; readonly waiting: number; readonly notWaiting: number }

/** The two ways to mend what waits: row by row here, or all at once in a spreadsheet. */
export const MendTogether = ({ submission: { submission: id } }: { submission: SubmissionView }) => {
  const w = useWords(submissionWords)
  const f = useFormats()
  const { language } = useSpoken()
  const { csrf } = useSession()
  const client = useQueryClient()
  const first = useQuery(rowsQuery(id, { show: 'waiting' })).data?.items.find(({ queue }) => queue === 'mend')
  const sendBack = useMutation({
    mutationFn: (file: File) =>
      readJson(`/api/v1/submissions/${id}/mended?${new URLSearchParams({ name: file.name })}`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'x-csrf-token': csrf },
        body: file,
      }) as Promise<MendedFile>,
    onSettled: () => client.invalidateQueries(),
  })
  const waiting = (format: 'csv' | 'xlsx') =>
    `/api/v1/submissions/${id}/waiting?${new URLSearchParams({ format, lang: language })}`
  return (
    <Section title={w.mendTitle} note={w.mendNote}>
      <div className="row-of-buttons">
        {first ? (
          <Link to="/submissions/$id/rows/$row" params={{ id, row: String(first.row) }} className="button-link">
            {w.mendRows}
          </Link>
        ) : null}
        <Button href={waiting('xlsx')}>{w.downloadXlsx}</Button>
        <Button href={waiting('csv')}>{w.downloadCsv}</Button>
        <Upload
          showUploadList={false}
          accept=".csv,.xlsx"
          beforeUpload={(file) => {
            sendBack.mutate(file)
            return false
          }}
        >
          <Button loading={sendBack.isPending}>{w.sendMended}</Button>
        </Upload>
      </div>
      {sendBack.error ? <Trouble error={sendBack.error} /> : null}
      {sendBack.data ? (
        <Alert
          type="success"
          role="status"
          title={w.mendedOutcome(
            f.number(sendBack.data.in),
            f.number(sendBack.data.waiting),
            f.number(sendBack.data.notWaiting),
          )}
        />
      ) : null}
    </Section>
  )
}
