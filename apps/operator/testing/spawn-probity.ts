import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { root } from '../settings.ts'

const node = join(root, 'node_modules', '.bin', 'node')
export type Said = { readonly code: number | null; readonly out: string; readonly err: string }

/** The environment of a command under test: nothing of the machine's settings leaks in, and it speaks English. */
const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const ours = /^(PROBITY_|DATABASE_URL|PORT$|OTEL_)/
  const rest = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ours.test(name)))
  return { ...rest, LANG: 'en_GB.UTF-8', LC_ALL: '', ...more }
}

/** Starts the command line as a person does, from a folder that is not its own. */
export const startProbity = (args: readonly string[], more: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(node, [join(root, 'probity.js'), ...args], {
    cwd: '/',
    env: environment(more),
    stdio: ['pipe', 'pipe', 'pipe'],
  })

/** Runs it to its end. */
export const probity = async (args: readonly string[], more: NodeJS.ProcessEnv = {}, input = ''): Promise<Said> => {
  const child = startProbity(args, more)
  const said = { out: '', err: '' }
  child.stdout?.on('data', (part) => (said.out += part))
  child.stderr?.on('data', (part) => (said.err += part))
  child.stdin?.on('error', () => {})
  child.stdin?.end(input)
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, ...said }
}

/** Starts a server and waits until it answers; `end` asks it to finish and gives its exit code. */
export const serveProbity = async (args: readonly string[], more: NodeJS.ProcessEnv = {}) => {
  const child = startProbity(['serve', ...args], more)
  let out = ''
  let err = ''
  child.stderr?.on('data', (part) => (err += part))
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (part) => {
      out += part
      const found = /"address":"([^"]+)"/.exec(out)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${err}`)))
  })
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    const [code] = (await once(child, 'exit')) as [number | null]
    return code
  }
  return { address, process: child.pid as number, log: () => out, end }
}
