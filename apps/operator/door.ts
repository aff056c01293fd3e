import { readFileSync } from 'node:fs'
import { accept, type Result, refuse } from '@probity/base'
import { type Client, createClient, type Problem } from '@probity/contract'
import type { Command, Given } from './command.ts'
import { variable } from './environment.ts'
import { findServer } from './find-server.ts'
import { findKey } from './keyring.ts'
import { defaultData, demoData, nodeOptions, readSettings } from './settings.ts'
import type { Terminal } from './terminal.ts'

/** A way to a node: over HTTP to a running server, or by opening its data in this process. What is said through it is the same. */
export type Door = {
  /** The address of the server, or the place of the data. */
  readonly at: string
  send(path: string, init?: RequestInit): Promise<Response>
  readonly ask: Client
  /** The key to show as an authority or as the operator. Refuses: key/not-here, key/file-needed. */
  keyOf(holder: string): Result<string>
  close(): Promise<void>
}

/** Options of every command that goes to a node. */
export const doorOptions = {
  ...nodeOptions,
  url: {
    value: 'URL',
    says: { zh: '节点地址，如 http://127.0.0.1:4800', en: 'Address of a node, such as http://127.0.0.1:4800' },
  },
  'key-file': {
    value: 'FILE',
    says: {
      zh: '密钥文件（默认取自数据文件夹；环境变量 PROBITY_KEY）',
      en: 'File that holds the key (taken from the data folder unless given; PROBITY_KEY in the environment)',
    },
  },
} as const satisfies Command['options']

/** Finds a running server, or opens the folder itself, or says who has it. */
const openDoor = async (given: Given, terminal: Terminal): Promise<Result<Door>> => {
  const url = given.text('url')
  if (url !== undefined)
    return accept(doorOverHttp(url, (holder) => givenKey(given) ?? refuse('key/file-needed', { holder })))
  const settings = readSettings(given, { data: defaultData })
  if ('folder' in settings.place) {
    // Whoever only opened the demonstration means the demonstration.
    for (const folder of settings.dataGiven ? [settings.data] : [settings.data, demoData]) {
      const found = await findServer(folder)
      if (!found.ok) return found
      if (found.value !== undefined)
        return accept(doorOverHttp(found.value, (holder) => givenKey(given) ?? keyIn(folder, holder)))
    }
  }
  // A node is much to load, and most commands find one that runs.
  const [{ openNodeAt }, { makeApp }] = await Promise.all([import('./open-node.ts'), import('@probity/server')])
  const opened = await openNodeAt(settings)
  if (!opened.ok) return opened
  opened.value.keepLog((fault) => terminal.note(`log ${String(fault)}`))
  const app = makeApp(opened.value.node, (fault, number) => terminal.note(`${number} ${String(fault)}`))
  const send = async (path: string, init?: RequestInit) =>
    app.fetch(new Request(new URL(path, 'http://probity.invalid'), init))
  return accept({
    at: 'folder' in settings.place ? settings.data : 'DATABASE_URL',
    send,
    ask: createClient(send),
    keyOf: (holder) => givenKey(given) ?? keyIn(settings.data, holder),
    close: () => opened.value.close(),
  })
}

/** Goes to a node, does one thing there, and closes what was opened. */
export const throughDoor = async <Value>(
  given: Given,
  terminal: Terminal,
  work: (door: Door) => Promise<Result<Value>>,
): Promise<Result<Value>> => {
  const door = await openDoor(given, terminal)
  if (!door.ok) return door
  try {
    return await work(door.value)
  } finally {
    await door.value.close()
  }
}

const doorOverHttp = (address: string, keyOf: Door['keyOf']): Door => {
  const send = async (path: string, init?: RequestInit) => {
    try {
      return await fetch(new URL(path, address), init)
    } catch (fault) {
      throw new NotAnswering(address, fault)
    }
  }
  return { at: address, send, ask: createClient(send), keyOf, close: async () => {} }
}

/** An outage that every command meets in the same way; the command line says it in words. */
export class NotAnswering extends Error {
  readonly facts: { readonly address: string; readonly why: string }
  constructor(address: string, fault: unknown) {
    const { cause } = fault as { cause?: { code?: string; message?: string } }
    const why = cause?.code ?? cause?.message ?? String(fault)
    super(`${address} does not answer: ${why}`)
    this.facts = { address, why }
  }
}

const givenKey = (given: Given): Result<string> | undefined => {
  const file = given.text('key-file')
  const inEnvironment = variable('PROBITY_KEY')
  if (file === undefined) return inEnvironment ? checkKey(inEnvironment, 'PROBITY_KEY') : undefined
  try {
    return checkKey(readFileSync(file, 'utf8'), file)
  } catch {
    return refuse('file/missing', { file })
  }
}

/** Anything else could not even stand in the head of a request. */
const checkKey = (text: string, from: string): Result<string> =>
  /^[\x21-\x7e]+$/.test(text.trim()) ? accept(text.trim()) : refuse('key/not-a-key', { from })

const keyIn = (data: string, authority: string): Result<string> => {
  const key = findKey(data, authority)
  return key === undefined ? refuse('key/not-here', { data, authority }) : accept(key)
}

/** The JSON of an answer, or the problem it states with its words. */
export const readAnswer = async <Value>(door: Door, response: Response): Promise<Result<Value>> => {
  const text = await response.text()
  if (response.ok) return accept(JSON.parse(text) as Value)
  if (!response.headers.get('content-type')?.startsWith('application/problem+json'))
    return refuse('node/unknown-answer', { address: door.at, status: response.status })
  const { code, words, facts } = JSON.parse(text) as Problem
  return refuse(code, { ...facts, words })
}
