import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accept, type Instant, type Result, refuse } from '@probity/base'
import { applicationName, type Engine, openEmbedded, restoringFolder, sql, takeFolder } from '@probity/database'
import { catchUp, catchUpOptions } from '../catch-up.ts'
import type { Command, Given } from '../command.ts'
import { awaitingMark, openAsOwner } from '../open-owner.ts'
import { openSecrets, placeSecrets } from '../secrets-file.ts'
import { defaultData, nodeOptions, readSettings, type Settings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

export const restore: Command = {
  name: 'restore',
  arguments: [{ name: 'FILE' }],
  says: { zh: '由备份恢复节点', en: 'Restores a node from a backup' },
  more: {
    zh: '先通读核对整个备份，再一次写入；中途停止则一切照旧。恢复后的节点在补上备份之后发生的事之前不应答：用 --journal 补上，或由一人说明没有日记（--no-journal --by --reason）；也可以后用 catch-up。',
    en: 'The whole backup is read and checked first and then put in at once: an end half-way leaves everything as it was. The restored node answers nobody before it has caught up with what happened after the backup: with --journal, or where a named person says that there is none (--no-journal --by --reason); `probity catch-up` does either later.',
  },
  options: {
    check: { says: { zh: '只核对，不恢复', en: 'Checks the backup and restores nothing' } },
    replace: {
      says: {
        zh: '取代已有的数据（保留在旁边的文件夹中）',
        en: 'Replaces what is there (an embedded database is kept beside it)',
      },
    },
    secrets: { value: 'FILE', says: { zh: '随备份另存的密钥文件', en: 'The file of secrets made with the backup' } },
    'passphrase-file': { value: 'FILE', says: { zh: '其口令所在文件', en: 'File of their passphrase' } },
    ...catchUpOptions,
    json: { says: { zh: '以一行 JSON 输出', en: 'Ends with one line of JSON' } },
    data: nodeOptions.data,
  },
  run: async (given, terminal) => {
    const file = given.arguments[0] as string
    if (!existsSync(file)) return refuse('file/missing', { file })
    const settings = readSettings(given, { data: defaultData })
    const secret = findSecret(given, settings)
    if (!secret.ok) return secret
    const { sealKeyOf, verifyArchive } = await import('@probity/backup')
    const key = sealKeyOf(secret.value)
    const manifest = await verifyArchive(file, key)
    if (!manifest.ok) return manifest
    const { madeAt, tables, journal } = manifest.value
    const rows = tables.reduce((total, table) => total + table.rows, 0)
    if (given.has('check')) {
      say(terminal, given, { file, madeAt, rows, journal, state: 'checked' })
      return accept(0)
    }
    mkdirSync(settings.data, { recursive: true, mode: 0o700 })
    const put = await putInPlace(settings, file, manifest.value, given.has('replace'))
    if (!put.ok) return put
    const caught = await catchUp(given, settings)
    if (!caught.ok) {
      terminal.note({ zh: '备份已恢复，但尚未补上之后的事。', en: 'The backup is restored and waits to catch up.' })
      return caught
    }
    say(terminal, given, { file, madeAt, rows, journal, ...caught.value })
    return accept(0)
  },
}

/** The node's secret: as it lies there, or as it comes with the backup, and is then put in its place unless it is only checked. */
const findSecret = (given: Given, { data, secretFile }: Settings): Result<string> => {
  const [file, passphrase] = [given.text('secrets'), given.text('passphrase-file')]
  if (file === undefined)
    return existsSync(secretFile)
      ? accept(readFileSync(secretFile, 'utf8').trim())
      : refuse('restore/no-secret', { file: secretFile })
  if (!existsSync(file)) return refuse('file/missing', { file })
  if (passphrase === undefined || !existsSync(passphrase))
    return refuse('file/missing', { file: passphrase ?? '--passphrase-file' })
  const opened = openSecrets(readFileSync(file, 'utf8'), readFileSync(passphrase, 'utf8').trim())
  if (!opened.ok || given.has('check')) return opened.ok ? accept(opened.value.secret) : opened
  mkdirSync(data, { recursive: true, mode: 0o700 })
  const placed = placeSecrets(opened.value, data, secretFile)
  return placed.ok ? accept(opened.value.secret) : placed
}

type Manifest = Parameters<typeof import('@probity/backup').restoreArchive>[1]['manifest']

const putInPlace = async (
  { place, data }: Settings,
  file: string,
  manifest: Manifest,
  replace: boolean,
): Promise<Result<unknown>> => {
  const { restoreArchive } = await import('@probity/backup')
  const now = new Date().toISOString() as Instant
  if ('folder' in place)
    return restoreFolder(data, replace, (owner) => restoreArchive(owner, { file, manifest, replace: false, now }))
  const owned = await openAsOwner(place)
  if (!owned.ok) return owned
  const { database, close } = owned.value
  try {
    const others = await countOthers(database)
    if (others > 0) return refuse('restore/node-running', { connections: others })
    const done = await restoreArchive(database, { file, manifest, replace, now })
    if (done.ok) writeFileSync(awaitingMark(data), '')
    return done
  } finally {
    await close()
  }
}

/** A new database grows beside the old one and takes its place by two renames; the old one is kept. */
const restoreFolder = async (
  data: string,
  replace: boolean,
  fill: (owner: Engine) => Promise<Result<unknown>>,
): Promise<Result<unknown>> => {
  const [present, coming] = [join(data, 'postgres'), restoringFolder(data)]
  if (existsSync(present) && !replace) return refuse('restore/not-empty', { table: present })
  const taken = takeFolder(data)
  if (!taken.ok) return taken
  try {
    rmSync(coming, { recursive: true, force: true })
    const owner = await openEmbedded(coming)
    const done = await fill(owner).finally(() => owner.close())
    if (!done.ok) return done
    writeFileSync(awaitingMark(data), '')
    if (existsSync(present)) renameSync(present, `${present}.replaced-${stamp()}`)
    renameSync(coming, present)
    return done
  } finally {
    taken.value.release()
  }
}

const stamp = () => new Date().toISOString().replaceAll(/[:.]/g, '')

const countOthers = async (database: Engine): Promise<number> => {
  const [row] = await database.rows<{ others: number }>(sql`select count(*)::int as others from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and application_name = ${applicationName}`)
  return row?.others ?? 0
}

type Restored = {
  readonly file: string
  readonly madeAt: string
  readonly rows: number
  readonly journal: { readonly id: string; readonly lines: number } | null
  readonly state: string
  readonly lines?: number
}

const say = (terminal: Terminal, given: Given, restored: Restored): void => {
  if (given.has('json')) {
    terminal.print(JSON.stringify(restored))
    return
  }
  const { file, madeAt, rows, journal, state, lines } = restored
  terminal.print(`${file}  ${madeAt}  ${rows}  ${state}${lines === undefined ? '' : ` ${lines}`}`)
  if (state === 'awaiting-journal')
    terminal.note(
      journal
        ? {
            zh: `节点等待日记 ${journal.id} 第 ${journal.lines} 行之后的内容：probity catch-up --journal 文件夹`,
            en: `The node awaits its journal ${journal.id} after line ${journal.lines}: probity catch-up --journal FOLDER`,
          }
        : {
            zh: '备份时没有日记：由一人说明（probity catch-up --no-journal --by 姓名 --reason 理由）后方可应答。',
            en: 'No journal was kept when it was made: somebody has to say so before it answers (probity catch-up --no-journal --by NAME --reason TEXT).',
          },
    )
}
