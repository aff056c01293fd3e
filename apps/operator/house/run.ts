import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { root } from '../settings.ts'

export type Ran = { readonly code: number; readonly output: string }

/** Programs of the installation come first, its Node among them. */
const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}${delimiter}${process.env.PATH ?? ''}`,
}

/** Runs a program in the folder of the house. `shown`: its output goes to the terminal; otherwise it is kept and returned. */
export const run = (program: string, args: readonly string[], { shown = false } = {}): Promise<Ran> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: root,
      env: environment,
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (output += part))
    child.on('error', reject)
    child.on('exit', (code) => resolve({ code: code ?? 1, output }))
  })
