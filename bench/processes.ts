import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

/** A server in a process of its own. */
export type Served = { readonly address: string; stop(): Promise<void> }

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url))
const environment = { ...process.env, NODE_ENV: 'production' }

/** Starts `file-server.ts`, which prints its address once it answers. */
export const startFileServer = async (which: 'ours' | 'bare', url: string, folder: string): Promise<Served> => {
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

/** Answers a second that a server gives to a load generator in a process of its own. */
export const answersPerSecond = async (
  { address }: Served,
  paths: readonly string[],
  seconds: number,
): Promise<number> => {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, [here('./load-child.ts'), address, String(seconds), ...paths], {
    env: environment,
  })
  return Number(stdout)
}
