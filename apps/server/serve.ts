import { serve } from '@hono/node-server'
import { accept, type Bilingual, type Clock, type Result, systemClock, systemRandomness } from '@probity/base'
import { type Opened, openDatabase, type Place } from '@probity/database'
import { redacted } from '@probity/intake'
import { loadLaw } from '@probity/law'
import { makeApp, type OnFault } from './app.ts'
import { boundHeap } from './bound-heap.ts'
import { keepPacks, makeNode, type ProbityNode } from './node.ts'
import { isOwnHost } from './own-host.ts'
import { problemResponse } from './respond.ts'
import { readSecret } from './secret.ts'

export type NodeConfig = {
  readonly place: Place
  /** Folders of the packs it runs. */
  readonly packs: readonly string[]
  readonly secretFile: string
  /** A line above every page. */
  readonly notice?: Bilingual
  /** The clock; the machine's in the zone of the packs if absent. */
  readonly clock?: Clock
}

export type OpenedNode = { readonly node: ProbityNode; announce(address: string): void; close(): Promise<void> }

/** Opens law, database and secret. Refuses as loadLaw and openDatabase do: law/…, database/…. */
export const openNode = async (config: NodeConfig): Promise<Result<OpenedNode>> => {
  boundHeap()
  const law = await loadLaw(config.packs)
  if (!law.ok) return law
  const opened: Result<Opened> = await openDatabase(config.place)
  if (!opened.ok) return opened
  const { database, announce } = opened.value
  let address = ''
  const node = makeNode({
    database,
    law: law.value,
    clock: config.clock ?? systemClock(law.value.zone),
    random: systemRandomness(),
    secret: readSecret(config.secretFile),
    address: () => address,
    ...(config.notice ? { notice: config.notice } : {}),
  })
  await keepPacks(node)
  return accept({
    node,
    announce: (at: string) => {
      address = at
      announce(at)
    },
    close: () => database.close(),
  })
}

export type Listening = { readonly address: string; close(): Promise<void> }

/** Of a request only what holds no personal data: never its query, and of its path nothing shaped like a person's number (R1). */
export type Answered = {
  readonly method: string
  readonly path: string
  readonly status: number
  readonly milliseconds: number
}

const pathWithoutPersons = (url: string): string => {
  const { pathname } = new URL(url)
  try {
    return redacted(decodeURIComponent(pathname))
  } catch {
    return '/…' // not UTF-8: it can be no address of ours
  }
}

/**
 * Answers on the loopback interface only: until people and keys come, nobody outside this machine is let in. `port` 0: any
 * free one. A submission may take as long as it takes, so a request has no time limit; its head has (Node's default).
 */
export const listen = (
  node: ProbityNode,
  port: number,
  onFault: OnFault,
  onAnswered?: (answered: Answered) => void,
): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const app = makeApp(node, onFault)
    const fetch = (request: Request): Response | Promise<Response> =>
      isOwnHost(request.url)
        ? app.fetch(request)
        : problemResponse(request.headers.get('accept-language') ?? undefined, {
            code: 'request/other-host',
            details: { address: node.address() },
          })
    const noted = async (request: Request): Promise<Response> => {
      const started = performance.now()
      const response = await fetch(request)
      const milliseconds = Math.round(performance.now() - started)
      const { method } = request
      onAnswered?.({ method, path: pathWithoutPersons(request.url), status: response.status, milliseconds })
      return response
    }
    const options = { port, hostname: '127.0.0.1', serverOptions: { requestTimeout: 0 } }
    const server = serve({ fetch: onAnswered ? noted : fetch, ...options }, (info) => {
      resolve({
        address: `http://127.0.0.1:${info.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
    server.once('error', reject)
  })
