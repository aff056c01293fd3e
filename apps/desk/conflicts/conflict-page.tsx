import type { ConflictDetail } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { LookNote } from '../rows/look-note.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { SideBySide } from '../site/side-by-side.tsx'
import { areSame, comparedBy, linesOf } from './compare.ts'
import { DecisionForm } from './decision-form.tsx'
import { conflictQuery } from './queries.ts'
import { conflictWords } from './words.ts'

const route = getRouteApi('/conflicts/$id')

/** A conflict with both sides' whole identity and sources, line by line, and the decision. */
export const ConflictPage = () => {
  const w = useWords(conflictWords)
  const f = useFormats()
  const { id } = route.useParams()
  return (
    <LoadedPage query={useQuery(conflictQuery(id))}>
      {(conflict) => (
        <Page
          title={conflict.shared}
          lead={
            <>
              {w.kinds[conflict.kind] ?? conflict.kind} · {w.opened} {f.moment(conflict.openedAt)}
            </>
          }
          actions={
            <Link to="/conflicts" search={{}}>
              {w.back}
            </Link>
          }
        >
          <LookNote />
          <Section title={w.compare}>
            <Comparison conflict={conflict} />
          </Section>
          <DecisionForm conflict={conflict} />
        </Page>
      )}
    </LoadedPage>
  )
}

const titles = { kind: 'kindOfSubject' } as const

const Comparison = ({ conflict: { first, second } }: { conflict: ConflictDetail }) => {
  const w = useWords(conflictWords)
  const say = useSay()
  const f = useFormats()
  const speech = { say, day: f.day }
  return (
    <SideBySide
      caption={w.compare}
      heads={[<Head key="first" word={w.first} side={first} />, <Head key="second" word={w.second} side={second} />]}
      differs={w.differs}
      lines={[
        ...comparedBy.map((by) => {
          const [one, other] = [linesOf(first.organisation, by, speech), linesOf(second.organisation, by, speech)]
          const isSame = areSame(one, other)
          return {
            title: w[by === 'kind' ? titles.kind : by],
            first: <TextLines lines={one} />,
            second: <TextLines lines={other} />,
            ...(isSame === undefined ? {} : { isSame }),
          }
        }),
        { title: w.records, first: f.number(first.records), second: f.number(second.records) },
        { title: w.sources, first: <Sources side={first} />, second: <Sources side={second} /> },
      ]}
    />
  )
}

const Head = ({ word, side }: { word: string; side: ConflictDetail['first'] }) => {
  const w = useWords(conflictWords)
  return (
    <>
      {word} <a href={`/organisations/${side.organisation.handle}`}>{w.publicPage}</a>
    </>
  )
}

export const TextLines = ({ lines }: { lines: readonly string[] }) => {
  const w = useWords(conflictWords)
  if (lines.length === 0) return <span className="quiet">{w.none}</span>
  if (lines.length === 1) return lines[0]
  return (
    <ul className="text-lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

const Sources = ({ side: { sources } }: { side: ConflictDetail['first'] }) => {
  const w = useWords(conflictWords)
  const say = useSay()
  const f = useFormats()
  if (sources.length === 0) return <span className="quiet">{w.none}</span>
  return (
    <ul className="text-lines">
      {sources.map(({ submission, row, kind, authority, decidedOn }) => (
        <li key={`${submission} ${row}`}>
          <Link to="/submissions/$id" params={{ id: submission }} search={{}}>
            {w.sourceLine(say(kind), say(authority), f.day(decidedOn))}
          </Link>
        </li>
      ))}
    </ul>
  )
}
