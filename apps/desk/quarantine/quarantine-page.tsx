import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { LookNote } from '../rows/look-note.tsx'
import { useWords } from '../site/language.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Panel } from '../site/page.tsx'
import { Pager } from '../site/pager.tsx'
import { queueQuery } from './queries.ts'
import { QueueChoice } from './queue-choice.tsx'
import { QueuedRows } from './queued-rows.tsx'
import { quarantineWords } from './words.ts'

const route = getRouteApi('/quarantine')
const queues = ['mend', 'match', 'conflict'] as const

/** All rows that wait, over all submissions. */
export const QuarantinePage = () => {
  const w = useWords(quarantineWords)
  const { queue = 'mend', cursor } = route.useSearch()
  const navigate = useNavigate({ from: '/quarantine' })
  const rows = useQuery(queueQuery(queue, cursor))
  return (
    <Page title={w.title} lead={w.lead}>
      <QueueChoice
        label={w.queue}
        queues={queues}
        titles={w.queues}
        chosen={queue}
        onChosen={(chosen) => navigate({ search: { queue: chosen }, replace: true })}
      />
      <p className="quiet">{w.notes[queue]}</p>
      <LookNote />
      <Panel>
        <Loaded query={rows}>
          {({ items, next }) => (
            <>
              <QueuedRows label={w.queues[queue]} rows={items} to="/submissions/$id/rows/$row" />
              <Pager cursor={cursor} next={next} />
            </>
          )}
        </Loaded>
      </Panel>
    </Page>
  )
}
