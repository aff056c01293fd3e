import type { NoticedLevelLine, PolicySummary } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useMay, useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded, LoadedPage } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { AdoptForm } from './adopt-form.tsx'
import { NoticeAll } from './notice-all.tsx'
import { PromulgationForm } from './promulgation-form.tsx'
import { noticesQuery, policiesQuery, states } from './queries.ts'
import { levelWords } from './words.ts'

const route = getRouteApi('/levels')

/** What an authority evaluates: its policies, its notices by what they wait for, and what it can do about them. */
export const LevelsPage = () => {
  const w = useWords(levelWords)
  const say = useSay()
  const { body } = useSession()
  const { policy: chosen } = route.useSearch()
  return (
    <LoadedPage query={useQuery(policiesQuery)}>
      {({ items }) => {
        const own = items.filter(({ standing, authorities }) => standing !== 'imported' && authorities.includes(body))
        const policy = own.find(({ id }) => id === chosen) ?? own[0]
        return (
          <Page title={w.title} lead={w.lead}>
            {policy ? (
              <>
                <Panel>
                  <nav aria-label={w.policy} className="filter">
                    <ul>
                      {own.map(({ id, title }) => (
                        <li key={id}>
                          <Link
                            to="/levels"
                            search={{ policy: id }}
                            aria-current={id === policy.id ? 'page' : undefined}
                          >
                            {say(title)}
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </nav>
                  <p>
                    <a href={`/evaluation/${policy.id}`}>{w.readPolicy}</a>
                  </p>
                </Panel>
                <PromulgationForm key={policy.id} policy={policy} />
                <Notices key={`${policy.id} notices`} policy={policy} />
              </>
            ) : (
              <Panel>
                <p className="empty">{w.notYours}</p>
              </Panel>
            )}
          </Page>
        )
      }}
    </LoadedPage>
  )
}

const Notices = ({ policy }: { policy: PolicySummary }) => {
  const w = useWords(levelWords)
  const say = useSay()
  const f = useFormats()
  const mayNotice = useMay('noticeLevels')
  const mayPropose = useMay('proposeAdoption')
  const { state = 'open', cursor } = route.useSearch()
  return (
    <>
      {mayNotice && policy.promulgated !== undefined ? <NoticeAll policy={policy.id} /> : null}
      <Panel>
        <nav aria-label={w.show} className="filter">
          <ul>
            {states.map((one) => (
              <li key={one}>
                <Link
                  to="/levels"
                  search={{ policy: policy.id, state: one }}
                  aria-current={one === state ? 'page' : undefined}
                >
                  {w.states[one]}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Loaded query={useQuery(noticesQuery(policy.id, state, cursor))}>
          {({ items, next }) => (
            <>
              <Lines<NoticedLevelLine>
                label={w.states[state]}
                rowKey={({ id }) => id}
                rows={items}
                empty={w.empty}
                columns={[
                  {
                    key: 'organisation',
                    title: w.organisation,
                    isHead: true,
                    cell: ({ organisation, name }) => (
                      <Link to="/levels/$policy/$handle" params={{ policy: policy.id, handle: organisation }}>
                        {name}
                      </Link>
                    ),
                  },
                  { key: 'level', title: w.level, isBrief: true, cell: ({ levelTitle }) => say(levelTitle) },
                  { key: 'state', title: w.state, cell: ({ stateTitle }) => say(stateTitle) },
                  { key: 'noticed', title: w.noticedOn, isBrief: true, cell: ({ noticedOn }) => f.day(noticedOn) },
                  { key: 'by', title: w.objectBy, isBrief: true, cell: ({ objectBy }) => f.day(objectBy) },
                ]}
              />
              <Pager cursor={cursor} next={next} />
              {mayPropose ? <AdoptForm policy={policy.id} levels={items.filter(({ ready }) => ready)} /> : null}
            </>
          )}
        </Loaded>
      </Panel>
    </>
  )
}
