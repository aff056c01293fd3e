import { spawn } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nonceMark } from './build-desk.ts'
import { buildsFolder, digestOfSources } from './sources.ts'

export type DeskFile = { readonly body: Uint8Array<ArrayBuffer>; readonly type: string }

/** The desk as it can be served: not before it is built. */
export type BuiltDesk = {
  /** `building` until a build of the present sources is there. */
  state(): 'building' | 'ready' | 'failed'
  /** Resolves once it is built; rejects with what the builder said. */
  readonly built: Promise<void>
  /** The page, with its language and the nonce that its styles carry. */
  page(language: string, nonce: string): string
  /** A file by its name under `/desk/assets/`; the name holds a digest of what is in it. */
  find(name: string): DeskFile | undefined
}

/**
 * Opens the built desk. Where there is no build of the present sources, one is made by a process of its own, so that the
 * rest of the server answers meanwhile.
 */
export const openBuiltDesk = (): BuiltDesk => {
  const folder = join(buildsFolder, digestOfSources())
  let loaded = existsSync(folder) ? load(folder) : undefined
  let failed = false
  const built = loaded
    ? Promise.resolve()
    : buildBeside().then(
        () => {
          loaded = load(folder)
        },
        (fault: unknown) => {
          failed = true
          throw fault
        },
      )
  built.catch(() => {})
  return {
    state: () => (loaded ? 'ready' : failed ? 'failed' : 'building'),
    built,
    page: (language, nonce) =>
      (loaded?.page ?? '').replaceAll(nonceMark, nonce).replace('<html lang="zh-CN"', `<html lang="${language}"`),
    find: (name) => loaded?.files.get(name),
  }
}

const buildBeside = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const builder = fileURLToPath(new URL('main.ts', import.meta.url))
    const child = spawn(process.execPath, [builder], { stdio: ['ignore', 'ignore', 'pipe'] })
    let said = ''
    child.stderr.on('data', (part) => (said += part))
    child.on('error', reject)
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`the desk could not be built: ${said}`))))
    // A server that ends does not wait for it.
    child.unref()
    ;(child.stderr as unknown as { unref?: () => void }).unref?.()
  })

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

const load = (folder: string) => ({
  page: readFileSync(join(folder, 'index.html'), 'utf8'),
  files: new Map<string, DeskFile>(
    globSync('assets/*', { cwd: folder }).map((path) => [
      path.slice('assets/'.length),
      { body: readFileSync(join(folder, path)), type: types[extname(path)] ?? 'application/octet-stream' },
    ]),
  ),
})
