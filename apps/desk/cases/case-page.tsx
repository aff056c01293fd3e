import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { BasisLines } from '../catalogue/basis-lines.tsx'
import { LettersOfCase } from '../letters/letters-of-case.tsx'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { CaseMatter } from './case-matter.tsx'
import { CaseTimeline } from './case-timeline.tsx'
import { CaseTimes } from './case-times.tsx'
import { DaysLeft } from './days-left.tsx'
import { Moves } from './move-form.tsx'
import { caseQuery } from './queries.ts'
import { RecordBeside } from './record-beside.tsx'
import { caseWords } from './words.ts'

const route = getRouteApi('/cases/$id')

/** One case: where it stands, the record beside it, what one may do, every clock, and what was done. */
export const CasePage = () => {
  const w = useWords(caseWords)
  const say = useSay()
  const f = useFormats()
  const { id } = route.useParams()
  const { move } = route.useSearch()
  return (
    <LoadedPage query={useQuery(caseQuery(id))}>
      {(one) => (
        <Page
          title={say(one.matter ?? one.procedureTitle)}
          lead={
            <>
              {one.organisation.name}
              <CaseMatter one={one} />
            </>
          }
          actions={
            <Link to="/cases" search={{}}>
              {w.back}
            </Link>
          }
        >
          <Section title={say(one.stateTitle)}>
            <Facts
              facts={[
                {
                  title: w.next,
                  value: one.due ? (
                    <>
                      {say(one.due.title)} · {w.parties[one.due.party]} · {f.day(one.due.on)}{' '}
                      <DaysLeft days={one.due.daysLeft} />
                    </>
                  ) : one.open ? (
                    w.noDue
                  ) : (
                    w.over
                  ),
                },
                { title: w.authority, value: say(one.authority.title) },
                { title: w.begun, value: f.day(one.begunOn) },
                { title: w.number, value: <code>{one.id}</code> },
              ]}
            />
          </Section>
          <RecordBeside one={one} />
          <Moves one={one} first={move} />
          <LettersOfCase id={one.id} />
          <Section title={w.times}>
            <CaseTimes times={one.times} />
          </Section>
          <Section title={w.history}>
            <CaseTimeline moves={one.moves} />
          </Section>
          {one.remedies.length > 0 ? (
            <Section title={w.remedies}>
              <ul className="text-lines">
                {one.remedies.map(({ title, how, basis }) => (
                  <li key={title.zh}>
                    <strong>{say(title)}</strong> {say(how)} <BasisLines basis={basis} />
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </Page>
      )}
    </LoadedPage>
  )
}
