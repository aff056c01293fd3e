import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { accept, type Result, refuse } from '@probity/base'
import type { Place } from '@probity/database'
import type { ConfiguredWitness } from '@probity/ledger'
import type { AccessWishes } from '@probity/server'
import { readAccess } from './access-settings.ts'
import type { Command, Given } from './command.ts'
import { findVariable, type Source, variable } from './environment.ts'
import { parseWitnesses } from './witnesses-setting.ts'

/** The folder of the whole house. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** Where a node keeps what is its own, and what it runs. Paths are absolute. */
export type Settings = {
  /** The folder of the embedded database, the keys and the secret. */
  readonly data: string
  /** Whether a person named it; otherwise a running demonstration is as good. */
  readonly dataGiven: boolean
  readonly place: Place
  readonly packs: readonly string[]
  readonly secretFile: string
  /** Where each of these came from. */
  readonly from: Readonly<Record<'data' | 'database' | 'packs' | 'secretFile', Source>>
  readonly access: AccessWishes
}

const usualPort = '4800'
export const defaultData = join(root, '.probity', 'data')
export const demoData = join(root, '.probity', 'demo')

const usualPacks = ['law/cn', 'law/debarment']
export const demoPacks = ['law/cn', 'law/demo-city', 'law/debarment']

/** What a command that works with a node takes. */
export const nodeOptions = {
  data: {
    value: 'DIR',
    says: {
      zh: '数据文件夹（默认为 .probity/data；环境变量 PROBITY_DATA）',
      en: 'Data folder (.probity/data unless given; PROBITY_DATA in the environment)',
    },
  },
  pack: {
    value: 'DIR',
    many: true,
    says: {
      zh: '法规包文件夹，可多次给出（默认为数据文件夹上次所用，或 law/cn 与 law/debarment）',
      en: 'Folder of a law pack, as often as needed (else those the data folder ran last, or law/cn and law/debarment)',
    },
  },
} as const satisfies Command['options']

/**
 * Reads the settings from what was typed, then from the environment, then from the file of settings (environment.ts). Where
 * DATABASE_URL names a server the data lie there, and the folder holds keys and secret alone.
 */
export const readSettings = (given: Given, usually: { data: string; packs?: readonly string[] }): Settings => {
  const named = given.text('data')
  const data = resolve(named ?? variable('PROBITY_DATA') ?? usually.data)
  const typed = given.all('pack')
  const noted = packsOf(data)
  const url = databaseUrl()
  return {
    data,
    dataGiven: named !== undefined || variable('PROBITY_DATA') !== undefined,
    place: url ? { url: url.value } : { folder: data },
    packs: (typed.length > 0 ? typed : (noted ?? usually.packs ?? usualPacks)).map(findPack),
    secretFile: resolve(variable('PROBITY_SECRET_FILE') ?? join(data, 'secret')),
    from: {
      data: named === undefined ? (findVariable('PROBITY_DATA')?.from ?? 'default') : 'argument',
      database: url?.from ?? 'default',
      packs: typed.length > 0 ? 'argument' : noted ? 'file' : 'default',
      secretFile: findVariable('PROBITY_SECRET_FILE')?.from ?? 'default',
    },
    access: readAccess(),
  }
}

/** A password may come in a file of its own, as systemd's LoadCredential and containers hand secrets over. */
const databaseUrl = (): { value: string; from: Source } | undefined => {
  const direct = findVariable('DATABASE_URL')
  if (direct) return direct
  const file = variable('DATABASE_URL_FILE')
  return file ? { value: readFileSync(file, 'utf8').trim(), from: 'file' } : undefined
}

/** Where the log's static files lie: a plain web server may serve the folder as `/log`. */
export const logFolderOf = ({ data }: Pick<Settings, 'data'>): string =>
  resolve(variable('PROBITY_TLOG_DIR') ?? join(data, 'log'))

/** Those who are asked to cosign the log; what cannot be read is refused before a server starts. */
export const readWitnesses = (): readonly ConfiguredWitness[] => {
  const read = parseWitnesses(variable('PROBITY_WITNESSES') ?? '')
  return read.ok ? read.value : []
}

/** The port that was typed, or PORT. Refuses: arguments/not-a-port. */
export const readPort = (given: Given): Result<number, 'arguments/not-a-port'> => {
  const asked = given.text('port') ?? variable('PORT') ?? usualPort
  const port = /^\d{1,5}$/.test(asked) ? Number(asked) : Number.NaN
  return port <= 65_535 ? accept(port) : refuse('arguments/not-a-port', { port: asked })
}

/** Where the journal is written, if one is kept: another disk than the database's. */
export const readJournalFolder = (): string | undefined => {
  const folder = variable('PROBITY_JOURNAL')
  return folder === undefined ? undefined : resolve(folder)
}

/** Where the metrics are answered, if anywhere. */
export const readMetricsPlace = (): { port: number; host: string; token?: string } | undefined => {
  const port = variable('PROBITY_METRICS_PORT')
  if (port === undefined) return undefined
  const file = variable('PROBITY_METRICS_TOKEN_FILE')
  return {
    port: Number(port),
    host: variable('PROBITY_METRICS_HOST') ?? '127.0.0.1',
    ...(file ? { token: readFileSync(file, 'utf8').trim() } : {}),
  }
}

/** A pack's folder from where the person is, or else from the root of the house. */
export const findPack = (path: string): string => {
  const here = resolve(path)
  return existsSync(here) ? here : resolve(root, path)
}

/** Noted by whoever opened the folder last, so that every later command reads the data under the same law. */
export const packsNote = (data: string): string => join(data, 'packs.json')

const packsOf = (data: string): readonly string[] | undefined =>
  existsSync(packsNote(data)) ? (JSON.parse(readFileSync(packsNote(data), 'utf8')) as string[]) : undefined
