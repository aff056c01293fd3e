import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { type Bilingual, type Result, refuse } from '@probity/base'
import { type OpenedNode, openNode, openTraces } from '@probity/server'
import { variable } from './environment.ts'
import { ensureKeys } from './keyring.ts'
import { readMail } from './mail-settings.ts'
import { logFolderOf, packsNote, readWitnesses, type Settings } from './settings.ts'

/**
 * Opens a node as the settings say, with a key for everyone who may come to its door; `notice` stands above its pages.
 * Refuses: as openNode does, with the findings of a pack as lines to read; database/served (owned by a server), database/unreachable,
 * database/two-places (the folder that was typed holds a database, and DATABASE_URL names another).
 */
export const openNodeAt = async (settings: Settings, notice?: Bilingual): Promise<Result<OpenedNode>> => {
  const { place, packs, secretFile, data, access } = settings
  // A folder that was typed is meant: nobody's records are to go into another place than the one they named.
  if ('url' in place && settings.from.data === 'argument' && existsSync(join(data, 'postgres')))
    return refuse('database/two-places', { data })
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const collector = variable('OTEL_EXPORTER_OTLP_ENDPOINT')
  const traces = collector ? await openTraces(collector, hostname()) : undefined
  const origin = variable('PROBITY_TLOG_ORIGIN')
  const log = { folder: logFolderOf(settings), ...(origin ? { origin } : {}), witnesses: readWitnesses() }
  const mail = readMail()
  const config = {
    place,
    packs,
    secretFile,
    access,
    spool: data,
    log,
    ...(notice ? { notice } : {}),
    ...(traces ? { traces } : {}),
    ...(mail ? { mail } : {}),
  }
  const opened = await openNode(config).catch((fault: unknown) => {
    if ('url' in place && isConnectionFault(fault)) return refuse('database/unreachable', { why: wordsOf(fault) })
    throw fault
  })
  if (!opened.ok) return explain(opened.refusal)
  await ensureKeys(opened.value.node, data)
  // Renamed into place: a start that is cut off leaves the note as it was.
  writeFileSync(`${packsNote(data)}.new`, JSON.stringify(packs))
  renameSync(`${packsNote(data)}.new`, packsNote(data))
  return opened
}

type Finding = { readonly pack: string; readonly file: string; readonly line: number; readonly code: string }
const mostFindingsShown = 10

const explain = ({ code, details = {} }: { code: string; details?: Record<string, unknown> }): Result<never> => {
  if (code === 'database/owned' && details.address) return refuse('database/served', details)
  if (code !== 'law/pack-has-findings') return refuse(code, details)
  const findings = details.findings as readonly Finding[]
  const lines = findings.slice(0, mostFindingsShown).map((one) => `  ${one.pack}/${one.file}:${one.line} ${one.code}`)
  return refuse(code, { ...details, list: lines.join('\n') })
}

/** PostgreSQL's classes 08 (connection), 28 (authorisation), 3D (no such database), 57P (shutting down), and the system's own. */
const isConnectionFault = (fault: unknown): boolean => {
  const code = String((fault as { code?: unknown })?.code ?? '')
  return /^(ECONN|ENOTFOUND|EAI_|ETIMEDOUT|EHOST|ENET|EPIPE|08|28|3D|57P)/.test(code) || fault instanceof AggregateError
}

/** A fault of several addresses tried says so only in its parts. */
const wordsOf = (fault: unknown): string => {
  const [first] = fault instanceof AggregateError ? fault.errors : [fault]
  return first instanceof Error ? first.message : String(first)
}
