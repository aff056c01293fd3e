import { listCosignatures } from '@probity/ledger'
import { formatVerifierKey } from '@probity/proof'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ProbityNode } from '../node.ts'
import { readFigures } from './figures.ts'
import type { Answered } from './watch.ts'

/** What a node counts of itself; see docs/operations.md for each name. Labels come from closed lists: nothing typed by a reader is one. */
export type Metrics = {
  answered(answer: Answered): void
  faulted(): void
  /** The text that Prometheus reads (exposition format 0.0.4). */
  text(): Promise<string>
  readonly contentType: string
}

const secondsOfInterest = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export const openMetrics = (node: ProbityNode): Metrics => {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Histogram({
    name: 'probity_http_request_seconds',
    help: 'Time to answer, by the pattern of the route, class of the status and role of who asks',
    labelNames: ['method', 'route', 'status', 'role'],
    buckets: secondsOfInterest,
    registers,
  })
  const faults = new Counter({ name: 'probity_faults_total', help: 'Faults of ours since the start', registers })
  const gauge = <Label extends string>(name: string, help: string, labelNames: readonly Label[] = []) =>
    new Gauge({ name, help, labelNames: [...labelNames], registers })
  gauge('probity_node_info', 'Always 1; says what runs', ['engine', 'runtime']).set(
    { engine: node.database.engine, runtime: process.version },
    1,
  )
  const rows = gauge('probity_intake_rows', 'Rows of all submissions, by what became of them', ['outcome'])
  const waiting = gauge('probity_queue_waiting', 'What waits for a person, by queue', ['queue'])
  const logSize = gauge('probity_log_entries', 'Entries that have their place in the transparency log')
  const logWaiting = gauge('probity_log_batches_waiting', 'Batches that are committed and wait for their place')
  const logOldest = gauge('probity_log_oldest_waiting_seconds', 'How long the oldest of them has been waiting')
  const checkpointAge = gauge('probity_log_checkpoint_age_seconds', 'How long ago the newest checkpoint was signed')
  const cosigned = gauge('probity_log_cosigned_entries', 'Size each witness cosigned last; 0 before it did', [
    'witness',
  ])
  const journalDue = gauge('probity_journal_due', 'Changes that the journal has not written yet')
  const connections = gauge('probity_database_connections', 'Connections to the database server', ['state'])
  return {
    answered: ({ method, route, status, role, milliseconds }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx`, role }, milliseconds / 1000),
    faulted: () => faults.inc(),
    text: async () => {
      const figures = await readFigures(node.database, node.clock.now())
      for (const [outcome, count] of Object.entries(figures.rows)) rows.set({ outcome }, count)
      for (const [queue, count] of Object.entries(figures.queues)) waiting.set({ queue }, count)
      const { log } = figures
      logSize.set(log.size)
      logWaiting.set(log.waiting)
      logOldest.set(log.oldestWaiting)
      if (log.checkpointAge !== null) checkpointAge.set(log.checkpointAge)
      const cosignatures = await listCosignatures(node.database)
      for (const { key } of node.witnesses) {
        const verifier = formatVerifierKey(key)
        cosigned.set({ witness: key.name }, cosignatures.find((one) => one.verifier === verifier)?.size ?? 0)
      }
      journalDue.set(figures.journalDue)
      for (const [state, count] of Object.entries(node.database.connections?.() ?? {}))
        connections.set({ state }, count)
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}
