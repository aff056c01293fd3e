import { type HttpBindings, serve } from '@hono/node-server'
import { findRestoration } from '@probity/backup'
import { accept, type Bilingual, type Clock, type Result, refuse, steadyClock, systemRandomness } from '@probity/base'
import { type Opened, openDatabase, type Place, watchDatabase } from '@probity/database'
import { openBuiltDesk } from '@probity/desk'
import { openReadingRoom } from '@probity/intake'
import { loadLaw, publishedKinds } from '@probity/law'
import {
  type ConfiguredWitness,
  findLastWritten,
  type Integrator,
  logFolder,
  type OnLogFault,
  type OnWitnessNews,
} from '@probity/ledger'
import type { MailSettings, Sender } from '@probity/messages'
import { policyRules } from '@probity/policy'
import { makeApp, type OnFault } from './app.ts'
import { boundHeap } from './bound-heap.ts'
import { checkIdentity } from './identity/choose-provider.ts'
import { type AccessWishes, keepPacks, makeNode, type ProbityNode } from './node.ts'
import { type JournalKeeper, keepJournal } from './operations/keep-journal.ts'
import { isProbe } from './operations/probes.ts'
import type { Traces } from './operations/traces.ts'
import { type Answered, answeredOf, type Seen } from './operations/watch.ts'
import { addressFinder, isOwnHost, isPublicHost } from './own-host.ts'
import { problemResponse } from './respond.ts'
import { keepLogSeed, logKeysFile, readLogSeeds, readSecret } from './secret.ts'

export type NodeConfig = {
  readonly place: Place
  /** Folders of the packs it runs. */
  readonly packs: readonly string[]
  readonly secretFile: string
  /** A folder of its own, in which it may put a backup together. */
  readonly spool?: string
  /** A line above every page. */
  readonly notice?: Bilingual
  /** How people come in; nobody can sign in without. */
  readonly access?: AccessWishes
  /** The clock; if absent one that follows the machine's in the zone of the packs, and neither goes back nor jumps. */
  readonly clock?: Clock
  /** Where mail is handed over; absent: nothing goes by e-mail. */
  readonly mail?: MailSettings
  /** Where every statement becomes a span. */
  readonly traces?: Traces
  readonly log?: {
    /** Where tiles and the checkpoint are written; a plain web server may serve it as `/log`. */
    readonly folder: string
    /** What the log is called, if it was never signed before. */
    readonly origin?: string
    /** Those who are asked to cosign each checkpoint. */
    readonly witnesses?: readonly ConfiguredWitness[]
  }
}

export type OpenedNode = {
  readonly node: ProbityNode
  readonly traces?: Traces
  /** Lets the log place and sign what is committed, until the node is closed. */
  keepLog(onFault: OnLogFault, onWitness?: OnWitnessNews): void
  /** Sends messages until the node is closed. */
  keepSending(onFault: (fault: unknown) => void): void
  /** Writes the journal into a folder until the node is closed, or ends the one that was kept; before anybody is answered. */
  keepJournal(folder: string | undefined, told: Parameters<typeof keepJournal>[2]): Promise<void>
  /** Who is told when the machine's clock was set by more than a correction, in milliseconds; the node's own goes on. */
  watchClock(told: (by: number) => void): void
  announce(address: string): void
  close(): Promise<void>
}

/**
 * Opens law, database and secret. Refuses as loadLaw and openDatabase do: law/…, database/…; identity/demonstration-only;
 * node/awaiting-journal: a restored node is none before it knows what happened after its backup (R14).
 */
export const openNode = async (config: NodeConfig): Promise<Result<OpenedNode>> => {
  boundHeap()
  const { access = {} } = config
  const identity = checkIdentity(access.identity, access.demonstration ?? false)
  if (!identity.ok) return identity
  const law = await loadLaw(config.packs, policyRules)
  if (!law.ok) return law
  const opened: Result<Opened> = await openDatabase(config.place, { publishedKinds: publishedKinds(law.value) })
  if (!opened.ok) return opened
  const { announce } = opened.value
  const restoration = await findRestoration(opened.value.database)
  if (restoration?.state === 'awaiting-journal') {
    await opened.value.database.close()
    return refuse('node/awaiting-journal', {
      journal: restoration.journalId ?? '-',
      lines: restoration.journalLines ?? 0,
    })
  }
  const { traces } = config
  const database = traces
    ? watchDatabase(opened.value.database, (name, work) =>
        traces.step(name, { 'db.system.name': 'postgresql', 'db.query.summary': name }, work),
      )
    : opened.value.database
  let address = ''
  const room = openReadingRoom(law.value)
  let jumped: (by: number) => void = () => {}
  const notBefore = await findLastWritten(database)
  const node = makeNode({
    database,
    room,
    law: law.value,
    clock: config.clock ?? steadyClock(law.value.zone, { notBefore, onJump: (by) => jumped(by) }),
    random: systemRandomness(),
    secret: readSecret(config.secretFile),
    address: () => access.address ?? address,
    access,
    log: {
      seeds: readLogSeeds(logKeysFile(config.secretFile)),
      keepSeed: (seed) => keepLogSeed(logKeysFile(config.secretFile), seed),
      ...(config.log ? { ...config.log, files: logFolder(config.log.folder) } : {}),
    },
    ...(config.spool ? { spool: config.spool } : {}),
    ...(config.mail ? { mail: config.mail } : {}),
    ...(config.notice ? { notice: config.notice } : {}),
    ...('folder' in config.place ? { dataFolder: config.place.folder } : {}),
  })
  await keepPacks(node)
  let integrator: Integrator | undefined
  let sender: Sender | undefined
  let journal: JournalKeeper | undefined
  return accept({
    node,
    keepLog: (onFault, onWitness) => {
      integrator ??= node.keepLog(onFault, onWitness)
    },
    keepSending: (onFault) => {
      sender ??= node.keepSending(onFault)
    },
    keepJournal: async (folder, told) => {
      journal ??= await keepJournal(node, folder, told)
    },
    watchClock: (told) => {
      jumped = told
    },
    announce: (at: string) => {
      address = at
      announce(at)
    },
    close: async () => {
      await sender?.stop()
      await integrator?.stop()
      await journal?.close()
      await room.close()
      await database.close()
      await traces?.close()
    },
    ...(traces ? { traces } : {}),
  })
}

export type Listening = { readonly address: string; close(): Promise<void> }

/** Who is told of what the server does; without `answered` and `traces` nothing of a request is noted at all. */
export type Watch = {
  readonly fault: OnFault
  answered?(answer: Answered): void
  readonly traces?: Traces
}

type FetchCallback = Parameters<typeof serve>[0]['fetch']

/**
 * Answers on the loopback interface only: whoever lets others in puts a proxy before it that ends TLS, and names its address. `port` 0: any
 * free one. A submission may take as long as it takes, so a request has no time limit; its head has (Node's default).
 */
export const listen = (node: ProbityNode, port: number, watch: Watch): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const desk = openBuiltDesk()
    desk.built.catch((fault: unknown) => watch.fault(fault, 'desk'))
    const app = makeApp(node, watch.fault, desk)
    const addressOf = addressFinder(node)
    const fetch = (request: Request, env: HttpBindings, seen?: Seen): Response | Promise<Response> =>
      isOwnHost(request.url) || isProbe(request.url) || isPublicHost(node, request.url)
        ? app.fetch(request, {
            ...(seen ? { seen } : {}),
            from: addressOf(request, env),
            isBrokenOff: () => env.incoming.destroyed && !env.incoming.complete,
          })
        : problemResponse(request.headers.get('accept-language') ?? undefined, {
            code: 'request/other-host',
            details: { address: node.address() },
          })
    const { answered, traces } = watch
    const noted = async (request: Request, env: HttpBindings): Promise<Response> => {
      const started = performance.now()
      const seen: Seen = {}
      const work = async () => fetch(request, env, seen)
      const response = await (traces ? traces.request(request, seen, work) : work())
      answered?.(answeredOf(request, seen, response.status, performance.now() - started))
      return response
    }
    const options = { port, hostname: '127.0.0.1', serverOptions: { requestTimeout: 0 } }
    const server = serve({ fetch: (answered || traces ? noted : fetch) as FetchCallback, ...options }, (info) => {
      resolve({
        address: `http://127.0.0.1:${info.port}`,
        close: () => new Promise((done) => server.close(() => done())),
      })
    })
    server.once('error', reject)
  })
