import type { Receipt } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useSpoken, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page, Panel, Section } from '../site/page.tsx'
import { OutcomeCounts } from './outcomes.tsx'
import { findingsQuery, receiptQuery } from './queries.ts'
import { submissionWords } from './words.ts'

const route = getRouteApi('/submissions/$id/receipt')

/** The receipt to read, to keep as a file, and to print. */
export const ReceiptPage = () => {
  const w = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  const { language } = useSpoken()
  const { id } = route.useParams()
  const { data: about } = useQuery(findingsQuery(id))
  const file = (format: 'csv' | 'json') =>
    `/api/v1/submissions/${id}/receipt?${new URLSearchParams({ format, lang: language })}`
  return (
    <LoadedPage query={useQuery(receiptQuery(id))}>
      {(receipt) => (
        <Page
          title={w.receipt}
          lead={w.receiptLead}
          actions={
            <>
              <Button onClick={() => print()}>{w.print}</Button>
              <Button href={file('csv')}>{w.downloadReceiptCsv}</Button>
              <Button href={file('json')}>{w.downloadJson}</Button>
            </>
          }
        >
          <Panel>
            <Facts
              facts={[
                { title: w.submissionNumber, value: <code>{receipt.submission}</code>, isLong: true },
                { title: w.file, value: about?.submission.fileName ?? w.noName },
                { title: w.authority, value: about ? say(about.submission.authorityTitle) : receipt.authority },
                { title: w.kind, value: about ? say(about.submission.kindTitle) : receipt.kind },
                { title: w.state, value: w.states[receipt.state as keyof typeof w.states] ?? receipt.state },
                { title: w.received, value: f.moment(receipt.receivedAt) },
                ...(receipt.finishedAt ? [{ title: w.finishedAt, value: f.moment(receipt.finishedAt) }] : []),
                ...(receipt.digest ? [{ title: w.digest, value: <code>{receipt.digest}</code>, isLong: true }] : []),
                { title: w.alreadyHeld, value: f.number(receipt.alreadyHeld) },
                { title: w.numbersCut, value: f.number(receipt.identityNumbersCut) },
              ]}
            />
            <OutcomeCounts rows={receipt.rows} />
          </Panel>
          <Section title={w.findings}>
            <Lines<Receipt['findings'][number]>
              label={w.findings}
              rowKey={({ code }) => code}
              rows={receipt.findings}
              empty={w.noFindings}
              columns={[
                { key: 'says', title: w.says, isHead: true, cell: ({ says }) => say(says) },
                { key: 'code', title: w.finding, cell: ({ code }) => <code>{code}</code> },
                { key: 'rows', title: w.rows, isNumber: true, cell: ({ rows }) => f.number(rows) },
              ]}
            />
          </Section>
          <p className="on-screen">
            <Link to="/submissions/$id" params={{ id }} search={{}}>
              {w.backToSubmission}
            </Link>
          </p>
        </Page>
      )}
    </LoadedPage>
  )
}
