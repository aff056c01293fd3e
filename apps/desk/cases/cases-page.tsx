import type { CaseSummary } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Checkbox, Select } from 'antd'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { useCaseColumns } from './case-columns.tsx'
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
  const columns = useCaseColumns()
  return (
    <Lines<CaseSummary>
      label={w.title}
      rowKey={({ id }) => id}
      rows={items}
      empty={w.empty}
      columns={[
        columns.matter,
        columns.organisation,
        { key: 'state', title: w.state, isBrief: true, cell: ({ stateTitle }) => say(stateTitle) },
        {
          key: 'next',
          title: w.next,
          cell: ({ due, open }) =>
            due ? (
              <>
                {say(due.title)} <div className="quiet">{w.parties[due.party]}</div>
              </>
            ) : (
              <span className="quiet">{open ? w.noDue : w.over}</span>
            ),
        },
        columns.due,
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
