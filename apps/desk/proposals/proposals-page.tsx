import { type ProposalView, proposalRoutes } from '@probity/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { tell } from '../api/ask.ts'
import { useSession } from '../session/session.tsx'
import { useFormats } from '../site/formats.ts'
import { useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { Trouble } from '../site/trouble.tsx'
import { proposalsQuery } from './queries.ts'
import { proposalWords } from './words.ts'

const route = getRouteApi('/proposals')

/** What was proposed and waits for a second person, and what became of it. */
export const ProposalsPage = () => {
  const w = useWords(proposalWords)
  const f = useFormats()
  const { cursor } = route.useSearch()
  return (
    <Page title={w.title} lead={w.lead}>
      <Panel>
        <Loaded query={useQuery(proposalsQuery(cursor))}>
          {({ items, next }) => (
            <>
              <Lines<ProposalView>
                label={w.title}
                rowKey={({ id }) => String(id)}
                rows={items}
                empty={w.empty}
                columns={[
                  { key: 'act', title: w.act, isHead: true, cell: (one) => <What {...one} /> },
                  { key: 'reasons', title: w.reasons, cell: ({ reasons }) => reasons },
                  { key: 'by', title: w.by, isBrief: true, cell: ({ proposedBy }) => proposedBy },
                  { key: 'at', title: w.at, isBrief: true, cell: ({ proposedAt }) => f.moment(proposedAt) },
                  { key: 'state', title: w.state, cell: (one) => <State {...one} /> },
                ]}
              />
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}

const What = ({ act, target }: ProposalView) => {
  const w = useWords(proposalWords)
  if (act !== 'recall' && act !== 'decide-conflict')
    return (
      <>
        {w.acts[act]} <code className="quiet">{target}</code>
      </>
    )
  return act === 'recall' ? (
    <Link to="/submissions/$id" params={{ id: target }} search={{}}>
      {w.acts[act]} <code className="quiet">{target.slice(0, 8)}</code>
    </Link>
  ) : (
    <Link to="/conflicts/$id" params={{ id: target }}>
      {w.acts[act]} {target}
    </Link>
  )
}

const State = ({ id, mayDecide, decision, decidedBy }: ProposalView) => {
  const w = useWords(proposalWords)
  const { csrf } = useSession()
  const client = useQueryClient()
  const decide = useMutation({
    mutationFn: (chosen: 'confirmed' | 'declined') =>
      tell(proposalRoutes.decideProposal, { params: { id }, body: { decision: chosen } }, csrf),
    onSuccess: () => client.invalidateQueries(),
  })
  if (decision)
    return (
      <>
        {w.states[decision]}：{decidedBy}
      </>
    )
  if (!mayDecide) return w.waits
  return (
    <>
      <span className="row-of-buttons">
        <Button type="primary" loading={decide.isPending} onClick={() => decide.mutate('confirmed')}>
          {w.confirm}
        </Button>
        <Button disabled={decide.isPending} onClick={() => decide.mutate('declined')}>
          {w.decline}
        </Button>
      </span>
      {decide.error ? <Trouble error={decide.error} /> : null}
    </>
  )
}
