import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { auditWords } from '../audit/words.ts'
import { obligationWords } from '../obligations/words.ts'
import { bodyNameOf, useMay, useSession } from '../session/session.tsx'
import { sessionWords } from '../session/words.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { submissionsQuery } from '../submissions/queries.ts'
import { SubmissionLines } from '../submissions/submission-lines.tsx'
import { submissionWords } from '../submissions/words.ts'
import { DueLines } from './due-lines.tsx'
import { dueQuery } from './queries.ts'
import { Statements } from './statements.tsx'
import { Weeks } from './weeks.tsx'
import { homeWords } from './words.ts'

/** The first page of whoever comes in: what is due for the part they play, then what came in lately. */
export const HomePage = () => {
  const w = useWords(homeWords)
  const roles = useWords(sessionWords).roles
  const say = useSay()
  const session = useSession()
  const maySubmit = useMay('submit')
  const mayBeDue = useMay('due')
  const mayDraw = useMay('drawLooks')
  return (
    <Page
      title={w.hello(session.name)}
      lead={w.as(say(bodyNameOf(session)), roles[session.role] ?? session.role)}
      actions={
        maySubmit ? (
          <Link to="/submissions" search={{}} className="button-link">
            {w.handIn}
          </Link>
        ) : undefined
      }
    >
      {mayBeDue ? (
        <>
          <Due />
          <Latest />
        </>
      ) : mayDraw ? (
        <ForAuditors />
      ) : (
        <ForReceivers />
      )}
    </Page>
  )
}

const Due = () => {
  const w = useWords(homeWords)
  return (
    <Loaded query={useQuery(dueQuery)}>
      {(due) => (
        <>
          <Section title={w.due}>
            <DueLines due={due} />
          </Section>
          {due.statements.length > 0 ? <Statements statements={due.statements} /> : null}
          <Section title={w.weeks} note={w.weeksNote}>
            <Weeks weeks={due.weeks} />
          </Section>
        </>
      )}
    </Loaded>
  )
}

/** Auditors hand nothing in, and nothing is due to them: their way is to the looks. */
const ForAuditors = () => {
  const w = useWords(auditWords)
  return (
    <Section title={w.title} note={w.lead}>
      <p>
        <Link to="/audit">{w.drawNow}</Link>
      </p>
    </Section>
  )
}

/** Receivers hand nothing in either: theirs is to follow what became of records that they were handed. */
const ForReceivers = () => {
  const w = useWords(obligationWords)
  return (
    <Section title={w.title} note={w.lead}>
      <p>
        <Link to="/to-follow" search={{}}>
          {w.toList}
        </Link>
      </p>
    </Section>
  )
}

const mostShown = 5

const Latest = () => {
  const w = useWords(homeWords)
  const s = useWords(submissionWords)
  const submissions = useQuery(submissionsQuery({}))
  return (
    <Section title={w.latest}>
      <Loaded query={submissions}>
        {({ items }) => <SubmissionLines label={w.latest} submissions={items.slice(0, mostShown)} empty={s.empty} />}
      </Loaded>
      <p>
        <Link to="/submissions" search={{}}>
          {w.allSubmissions}
        </Link>
      </p>
    </Section>
  )
}
