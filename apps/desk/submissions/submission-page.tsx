import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMay } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Mark } from '../site/mark.tsx'
import { Page, Section } from '../site/page.tsx'
import { FindingFilter } from './finding-filter.tsx'
import { HeldRows } from './held-rows.tsx'
import { MendTogether } from './mend-together.tsx'
import { OutcomeBar, OutcomeCounts } from './outcomes.tsx'
import { findingsQuery } from './queries.ts'
import { Recall } from './recall.tsx'
import { stateTone, waitingOf } from './submission-lines.tsx'
import { submissionWords } from './words.ts'

const route = getRouteApi('/submissions/$id')

/** One submission: what became of its rows, what was found, and the rows that are still to be mended. */
export const SubmissionPage = () => {
  const w = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  const { id } = route.useParams()
  const mayMend = useMay('mend')
  const mayRecall = useMay('recall')
  return (
    <LoadedPage query={useQuery(findingsQuery(id))}>
      {({ submission, items }) => (
        <Page
          title={submission.fileName ?? w.noName}
          lead={
            <>
              {say(submission.authorityTitle)} · {say(submission.kindTitle)} · {f.moment(submission.receivedAt)}{' '}
              <Mark tone={stateTone[submission.state]}>{w.states[submission.state]}</Mark>
            </>
          }
          actions={
            <Link to="/submissions/$id/receipt" params={{ id }}>
              {w.receipt}
            </Link>
          }
        >
          <Section title={w.outcomes}>
            <OutcomeBar rows={submission.rows} />
            <OutcomeCounts rows={submission.rows} />
          </Section>
          {waitingOf(submission) > 0 ? (
            mayMend ? (
              <MendTogether submission={submission} />
            ) : (
              <p className="notice">{w.onlyClerks}</p>
            )
          ) : null}
          {items.length === 0 ? (
            <p className="empty">{w.noFindings}</p>
          ) : (
            <div className="beside">
              <Section title={w.findings} note={w.findingsNote}>
                <FindingFilter id={id} findings={items} />
              </Section>
              <Section title={w.heldRows}>
                <HeldRows id={id} />
              </Section>
            </div>
          )}
          {mayRecall && submission.state === 'finished' ? <Recall id={id} /> : null}
        </Page>
      )}
    </LoadedPage>
  )
}
