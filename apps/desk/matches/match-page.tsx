import type { RowDetail } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { LookNote } from '../rows/look-note.tsx'
import { rowQuery } from '../rows/queries.ts'
import { Reasons } from '../rows/reasons.tsx'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { submissionWords } from '../submissions/words.ts'
import { Candidates } from './candidates.tsx'
import { MatchForm } from './match-form.tsx'
import { RowBesideChosen } from './row-beside-chosen.tsx'
import { matchWords } from './words.ts'

const route = getRouteApi('/matches/$id/$row')

/** One row and the question whose it is: what it says, who it could be, both side by side, and the decision. */
export const MatchPage = () => {
  const w = useWords(matchWords)
  const s = useWords(submissionWords)
  const say = useSay()
  const f = useFormats()
  const { id, row } = route.useParams()
  return (
    <LoadedPage query={useQuery(rowQuery(id, row))}>
      {(detail) => (
        <Page
          key={`${id} ${row}`}
          title={w.rowTitle(f.number(detail.row.row))}
          lead={
            <>
              <Link to="/submissions/$id/rows/$row" params={{ id, row }}>
                {w.ofFile(detail.submission.fileName ?? s.noName)}
              </Link>{' '}
              · {say(detail.submission.authorityTitle)} · {say(detail.submission.kindTitle)}
            </>
          }
          actions={
            <Link to="/matches" search={{}}>
              {w.back}
            </Link>
          }
        >
          <LookNote />
          {detail.row.state === 'waiting' ? (
            <Matching id={id} detail={detail} />
          ) : (
            <p className="notice">{w.dealtWith}</p>
          )}
        </Page>
      )}
    </LoadedPage>
  )
}

const Matching = ({ id, detail }: { id: string; detail: RowDetail }) => {
  const w = useWords(matchWords)
  const say = useSay()
  const { q, chosen } = route.useSearch()
  if (!detail.read || detail.row.queue === 'mend')
    return (
      <>
        <p className="notice">{w.notRead}</p>
        <Reasons findings={detail.row.findings} />
      </>
    )
  const asked = q ?? detail.read.subject.find(({ field }) => field === 'name')?.value ?? ''
  return (
    <>
      <Section title={w.decision}>
        <Reasons findings={detail.row.findings} />
        <Facts
          facts={detail.read.record.map(({ title, value, valueTitle }) => ({
            title: say(title),
            value: valueTitle ? say(valueTitle) : value,
          }))}
        />
      </Section>
      <Section title={w.candidates}>
        <Candidates asked={asked} chosen={chosen} />
      </Section>
      {chosen && chosen !== 'new' ? (
        <Section title={w.compare}>
          <RowBesideChosen read={detail.read} handle={chosen} />
        </Section>
      ) : null}
      <Section title={w.reasonsTitle}>
        <MatchForm id={id} row={detail.row.row} chosen={chosen} />
      </Section>
    </>
  )
}
