import type { CaseSummary } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCaseColumns } from '../cases/case-columns.tsx'
import { casesQuery } from '../cases/queries.ts'
import { useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { measureWords } from './words.ts'

type Awaited = 'confirmed' | 'lift-confirmed'

/** Measures that nobody has confirmed yet, as carried out or as lifted: one's own to confirm, and those of others. */
export const MeasuresPage = () => {
  const w = useWords(measureWords)
  return (
    <Page title={w.title} lead={w.lead}>
      <ToConfirm move="lift-confirmed" />
      <ToConfirm move="confirmed" />
    </Page>
  )
}

const ToConfirm = ({ move }: { move: Awaited }) => {
  const w = useWords(measureWords)
  const columns = useCaseColumns()
  const mine = useQuery(casesQuery({ procedure: 'measure', move, waits: 'ours' }))
  const theirs = useQuery(casesQuery({ procedure: 'measure', move, waits: 'others' }))
  const isMine = (id: string) => mine.data?.items.some((one) => one.id === id) === true
  return (
    <Section title={w[move]}>
      <Loaded query={mine}>
        {({ items }) => (
          <Lines<CaseSummary>
            label={w[move]}
            rowKey={({ id }) => id}
            rows={[...items, ...(theirs.data?.items ?? [])]}
            empty={w.none}
            columns={[
              { ...columns.matter, title: w.measure },
              columns.organisation,
              columns.due,
              {
                key: 'whose',
                title: w.whose,
                cell: ({ id, organisation }) =>
                  isMine(id) ? (
                    <Link
                      to="/cases/$id"
                      params={{ id }}
                      search={{ move }}
                      aria-label={`${w.confirm} ${organisation.name}`}
                    >
                      {w.confirm}
                    </Link>
                  ) : (
                    <span className="quiet">{w.others}</span>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
    </Section>
  )
}
