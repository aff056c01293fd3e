import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildsFolder, digestOfSources, root } from './sources.ts'

/** Stands where the nonce of an answer goes. */
export const nonceMark = 'nonce-of-this-answer'

/**
 * Builds the desk into the folder of its digest, unless it is there already, and removes older builds. It is written beside
 * and renamed into place, so nobody ever sees half of it. Gives the folder.
 */
export const buildDesk = async (): Promise<string> => {
  const digest = digestOfSources()
  const folder = join(buildsFolder, digest)
  if (existsSync(folder)) return folder
  const beside = join(buildsFolder, `${digest}.${process.pid}`)
  mkdirSync(buildsFolder, { recursive: true })
  await bundle(beside)
  try {
    renameSync(beside, folder)
  } catch (fault) {
    // Another process was faster; what it made is the same.
    rmSync(beside, { recursive: true, force: true })
    if (!existsSync(folder)) throw fault
  }
  for (const name of readdirSync(buildsFolder))
    if (/^[0-9a-f]{16}$/.test(name) && name !== digest)
      rmSync(join(buildsFolder, name), { recursive: true, force: true })
  return folder
}

const bundle = async (outDir: string): Promise<void> => {
  // Whoever starts it (a test says ‘test’), what people get is the finished thing.
  process.env.NODE_ENV = 'production'
  // Loaded here, so that a server whose desk is built already never loads them.
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')])
  const desk = join(root, 'apps', 'desk')
  await build({
    root: desk,
    base: '/desk/',
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    html: { cspNonce: nonceMark },
    resolve: { alias: { '@hono/zod-openapi': join(desk, 'api', 'schemas-in-browser.ts') } },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      // Ant Design and the charts are large by nature; they lie in files of their own and are kept for ever by their names.
      chunkSizeWarningLimit: 2_000,
      rolldownOptions: {
        treeshake: { moduleSideEffects: (id) => !/\/packages\/(base|contract)\//.test(id) },
      },
    },
  })
}
