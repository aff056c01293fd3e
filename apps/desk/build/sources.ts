import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole house. */
export const root = fileURLToPath(new URL('../../..', import.meta.url))

/** What the built desk is made of: its own sources, the contract it speaks, and the versions of what it is made with. */
const made = [
  'apps/desk/**/*.{ts,tsx,css,html,svg}',
  'packages/contract/*.ts',
  'packages/base/**/*.ts',
  'package-lock.json',
]

/** Names a build by what it is made of, so that a build is old exactly when something of that has changed. */
export const digestOfSources = (): string => {
  const hash = createHash('sha256')
  for (const path of globSync(made, { cwd: root }).sort()) {
    if (path.endsWith('.test.ts') || path.includes('node_modules')) continue
    hash.update(`${path.replaceAll('\\', '/')}\0`).update(readFileSync(join(root, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

/** Where builds lie, each in a folder named by its digest. */
export const buildsFolder = join(root, '.probity', 'desk')
