import { serve } from '@hono/node-server'
import { accept, type Clock, type Result, systemClock, systemRandomness } from '@probity/base'
import { type Opened, openDatabase, type Place } from '@probity/database'
import { loadLaw } from '@probity/law'
import { makeApp, type OnFault } from './app.ts'
import { keepPacks, makeNode, type ProbityNode } from './node.ts'
import { readSecret } from './secret.ts'

export type NodeConfig = {
  readonly place: Place
  /** Folders of the packs it runs. */
  readonly packs: readonly string[]
  readonly secretFile: string
  /** The clock; the machine's in the zone of the packs if absent. */
  readonly clock?: Clock
}

export type OpenedNode = { readonly node: ProbityNode; announce(address: string): void; close(): Promise<void> }

/** Opens law, database and secret. Refuses as loadLaw and openDatabase do: law/…, database/…. */
export const openNode = async (config: NodeConfig): Promise<Result<OpenedNode>> => {
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

/** Answers on the loopback interface only: until people and keys come, nobody outside this machine is let in. `port` 0: any free one. */
export const listen = (node: ProbityNode, port: number, onFault: OnFault): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve({ fetch: makeApp(node, onFault).fetch, port, hostname: '127.0.0.1' }, (info) => {
      resolve({
        address: `http://127.0.0.1:${info.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
    server.once('error', reject)
  })
