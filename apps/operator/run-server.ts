import { accept, type Result, refuse } from '@probity/base'
import { type Listening, listen, type Metrics, type OpenedNode, openMetrics, serveMetrics } from '@probity/server'
import { openLog, type ServerLog } from './log.ts'
import { readJournalFolder, readMetricsPlace } from './settings.ts'
import type { Terminal } from './terminal.ts'
import { untilToldToEnd } from './until-told-to-end.ts'

/** How many ports are tried after one that is taken. */
const mostPortsTried = 50

export type ServerPlan = {
  readonly port: number
  /** `false`: a taken port is refused; `true`: the next free one is used, and said. */
  readonly mayMove: boolean
  /** Said once it answers. */
  readonly greet: (address: string) => void
}

/** Answers until it is told to end (SIGTERM, SIGINT): then requests in flight are finished and the database is closed. */
export const runServer = async (opened: OpenedNode, terminal: Terminal, plan: ServerPlan): Promise<Result<number>> => {
  const log = openLog(terminal)
  await opened.keepJournal(readJournalFolder(), {
    news: (news) => log.journal(news),
    fault: (fault) => log.fault(fault, 'journal'),
  })
  const place = readMetricsPlace()
  const metrics = place && openMetrics(opened.node)
  const listening = await listenFrom(plan.port, plan.mayMove, (port) =>
    listen(opened.node, port, watchWith(opened, log, metrics)),
  )
  if (!listening.ok) {
    await opened.close()
    return listening
  }
  const counting = place && metrics ? await serveMetrics(metrics, place).catch(refuseTaken(place.port)) : undefined
  if (counting && 'ok' in counting) {
    await listening.value.close()
    await opened.close()
    return counting
  }
  if (counting) log.metrics(counting.address)
  const { address } = listening.value
  if (plan.port !== 0 && !address.endsWith(`:${plan.port}`))
    terminal.note({
      zh: `端口 ${plan.port} 已被占用，改用 ${new URL(address).port}。`,
      en: `Port ${plan.port} is taken; using ${new URL(address).port}.`,
    })
  opened.watchClock((by) => log.clock(by))
  opened.keepLog(
    (fault) => log.fault(fault, 'log'),
    (news) => log.witness(news),
  )
  opened.keepSending((fault) => log.fault(fault, 'messages'))
  opened.announce(address)
  log.started(address)
  plan.greet(address)
  const signal = await untilToldToEnd()
  log.ending(signal)
  await listening.value.close()
  await counting?.close()
  await opened.close()
  log.ended()
  return accept(0)
}

const watchWith = ({ traces }: OpenedNode, log: ServerLog, metrics: Metrics | undefined) => ({
  fault: (fault: unknown, number: string) => {
    metrics?.faulted()
    log.fault(fault, number)
  },
  answered: (answer: Parameters<ServerLog['answered']>[0]) => {
    metrics?.answered(answer)
    log.answered(answer)
  },
  ...(traces ? { traces } : {}),
})

const refuseTaken = (port: number) => (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EADDRINUSE') return refuse('port/taken', { port })
  if (fault.code === 'EACCES') return refuse('port/not-allowed', { port })
  throw fault
}

const listenFrom = async (
  port: number,
  mayMove: boolean,
  open: (port: number) => Promise<Listening>,
): Promise<Result<Listening, 'port/taken' | 'port/not-allowed'>> => {
  for (let tried = port; ; tried++) {
    try {
      return accept(await open(tried))
    } catch (fault) {
      const { code } = fault as NodeJS.ErrnoException
      if (code === 'EACCES') return refuse('port/not-allowed', { port: tried })
      if (code !== 'EADDRINUSE') throw fault
      if (!mayMove || tried - port >= mostPortsTried) return refuse('port/taken', { port })
    }
  }
}
