import { type Casework, caseworkRoutes } from '@probity/contract'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ask } from '../api/ask.ts'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { LoadedPage } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { caseworkWords } from './words.ts'

const caseworkQuery = queryOptions({ queryKey: ['casework'], queryFn: () => ask(caseworkRoutes.casework, {}) })

/** For supervisors: how timely the authority is in its cases, and whose hand granted its repairs. */
export const CaseworkPage = () => {
  const w = useWords(caseworkWords)
  const f = useFormats()
  return (
    <LoadedPage query={useQuery(caseworkQuery)}>
      {({ from, until, answers, repairs }) => (
        <Page title={w.title} lead={w.lead(f.day(from), f.day(until))}>
          <Section title={w.answers} note={w.answersNote}>
            <Answers answers={answers} />
          </Section>
          <Section title={w.repairs} note={w.repairsNote}>
            <Repairs repairs={repairs} />
          </Section>
        </Page>
      )}
    </LoadedPage>
  )
}

type Answer = Casework['answers'][number]

const Answers = ({ answers }: Pick<Casework, 'answers'>) => {
  const w = useWords(caseworkWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Lines<Answer>
      label={w.answers}
      rowKey={({ procedure, move }) => `${procedure} ${move}`}
      rows={answers}
      empty={w.noneDue}
      columns={[
        { key: 'owed', title: w.owed, isHead: true, cell: ({ title }) => say(title) },
        { key: 'procedure', title: w.procedure, cell: ({ procedureTitle }) => say(procedureTitle) },
        { key: 'due', title: w.due, isNumber: true, cell: ({ due }) => f.number(due) },
        { key: 'inTime', title: w.inTime, isNumber: true, cell: ({ inTime }) => f.number(inTime) },
        {
          key: 'share',
          title: w.share,
          isNumber: true,
          cell: ({ due, inTime }) => `${f.number(Math.round((100 * inTime) / due))}%`,
        },
      ]}
    />
  )
}

type Hand = Casework['repairs'][number]

const Repairs = ({ repairs }: Pick<Casework, 'repairs'>) => {
  const w = useWords(caseworkWords)
  const f = useFormats()
  return (
    <Lines<Hand>
      label={w.repairs}
      rowKey={({ name, cases }) => `${name} ${cases[0]?.id}`}
      rows={repairs}
      empty={w.noneGranted}
      columns={[
        { key: 'official', title: w.official, isHead: true, cell: ({ name }) => name },
        { key: 'granted', title: w.granted, isNumber: true, cell: ({ granted }) => f.number(granted) },
        { key: 'cases', title: w.cases, cell: ({ cases }) => <Cases cases={cases} /> },
      ]}
    />
  )
}

const Cases = ({ cases }: Pick<Hand, 'cases'>) => {
  const f = useFormats()
  return (
    <ul className="text-lines">
      {cases.map(({ id, organisation, on }) => (
        <li key={id}>
          <Link to="/cases/$id" params={{ id }} search={{}}>
            {organisation}
          </Link>{' '}
          <span className="quiet">{f.day(on)}</span>
        </li>
      ))}
    </ul>
  )
}
