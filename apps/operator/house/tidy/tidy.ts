import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { untidyHabits } from './habits.ts'
import { type Declared, untidyImports } from './imports.ts'
import { untidyShape } from './shape.ts'
import { readSources, type Untidy } from './source-file.ts'
import { storeyOf } from './storeys.ts'

type Manifest = {
  readonly name: string
  readonly exports?: Readonly<Record<string, string>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
}

/** Everything that is untidy in the house. */
export const findUntidy = (root: string): Untidy[] => {
  const manifests = globSync('{packages,apps}/*/package.json', { cwd: root }).map((path) => ({
    path,
    manifest: readManifest(join(root, path)),
  }))
  const declared: Declared = {
    exports: new Map(manifests.map(({ path, manifest }) => [folderOf(path), Object.keys(manifest.exports ?? {})])),
    libraries: librariesOf(readManifest(join(root, 'package.json'))),
  }
  const sources = readSources(root)
  return [
    ...manifests.flatMap(({ path, manifest }) => untidyManifest(path, manifest)),
    ...sources.flatMap((file) => [...untidyImports(file, declared), ...untidyHabits(file)]),
    ...untidyShape(sources),
  ]
}

const untidyManifest = (path: string, { name }: Manifest): Untidy[] => {
  const folder = folderOf(path)
  const found = []
  if (name !== `@probity/${folder}`) found.push(`named ${name} in the folder ${folder}`)
  if (storeyOf(folder) === undefined) found.push('stands on no storey')
  return found.map((what) => ({ path, line: 1, what }))
}

const folderOf = (path: string) => basename(dirname(path))
const readManifest = (file: string): Manifest => JSON.parse(readFileSync(file, 'utf8')) as Manifest
const librariesOf = ({ dependencies = {}, devDependencies = {} }: Manifest) =>
  new Set([...Object.keys(dependencies), ...Object.keys(devDependencies)])
