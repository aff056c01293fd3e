import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { queueQuery } from '../quarantine/queries.ts'
import { QueueChoice } from '../quarantine/queue-choice.tsx'
import { QueuedRows } from '../quarantine/queued-rows.tsx'
import { LookNote } from '../rows/look-note.tsx'
import { useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { matchWords } from './words.ts'

const route = getRouteApi('/matches')
const queues = ['match', 'conflict'] as const

/** Rows that wait for a person to say whose they are. */
export const MatchesPage = () => {
  const w = useWords(matchWords)
  const { queue = 'match', cursor } = route.useSearch()
  const navigate = useNavigate({ from: '/matches' })
  return (
    <Page title={w.title} lead={w.lead}>
      <QueueChoice
        label={w.queue}
        queues={queues}
        titles={w.queues}
        chosen={queue}
        onChosen={(chosen) => navigate({ search: { queue: chosen }, replace: true })}
      />
      <LookNote />
      <Panel>
        <Loaded query={useQuery(queueQuery(queue, cursor))}>
          {({ items, next }) => (
            <>
              <QueuedRows label={w.queues[queue]} rows={items} to="/matches/$id/$row" />
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}
