import type { CaseSummary } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Checkbox, Select } from 'antd'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { CaseMatter } from './case-matter.tsx'
import { DaysLeft } from './days-left.tsx'
import { casesQuery, proceduresQuery } from './queries.ts'
import { caseWords } from './words.ts'

const route = getRouteApi('/cases')

/** The work queue: every case before the body, by the day on which something has to be done. */
export const CasesPage = () => {
  const w = useWords(caseWords)
  const filters = route.useSearch()
  return (
    <Page title={w.title} lead={w.lead}>
      <Panel>
        <Filters />
        <Loaded query={useQuery(casesQuery(filters))}>
          {({ items, next }) => (
            <>
              <CaseLines items={items} />
              <Pager cursor={filters.cursor} next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}

const CaseLines = ({ items }: { items: readonly CaseSummary[] }) => {
  const w = useWords(caseWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Lines<CaseSummary>
      label={w.title}
      rowKey={({ id }) => id}
      rows={items}
      empty={w.empty}
      columns={[
        {
          key: 'case',
          title: w.case,
          isHead: true,
          cell: (one) => (
            <>
              <Link to="/cases/$id" params={{ id: one.id }} search={{}} className="file-name">
                {say(one.matter ?? one.procedureTitle)}
              </Link>
              <CaseMatter one={one} />
            </>
          ),
        },
        { key: 'organisation', title: w.organisation, cell: ({ organisation }) => organisation.name },
        { key: 'state', title: w.state, cell: ({ stateTitle }) => say(stateTitle) },
        {
          key: 'next',
          title: w.next,
          cell: ({ due, open }) =>
            due ? (
              <>
                {say(due.title)} <span className="quiet">{w.parties[due.party]}</span>
              </>
            ) : (
              <span className="quiet">{open ? w.noDue : w.over}</span>
            ),
        },
        {
          key: 'due',
          title: w.due,
          cell: ({ due }) =>
            due ? (
              <>
                {f.day(due.on)} <DaysLeft days={due.daysLeft} />{' '}
                {due.provisional ? <span className="quiet">{w.provisional}</span> : null}
              </>
            ) : (
              '—'
            ),
        },
      ]}
    />
  )
}

const Filters = () => {
  const w = useWords(caseWords)
  const say = useSay()
  const { procedure, waits, all } = route.useSearch()
  const navigate = useNavigate({ from: '/cases' })
  const procedures = useQuery(proceduresQuery)
  const ask = (asked: Partial<ReturnType<typeof route.useSearch>>) =>
    navigate({ search: (before) => ({ ...before, cursor: undefined, ...asked }), replace: true })
  return (
    <div className="filters">
      <Select
        aria-label={w.waits}
        value={waits ?? ''}
        onChange={(chosen) => ask({ waits: chosen === '' ? undefined : chosen })}
        options={[
          { value: '' as const, label: w.anybody },
          { value: 'ours' as const, label: w.ours },
          { value: 'others' as const, label: w.others },
        ]}
      />
      <Select
        aria-label={w.procedure}
        value={procedure ?? ''}
        onChange={(chosen) => ask({ procedure: chosen || undefined })}
        options={[
          { value: '', label: w.anyProcedure },
          ...(procedures.data?.procedures.map(({ id, title }) => ({ value: id, label: say(title) })) ?? []),
        ]}
      />
      <Checkbox checked={all === 'true'} onChange={({ target }) => ask({ all: target.checked ? 'true' : undefined })}>
        {w.all}
      </Checkbox>
    </div>
  )
}
