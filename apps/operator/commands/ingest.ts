import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import { publicRoutes, type Receipt } from '@probity/contract'
import type { Command, Given } from '../command.ts'
import { type Door, doorOptions, readAnswer, throughDoor } from '../door.ts'
import { readKeyFile, signFile, tokenFrom } from '../key-pair.ts'
import { nearest } from '../nearest.ts'
import { showProgress } from '../progress.ts'
import { sayReceipt } from '../say-receipt.ts'
import type { Terminal } from '../terminal.ts'

export const ingest: Command = {
  name: 'ingest',
  arguments: [{ name: 'FILE' }],
  says: {
    zh: '以某机关的名义报送一个文件，给出回执',
    en: 'Submits a file in the name of an authority and prints the receipt',
  },
  more: {
    zh: '读取 CSV、XLSX 与 NDJSON。同一键（不给则为文件内容的散列）再次报送得到第一次的回执；中断后再报从中断处继续。有服务在运行则经其接口，否则直接打开数据文件夹。退出码：0 已收（含待处理的行），2 未收。',
    en: 'Reads CSV, XLSX and NDJSON. The same key (a hash of the file unless given) gets the first receipt again; after an interruption it goes on where it stopped. It goes to a running server, or opens the data folder itself. Exit code: 0 taken in (rows that wait included), 2 refused.',
  },
  options: {
    authority: {
      value: 'A',
      says: { zh: '报送机关（见 authorities）', en: 'The authority that submits (see authorities)' },
    },
    kind: {
      value: 'K',
      says: { zh: '记录种类（默认由表头识别）', en: 'Kind of record (recognised by the headings unless given)' },
    },
    key: { value: 'KEY', says: { zh: '报送键', en: 'Names the submission; a repeat gets the first receipt' } },
    format: {
      value: 'F',
      says: { zh: 'csv、xlsx 或 ndjson（默认自行识别）', en: 'csv, xlsx or ndjson (recognised unless given)' },
    },
    sign: {
      value: 'KEYFILE',
      says: {
        zh: '用此密钥对签名并接入（见 keys --pair）',
        en: 'Signs the file and signs in with this key pair (see keys --pair)',
      },
    },
    json: { says: { zh: '以一行 JSON 输出', en: 'Ends with one line of JSON' } },
    ...doorOptions,
  },
  run: async (given, terminal) => {
    const file = given.arguments[0] as string
    const named = given.text('key')
    if (named !== undefined && !sendableKey.test(named)) return refuse('arguments/not-a-key', { key: named })
    const found = await stat(file).catch(() => undefined)
    if (!found?.isFile()) return refuse('file/missing', { file })
    return throughDoor(given, terminal, (door) => submitFile(door, { file, bytes: found.size }, given, terminal))
  },
}

/** What may stand in the head of a request (RFC 9110, 5.5). */
const sendableKey = /^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/

type SubmittedFile = { readonly file: string; readonly bytes: number }

const submitFile = async (
  door: Door,
  { file, bytes }: SubmittedFile,
  given: Given,
  terminal: Terminal,
): Promise<Result<number>> => {
  // A key pair says by itself whom it speaks for.
  const byPair = given.has('sign') && !given.has('authority')
  const authority = byPair ? accept('') : await findAuthority(door, given.text('authority'))
  if (!authority.ok) return authority
  const shown = await credentialsFor(door, authority.value, file, given)
  if (!shown.ok) return shown
  if (!given.has('json')) terminal.note({ zh: `报送至 ${door.at}`, en: `To ${door.at}` })
  const progress = showProgress(terminal, { zh: '报送', en: 'Submitting' }, bytes)
  const response = await door.send(`/api/v1/submissions?${questionOf(given, file)}`, {
    method: 'POST',
    headers: {
      ...shown.value,
      'content-type': 'application/octet-stream',
      'idempotency-key': given.text('key') ?? (await keyOfFile(file)),
      'accept-language': terminal.language,
    },
    body: ReadableStream.from(counted(file, progress.reach)),
    duplex: 'half',
  } as RequestInit)
  const answer = await readAnswer<Receipt>(door, response)
  progress.end()
  if (!answer.ok) return answer
  if (given.has('json')) terminal.print(JSON.stringify(answer.value))
  else terminal.print(sayReceipt(answer.value, terminal.language, sameNode(given)))
  return accept(0)
}

/** What the door is shown: the authority's key, or a token and the file's signature, both made with a key pair. */
const credentialsFor = async (
  door: Door,
  authority: string,
  file: string,
  given: Given,
): Promise<Result<Record<string, string>>> => {
  const pairFile = given.text('sign')
  if (pairFile === undefined) {
    const key = door.keyOf(authority)
    return key.ok ? accept({ authorization: `Bearer ${key.value}` }) : key
  }
  const pair = readKeyFile(pairFile)
  if (!pair.ok) return pair
  const token = await tokenFrom(door, pair.value)
  if (!token.ok) return token
  return accept({ authorization: `Bearer ${token.value}`, 'x-jws-signature': await signFile(file, pair.value) })
}

const sameNode = (given: Given): string =>
  ['data', 'url', 'key-file'].map((name) => (given.has(name) ? ` --${name} ${given.text(name)}` : '')).join('')

const questionOf = (given: Given, file: string): string => {
  const asked = { kind: given.text('kind'), format: given.text('format'), name: basename(file) }
  return new URLSearchParams(Object.entries(asked).filter((pair): pair is [string, string] => !!pair[1])).toString()
}

/** An authority that the node knows. Refuses: authority/not-named, authority/unknown with those that are near. */
const findAuthority = async (door: Door, asked: string | undefined): Promise<Result<string>> => {
  const list = await door.ask(publicRoutes.authorities, {})
  if (!list.ok) return list
  const known = [...new Set(list.value.authorities.map(({ id }) => id))]
  if (asked === undefined) return refuse('authority/not-named', { known: known.join(', ') })
  const byTitle = list.value.authorities.find(({ title }) => title.zh === asked || title.en === asked)?.id
  const id = known.includes(asked) ? asked : byTitle
  return id === undefined ? refuse('authority/unknown', { authority: asked, near: nearest(asked, known) }) : accept(id)
}

/** The same bytes are the same submission; the server names a file that comes without a key in the same way. */
const keyOfFile = async (file: string): Promise<string> => {
  const hash = createHash('sha256')
  for await (const part of createReadStream(file)) hash.update(part as Buffer)
  return `sha256:${hash.digest('hex')}`
}

async function* counted(file: string, reach: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const part of createReadStream(file) as AsyncIterable<Uint8Array>) {
    yield part
    bytes += part.length
    reach(bytes)
  }
}
