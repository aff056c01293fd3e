import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { isTest, lineAt, type SourceFile, type Untidy, withoutComments } from './source-file.ts'
import { onlyFrom, storeyOf } from './storeys.ts'

/** What the imports are held against: entrances of our packages by name, and the libraries that are declared. */
export type Declared = {
  readonly exports: ReadonlyMap<string, readonly string[]>
  readonly libraries: ReadonlySet<string>
}

const importing =
  /^(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|^import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** Every import of a file that goes where it may not. */
export const untidyImports = (file: SourceFile, declared: Declared): Untidy[] => {
  const text = withoutComments(file.text)
  return [...text.matchAll(importing)].flatMap((match) => {
    const target = (match[1] ?? match[2] ?? match[3]) as string
    const what = faultOf(file, target, declared)
    return what ? [{ path: file.path, line: lineAt(text, match.index), what }] : []
  })
}

const faultOf = (file: SourceFile, target: string, declared: Declared): string | undefined => {
  if (target.startsWith('node:')) return undefined
  if (target.startsWith('.')) return relativeFault(file, target)
  if (target.startsWith('@probity/')) return storeyFault(file, target, declared)
  if (builtinModules.includes(target)) return `write node:${target}`
  const library = target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
  return declared.libraries.has(library) ? undefined : `${library} is not in package.json`
}

const homeOf = (path: string): string | undefined => /^(?:packages|apps)\/[^/]+(?=\/)/.exec(path)?.[0]

/** Inside a package anything may import anything; out of it only by its name. Tests and benches of the whole house may reach in. */
const relativeFault = (file: SourceFile, target: string): string | undefined => {
  const home = homeOf(file.path)
  if (home === undefined) return undefined
  const reached = posix.join(posix.dirname(file.path), target)
  return reached.startsWith(`${home}/`) ? undefined : `${target} leaves ${home}: import the package by its name`
}

const storeyFault = (file: SourceFile, target: string, { exports }: Declared): string | undefined => {
  const [, name = '', ...deep] = target.split('/')
  const entrances = exports.get(name)
  if (!entrances) return `there is no package ${name}`
  if (!entrances.includes(deep.length > 0 ? `./${deep.join('/')}` : '.')) return `${target} is no entrance of ${name}`
  const own = homeOf(file.path)?.split('/')[1]
  if (own === undefined || isTest(file)) return undefined
  const [here, there] = [storeyOf(own), storeyOf(name)]
  if (here === undefined || there === undefined) return `${here === undefined ? own : name} stands on no storey`
  if (there >= here) return `${own} imports ${name}, which is not below it`
  return onlyFrom[own]?.includes(name) === false
    ? `${own} speaks the API and imports ${onlyFrom[own].join(', ')} alone`
    : undefined
}
