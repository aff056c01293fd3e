import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Checkbox, Select } from 'antd'
import { useMay } from '../session/session.tsx'
import { useSay, useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { HandIn } from './hand-in.tsx'
import { authoritiesQuery, submissionsQuery } from './queries.ts'
import { SubmissionLines } from './submission-lines.tsx'
import { submissionWords } from './words.ts'

const route = getRouteApi('/submissions')
const states = ['reading', 'finished', 'failed', 'recalled'] as const

/** What was handed in, newest first, and where to hand in more. */
export const SubmissionsPage = () => {
  const w = useWords(submissionWords)
  const filters = route.useSearch()
  const submissions = useQuery(submissionsQuery(filters))
  const maySubmit = useMay('submit')
  return (
    <Page title={w.title} lead={w.lead}>
      {maySubmit ? <HandIn /> : null}
      <Section title={w.list}>
        <Filters />
        <Loaded query={submissions}>
          {({ items, next }) => (
            <>
              <SubmissionLines label={w.list} submissions={items} empty={w.empty} />
              <Pager cursor={filters.cursor} next={next} />
            </>
          )}
        </Loaded>
      </Section>
    </Page>
  )
}

const Filters = () => {
  const w = useWords(submissionWords)
  const say = useSay()
  const { state, kind, waiting } = route.useSearch()
  const navigate = useNavigate({ from: '/submissions' })
  const authorities = useQuery(authoritiesQuery)
  const kinds = new Map(authorities.data?.authorities.flatMap(({ kinds }) => kinds.map(({ id, title }) => [id, title])))
  const ask = (asked: Partial<ReturnType<typeof route.useSearch>>) =>
    navigate({ search: (before) => ({ ...before, cursor: undefined, ...asked }), replace: true })
  return (
    <div className="filters">
      <Select
        aria-label={w.state}
        value={state ?? ''}
        onChange={(chosen) => ask({ state: states.find((one) => one === chosen) })}
        options={[{ value: '', label: w.anyState }, ...states.map((one) => ({ value: one, label: w.states[one] }))]}
      />
      <Select
        aria-label={w.kind}
        value={kind ?? ''}
        onChange={(chosen) => ask({ kind: chosen || undefined })}
        options={[
          { value: '', label: w.anyKind },
          ...[...kinds].map(([id, title]) => ({ value: id, label: say(title) })),
        ]}
      />
      <Checkbox
        checked={waiting === 'true'}
        onChange={({ target }) => ask({ waiting: target.checked ? 'true' : undefined })}
      >
        {w.onlyWaiting}
      </Checkbox>
    </div>
  )
}
