import { createHash, hkdfSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import type { SessionLength } from '@probity/access'
import { type SealKey, sealKeyOf } from '@probity/backup'
import { accept, type Bilingual, type Clock, type Randomness, type Result } from '@probity/base'
import { followDays, followInCases } from '@probity/cases'
import { type Database, sql } from '@probity/database'
import { type Intake, LastKnown, type ReadingRoom, rowsPerChunkOn, stateMissingIdentities } from '@probity/intake'
import type { Law } from '@probity/law'
import {
  type Asking,
  afterCommit,
  type ConfiguredWitness,
  firstLogKey,
  type Integrator,
  type KeyChange,
  keepAsking,
  keyFromSeed,
  type Log,
  type LogFiles,
  type LogKey,
  type OnLogFault,
  type OnWitnessNews,
  openLog,
  rotateKey,
  startIntegrator,
  unnamedOrigin,
} from '@probity/ledger'
import {
  type MailSettings,
  mailBySmtp,
  messageKey,
  postWebhook,
  type Sender,
  type SendMail,
  type SendWebhook,
  startSender,
} from '@probity/messages'
import { sealLooks } from '@probity/records'
import type { Limits } from './door/limits.ts'
import type { IdentitySettings } from './identity/settings.ts'
import { remind } from './operations/remind.ts'
import { sendToWitness } from './operations/send-to-witness.ts'

/** How people come in, and how long they stay. */
export type AccessSettings = {
  /** The city of a demonstration never was: only there anybody may be anybody. */
  readonly demonstration: boolean
  readonly identity?: IdentitySettings
  readonly sessions: SessionLength
  /** Absent: nobody is slowed down (a process of its own, such as a command). */
  readonly limits?: Limits
  /** Where people reach this node: behind whatever ends TLS, under a name of its own. */
  readonly address?: string
  /** Addresses and networks of the proxies before it, whose word on where a request comes from is taken; else this machine. */
  readonly proxies?: readonly string[]
}

/** What may be left unsaid. */
export type AccessWishes = Partial<Omit<AccessSettings, 'sessions'>> & { readonly sessions?: Partial<SessionLength> }

/** How the log of a node is called, where its files lie, and its later keys. */
export type LogSettings = {
  readonly origin?: string
  readonly files?: LogFiles
  /** Secret bytes of the keys after the first, 32 each, oldest first. */
  readonly seeds?: readonly Uint8Array[]
  /** Keeps those of a new key, before the log is told of it; without it the key is lost with the process. */
  readonly keepSeed?: (seed: Uint8Array) => void
  /** Those who are asked to cosign each checkpoint. */
  readonly witnesses?: readonly ConfiguredWitness[]
}
const seedBytes = 32

/** A running node: what every route and command works with. */
export type ProbityNode = {
  readonly database: Database
  readonly law: Law
  readonly clock: Clock
  readonly random: Randomness
  readonly intake: Intake
  readonly access: AccessSettings & {
    /** Seals what a browser carries while it signs in, 32 bytes. */
    readonly sealingKey: Uint8Array
    /** Makes pairwise identifiers of people, 32 bytes. */
    readonly personKey: Uint8Array
  }
  /** The transparency log. It stands still until `keepLog`, or until it is asked to integrate. */
  readonly log: Log
  /** The log under another clock, without files: for a story that is told afterwards. */
  readonly logOfStory: (clock: Clock) => Log
  /** Those who are asked to cosign each checkpoint. */
  readonly witnesses: readonly ConfiguredWitness[]
  /** Integrates from now on: at once after each commit here, twice a second for what others commit. Asks the witnesses beside it. */
  keepLog(onFault: OnLogFault, onWitness?: OnWitnessNews): Integrator
  /** How messages leave the node, and what the secrets of their addresses are made of. Without mail nothing goes by e-mail. */
  readonly messages: { readonly key: Uint8Array; readonly mail?: SendMail; readonly webhook: SendWebhook }
  /** Sends what waits in the outbox from now on. */
  keepSending(onFault: (fault: unknown) => void): Sender
  /** Seals backups and journals. */
  readonly sealKey: SealKey
  /** A folder of its own for what is being put together. */
  readonly spool: string
  /** Gives the log a new key from the next checkpoint on, and says so in it; gives the register of keys. */
  rotateLogKey(change: KeyChange): Promise<LogKey[]>
  /** Public address, for 'check at' lines. */
  readonly address: () => string
  /** A line above every page, such as that the city of a demonstration never was. */
  readonly notice?: Bilingual
  /** Where the embedded database lies; absent where a server keeps the data. */
  readonly dataFolder?: string
}

/**
 * `secret`: at least 16 characters; hashes of licence numbers and the first key of the log hang on it, so it stays the same for
 * the life of the data.
 */
export const makeNode = (parts: {
  database: Database
  law: Law
  clock: Clock
  random: Randomness
  secret: string
  address: () => string
  notice?: Bilingual
  access?: AccessWishes
  log?: LogSettings
  mail?: MailSettings
  spool?: string
  dataFolder?: string
  room?: ReadingRoom
}): ProbityNode => {
  const { law, clock, random, address, notice, dataFolder, room, secret, access = {}, spool = tmpdir() } = parts
  const { seeds = [], files, keepSeed, witnesses = [] } = parts.log ?? {}
  const first = firstLogKey(secret)
  const keys = [first, ...seeds.map(keyFromSeed)]
  const shell = { keys, origin: parts.log?.origin ?? unnamedOrigin(first) }
  const log = openLog(parts.database, { ...shell, clock }, files, () => asking?.ask())
  let asking: Asking | undefined
  let integrator: Integrator | undefined
  let sender: Sender | undefined
  const database = afterCommit(parts.database, () => {
    integrator?.wake()
    sender?.wake()
  })
  const key = messageKey(keyFor(secret, 'messages'))
  const messages = {
    key,
    webhook: postWebhook(key, clock, { inward: access.demonstration ?? false }),
    ...(parts.mail ? { mail: mailBySmtp(parts.mail) } : {}),
  }
  const nodeKey = createHash('sha256').update(`probity licence numbers ${secret}`).digest()
  const intake: Intake = {
    database,
    law,
    clock,
    random,
    nodeKey,
    rowsPerChunk: rowsPerChunkOn[database.engine],
    follow: followInCases({ law, clock }),
    ...(room ? { room } : {}),
    lastKnown: new LastKnown(),
  }
  return {
    database,
    law,
    clock,
    random,
    address,
    sealKey: sealKeyOf(secret),
    spool,
    access: {
      demonstration: false,
      ...access,
      sessions: { ...usualSessions, ...access.sessions },
      sealingKey: keyFor(secret, 'sign-in'),
      personKey: keyFor(secret, 'person'),
    },
    messages,
    keepSending: (onFault) => {
      const isAuthority = (body: string) =>
        law.findAuthority(body) !== undefined || law.findReceiver(body) !== undefined
      sender = startSender({ database: parts.database, clock, site: address, isAuthority, ...messages }, onFault)
      return sender
    },
    log,
    witnesses,
    logOfStory: (ofStory) => openLog(parts.database, { ...shell, clock: ofStory }),
    rotateLogKey: async (change) => {
      const seed = random(seedBytes)
      keepSeed?.(seed)
      keys.push(keyFromSeed(seed))
      return rotateKey(database, { clock, random }, keyFromSeed(seed), change)
    },
    keepLog: (onFault, onWitness = () => {}) => {
      let allStated = false
      let followed = ''
      const round = async () => {
        // Looks wait for their place; asked past `afterCommit`, which would wake the next round for good.
        await sealLooks(parts.database, { clock, random })
        await log.integrate()
        // Bodies made before the ledger was told who they are, some at a time.
        if (!allStated) allStated = (await stateMissingIdentities(intake)) === 0
        // Once a day, and at every start: what the days that passed ask of the platform in its cases.
        if (followed !== clock.today()) {
          followed = clock.today()
          await followDays(intake)
          await remind(intake)
        }
      }
      const integrating = startIntegrator(round, onFault)
      const ending = new AbortController()
      const send = sendToWitness(ending.signal)
      asking = keepAsking(witnesses, { database: parts.database, clock, log, send }, onWitness, onFault)
      integrator = {
        wake: integrating.wake,
        stop: async () => {
          await integrating.stop()
          const stopped = asking?.stop()
          ending.abort()
          await stopped
        },
      }
      return integrator
    },
    ...(notice ? { notice } : {}),
    ...(dataFolder ? { dataFolder } : {}),
    intake,
  }
}

/** Half an hour without a request, ten hours at most (NIST SP 800-63B, AAL2: 30 minutes and 12 hours). */
const usualSessions: SessionLength = { idleMinutes: 30, mostMinutes: 10 * 60 }

const keyFor = (secret: string, use: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `probity ${use}`, 32))

/** Keeps each pack as it is loaded, so that a past day can be asked under the law this node knew. */
export const keepPacks = async ({ database, law, clock }: ProbityNode): Promise<Result<number>> =>
  database.transaction(async (tx) => {
    for (const pack of law.packs) {
      await tx.rows(sql`insert into law_pack (digest, pack_id, edition, content, loaded_at)
        values (${pack.digest}, ${pack.id}, ${pack.edition}, ${JSON.stringify(pack)}::jsonb, ${clock.now()}) on conflict (digest) do nothing`)
    }
    return accept(law.packs.length)
  })
