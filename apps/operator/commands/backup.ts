import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { operatorId } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import type { Command, Given } from '../command.ts'
import { type Door, doorOptions, readAnswer, throughDoor } from '../door.ts'
import { defaultData, readSettings } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

export const backup: Command = {
  name: 'backup',
  arguments: [{ name: 'FILE' }],
  says: {
    zh: '把节点所存的一切写入一个备份文件',
    en: 'Writes everything the node holds into a backup, as it is at one moment',
  },
  more: {
    zh: 'FILE 可为文件夹，此时自行命名。有服务在运行则经其接口，不必停止；内置数据库在此期间不应答。密钥不在备份之内：用 --secrets 另存为 FILE.secrets，以口令加密；没有它就无法恢复。备份之后发生的事靠日记补上（见 docs/operations.md）。',
    en: 'FILE may be a folder; the backup then names itself. A running server need not stop; on the embedded database nobody else is answered meanwhile. Keys and secret are not in it: --secrets writes them to FILE.secrets under a passphrase, and without them nothing can be restored. What happens after the backup is in the journal (docs/operations.md).',
  },
  options: {
    secrets: {
      value: 'PASSPHRASE_FILE',
      says: {
        zh: '以该文件中的口令加密密钥，另存为 FILE.secrets',
        en: 'Also writes FILE.secrets: secret and keys, under the passphrase in this file',
      },
    },
    json: { says: { zh: '以一行 JSON 输出', en: 'Ends with one line of JSON' } },
    ...doorOptions,
  },
  run: async (given, terminal) => {
    const asked = given.arguments[0] as string
    const isFolder = await stat(asked).then(
      (found) => found.isDirectory(),
      () => false,
    )
    const file = isFolder ? join(asked, `probity-${new Date().toISOString().replaceAll(/[:.]/g, '')}.backup`) : asked
    if (existsSync(file)) return refuse('file/exists', { file })
    const sealed = given.text('secrets')
    if (sealed !== undefined && !existsSync(sealed)) return refuse('file/missing', { file: sealed })
    return throughDoor(given, terminal, (door) => write(door, file, given, terminal))
  },
}

/** Under another name until it is whole: a file of this name is a backup. */
const write = async (door: Door, file: string, given: Given, terminal: Terminal): Promise<Result<number>> => {
  const key = door.keyOf(operatorId)
  if (!key.ok) return key
  const answer = await door.send('/api/v1/backup', { headers: { authorization: `Bearer ${key.value}` } })
  if (!answer.ok || !answer.body) return (await readAnswer(door, answer)) as Result<never>
  const part = `${file}.part`
  const hash = createHash('sha256')
  let bytes = 0
  try {
    await pipeline(
      Readable.fromWeb(answer.body as never),
      async function* (pieces: AsyncIterable<Buffer>) {
        for await (const piece of pieces) {
          hash.update(piece)
          bytes += piece.length
          yield piece
        }
      },
      createWriteStream(part, { mode: 0o600, flush: true }),
    )
  } catch (fault) {
    await rm(part, { force: true })
    throw fault
  }
  const settings = readSettings(given, { data: defaultData })
  const checked = await check(part, settings.secretFile)
  if (checked && !checked.ok) {
    await rm(part, { force: true })
    return checked
  }
  await rename(part, file)
  await syncFolderOf(file)
  const passphrase = given.text('secrets')
  if (passphrase !== undefined) await writeSecrets(file, passphrase, settings)
  say(terminal, given, {
    file,
    bytes,
    sha256: hash.digest('hex'),
    ...(checked?.value ?? {}),
    secrets: passphrase !== undefined,
  })
  return accept(0)
}

/** Read again from the disk, where the secret is at hand to check its seal. */
const check = async (part: string, secretFile: string) => {
  if (!existsSync(secretFile)) return undefined
  const { sealKeyOf, verifyArchive } = await import('@probity/backup')
  const found = await verifyArchive(part, sealKeyOf(readFileSync(secretFile, 'utf8').trim()))
  if (!found.ok) return found
  const { madeAt, tables, ledger, journal } = found.value
  return accept({ madeAt, rows: tables.reduce((total, { rows }) => total + rows, 0), ledger, journal })
}

const writeSecrets = async (file: string, passphrase: string, settings: { data: string; secretFile: string }) => {
  const { readSecrets, sealSecrets } = await import('../secrets-file.ts')
  const sealed = sealSecrets(readSecrets(settings.data, settings.secretFile), readFileSync(passphrase, 'utf8').trim())
  writeFileSync(`${file}.secrets`, `${sealed}\n`, { mode: 0o600 })
}

const syncFolderOf = async (file: string): Promise<void> => {
  const folder = await open(join(file, '..'), 'r')
  await folder.sync()
  await folder.close()
}

type Made = {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly madeAt?: string
  readonly rows?: number
  readonly journal?: { readonly id: string; readonly lines: number } | null
  readonly secrets: boolean
}

const say = (terminal: Terminal, given: Given, made: Made): void => {
  const { file, bytes, sha256, rows, journal, secrets } = made
  if (given.has('json')) {
    terminal.print(JSON.stringify(made))
    return
  }
  terminal.print(`${file}  ${bytes} B  sha256 ${sha256}${rows === undefined ? '' : `  ${rows}`}`)
  if (rows !== undefined) terminal.note({ zh: '已从磁盘重读并核对。', en: 'Read again from the disk and checked.' })
  if (!secrets)
    terminal.note({
      zh: `密钥不在其中：没有它们，${basename(file)} 无法恢复。用 --secrets 另存，或自行保管数据文件夹中的 secret 与 keys。`,
      en: `Secret and keys are not in it, and without them ${basename(file)} cannot be restored: use --secrets, or keep “secret” and “keys” of the data folder yourself.`,
    })
  if (journal === null)
    terminal.note({
      zh: '未设 PROBITY_JOURNAL：备份之后的撤销、修复与删除无处可补，恢复时须有人说明。',
      en: 'No journal is kept (PROBITY_JOURNAL): what is revoked, repaired or erased after this backup could not be made good, and whoever restores it has to say so.',
    })
}
