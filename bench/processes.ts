import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A server in a process of its own. */
export type Served = { readonly address: string; stop(): Promise<void> }

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const environment = { ...process.env, NODE_ENV: 'production' }

/** Ours, ours with its log kept as a running node keeps it, or a bare handler. */
export type Which = 'ours' | 'keeping' | 'bare'

/** Starts `file-server.ts`, which prints its address once it answers. */
export const startFileServer = async (which: Which, url: string, folder: string): Promise<Served> => {
  const child: ChildProcess = spawn(process.execPath, [here('./file-server.ts'), which, url, folder], {
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
  }
  const address = await Promise.race([
    once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data').then(([text]) => String(text)),
    ended.then(() => Promise.reject(new Error(`${which} server did not start`))),
  ])
  return { address, stop }
}

/** What a load generator is told: `rate` requests a second, or as many as there are answers. */
export type Load = {
  readonly url: string
  readonly seconds: number
  readonly paths: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
  readonly rate?: number
}

/** Asks a server from a process of its own: answers a second, and their 99th percentile in milliseconds. */
export const load = async (
  { address }: Served,
  asked: Omit<Load, 'url'>,
): Promise<{ readonly rate: number; readonly p99: number }> => {
  const told = JSON.stringify({ ...asked, url: address } satisfies Load)
  const { stdout } = await promisify(execFile)(process.execPath, [here('./load-child.ts'), told], { env: environment })
  return JSON.parse(stdout)
}

/** Answers a second that a server gives where it is asked as often as it answers. */
export const answersPerSecond = async (
  served: Served,
  paths: readonly string[],
  seconds: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<number> => (await load(served, { paths, seconds, headers })).rate
