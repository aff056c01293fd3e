import type { NodeState } from '@probity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert } from 'antd'
import { Facts } from '../site/facts.tsx'
import { useFormats } from '../site/formats.ts'
import { useSay, useWords } from '../site/language.tsx'
import { Lines } from '../site/lines.tsx'
import { Loaded } from '../site/loaded.tsx'
import { Page, Section } from '../site/page.tsx'
import { concernsOf } from './concerns.ts'
import { nodeQuery } from './queries.ts'
import { healthWords } from './words.ts'

/** How the node is: what needs looking after first, then every number it rests on. */
export const HealthPage = () => {
  const w = useWords(healthWords)
  return (
    <Page title={w.title} lead={w.lead}>
      <Loaded query={useQuery(nodeQuery)}>
        {(state) => (
          <>
            <Verdict state={state} />
            <Numbers state={state} />
            <Packs packs={state.packs} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const Verdict = ({ state }: { state: NodeState }) => {
  const w = useWords(healthWords)
  const concerns = concernsOf(state)
  if (concerns.length === 0) return <Alert type="success" role="status" showIcon title={w.wellTitle} />
  return (
    <Alert
      type="warning"
      role="status"
      showIcon
      title={w.attentionTitle}
      description={
        <ul className="text-lines">
          {concerns.map((concern) => (
            <li key={concern}>{w[concern]}</li>
          ))}
        </ul>
      }
    />
  )
}

const Numbers = ({
  state: { queues, database, disk, ledger, version, runtime, startedAt, memory },
}: {
  state: NodeState
}) => {
  const w = useWords(healthWords)
  const f = useFormats()
  return (
    <>
      <Section title={w.queues}>
        <Facts
          facts={[
            {
              title: w.mend,
              value: (
                <Link to="/quarantine" search={{}}>
                  {f.number(queues.mend)}
                </Link>
              ),
            },
            {
              title: w.match,
              value: (
                <Link to="/matches" search={{}}>
                  {f.number(queues.match)}
                </Link>
              ),
            },
            {
              title: w.conflictRows,
              value: (
                <Link to="/matches" search={{ queue: 'conflict' }}>
                  {f.number(queues.conflict)}
                </Link>
              ),
            },
            {
              title: w.conflicts,
              value: (
                <Link to="/conflicts" search={{}}>
                  {f.number(queues.conflicts)}
                </Link>
              ),
            },
            {
              title: w.reading,
              value: (
                <Link to="/submissions" search={{ state: 'reading' }}>
                  {f.number(queues.reading)}
                </Link>
              ),
            },
          ]}
        />
      </Section>
      <Section title={w.database}>
        <Facts
          facts={[
            { title: w.engine, value: w.engines[database.engine] },
            { title: w.version, value: database.version },
            { title: w.size, value: f.size(database.size) },
            { title: w.schema, value: <code>{database.schema}</code> },
            ...(disk ? [{ title: w.disk, value: w.freeOf(f.size(disk.free), f.size(disk.total)) }] : []),
          ]}
        />
      </Section>
      <Section title={w.ledger}>
        <Facts
          facts={[
            { title: w.batchesWaiting, value: f.number(ledger.waiting) },
            { title: w.entries, value: f.number(ledger.size) },
            { title: w.newestBatch, value: f.number(ledger.newestBatch) },
            ...(ledger.writtenAt ? [{ title: w.writtenAt, value: f.moment(ledger.writtenAt) }] : []),
          ]}
        />
      </Section>
      <Section title={w.node}>
        <Facts
          facts={[
            { title: w.version, value: version },
            { title: w.runtime, value: runtime },
            { title: w.startedAt, value: f.moment(startedAt) },
            { title: w.memory, value: f.size(memory) },
          ]}
        />
      </Section>
    </>
  )
}

const Packs = ({ packs }: Pick<NodeState, 'packs'>) => {
  const w = useWords(healthWords)
  const say = useSay()
  const f = useFormats()
  return (
    <Section title={w.packs}>
      <Lines<NodeState['packs'][number]>
        label={w.packs}
        rowKey={({ digest }) => digest}
        rows={packs}
        columns={[
          { key: 'pack', title: w.pack, isHead: true, cell: ({ title }) => say(title) },
          { key: 'edition', title: w.edition, cell: ({ edition }) => edition },
          { key: 'digest', title: w.digest, cell: ({ digest }) => <code className="digest">{digest}</code> },
          { key: 'loadedAt', title: w.loadedAt, cell: ({ loadedAt }) => (loadedAt ? f.moment(loadedAt) : '') },
        ]}
      />
    </Section>
  )
}
