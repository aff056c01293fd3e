import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { untidyHabits } from '../apps/operator/house/tidy/habits.ts'
import { untidyImports } from '../apps/operator/house/tidy/imports.ts'
import { untidyShape } from '../apps/operator/house/tidy/shape.ts'
import { storeys } from '../apps/operator/house/tidy/storeys.ts'
import { findUntidy } from '../apps/operator/house/tidy/tidy.ts'

const root = new URL('..', import.meta.url)

test('the house is tidy', () => {
  const found = findUntidy(fileURLToPath(root))
  expect(found.map(({ path, line, what }) => `${path}:${line} ${what}`)).toEqual([])
})

test('ARCHITECTURE.md shows every room, on its storey', () => {
  const table = readFileSync(new URL('ARCHITECTURE.md', root), 'utf8')
  const shown = [...table.matchAll(/^\| ([a-z]*) ?\| `((?:apps|packages)\/[a-z]+)` \|/gm)]
  const rooms = globSync('{packages,apps}/*/package.json', { cwd: root }).map((path) =>
    path.replace(/.package\.json$/, ''),
  )
  expect(shown.map(([, , room]) => room).sort()).toEqual(rooms.sort())
  const byStorey = shown.reduce<string[][]>((rows, [, storey, room = '']) => {
    if (storey) rows.push([])
    rows.at(-1)?.push(room.split('/')[1] as string)
    return rows
  }, [])
  const standing = new Set(rooms.map((room) => room.split('/')[1]))
  const inCode = storeys.map((storey) => storey.filter((room) => standing.has(room))).filter(({ length }) => length > 0)
  expect(byStorey.reverse()).toEqual(inCode)
})

const declared = {
  exports: new Map([
    ['base', ['.']],
    ['database', ['.', './lend']],
    ['registry', ['.']],
    ['records', ['.']],
    ['contract', ['.']],
    ['portal', ['.']],
  ]),
  libraries: new Set(['hono', '@hono/node-server']),
}
const importsOf = (path: string, text: string) => untidyImports({ path, text }, declared).map(({ what }) => what)

test.each([
  [
    'upwards',
    'packages/registry/a.ts',
    "import { file } from '@probity/records'",
    'registry imports records, which is not below it',
  ],
  [
    'of its own storey',
    'packages/contract/a.ts',
    "import '@probity/database'",
    'contract imports database, which is not below it',
  ],
  [
    'into another package',
    'packages/registry/a.ts',
    "import { x } from '../records/file.ts'",
    '../records/file.ts leaves packages/registry: import the package by its name',
  ],
  [
    'past an entrance',
    'packages/records/a.ts',
    "import { x } from '@probity/database/owner.ts'",
    '@probity/database/owner.ts is no entrance of database',
  ],
  ['of nothing', 'packages/records/a.ts', "export * from '@probity/nothing'", 'there is no package nothing'],
  ['not declared', 'packages/records/a.ts', "import x from 'left-pad/sub'", 'left-pad is not in package.json'],
  ['of Node without its name', 'packages/records/a.ts', "import { join } from 'path'", 'write node:path'],
  [
    'beside the API',
    'apps/portal/a.ts',
    "import { file } from '@probity/records'",
    'portal speaks the API and imports base, contract alone',
  ],
  [
    'while it runs',
    'packages/base/a.ts',
    "const x = await import('@probity/records')",
    'base imports records, which is not below it',
  ],
])('an import %s is found', (_, path, text, what) => expect(importsOf(path, text)).toEqual([what]))

test('imports downwards, of declared libraries, by an entrance and inside the package are tidy', () => {
  const text = `import { a } from '@probity/base'
import type { Context } from 'hono/jsx'
import { serve } from '@hono/node-server'
import { readFileSync } from 'node:fs'
import { x } from '../names/x.ts'
// import { file } from '@probity/records'
`
  expect(importsOf('packages/registry/store/a.ts', text)).toEqual([])
})

test('tests may lend themselves a database and reach across storeys', () =>
  expect(importsOf('packages/base/a.test.ts', "import { lendDatabase } from '@probity/database/lend'")).toEqual([]))

const habitsOf = (path: string, text: string) => untidyHabits({ path, text }).map(({ line, what }) => `${line} ${what}`)

test.each([
  ['const x = 1 // TODO later', '1 unfinished'],
  ['\n// @ts-ignore', '2 a silenced compiler'],
  ['test.only(', '1 a test that is left out, or that leaves out others'],
  ['const a = b as any', '1 any'],
  ['const f = (a: any) => a', '1 any'],
  ['export enum A { b }', '1 syntax that does not erase'],
  ['const now = Date.now()', '1 the machine’s clock'],
  ['const now = new Date()', '1 the machine’s clock'],
  ['Math.random()', '1 chance that no seed repeats'],
  ['process.env.PORT', '1 the environment'],
  ['console.log(1)', '1 console'],
])('%j is no habit of the house', (text, found) => expect(habitsOf('packages/law/a.ts', text)).toContain(found))

test('the command line and tests may read the clock and the environment', () => {
  expect(habitsOf('apps/operator/a.ts', 'process.env.PORT + Date.now()')).toEqual([])
  expect(habitsOf('packages/law/a.test.ts', 'process.env.PORT')).toEqual([])
})

const shapeOf = (path: string, text = '') => untidyShape([{ path, text }]).map(({ what }) => what)

test('drawers for odds and ends, wrong names, several ideas and lonely tests are found', () => {
  expect(shapeOf('packages/law/utils.ts')).toEqual(['a drawer for odds and ends'])
  expect(shapeOf('packages/law/date-helper.ts')).toEqual(['a drawer for odds and ends'])
  expect(shapeOf('packages/law/LoadLaw.ts')).toEqual(['a name that is not in lower case with hyphens'])
  expect(shapeOf('packages/law/a.ts', 'if (a) return b\n'.repeat(400))).toEqual(['401 lines: more than one idea'])
  expect(shapeOf('packages/law/a.ts', "  'CN': { zh: '中国' },\n".repeat(400))).toEqual([])
  expect(shapeOf('packages/law/far/a.test.ts')).toEqual(['a test that stands beside no code'])
})
