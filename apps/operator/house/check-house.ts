import { readFileSync } from 'node:fs'
import { checkPolicies } from '@probity/access'
import { accept, type Bilingual } from '@probity/base'
import type { Command } from '../command.ts'
import { root } from '../settings.ts'
import { checkAllPacks, findStaleLawSchemas } from './law.ts'
import { findDeadLinks } from './links.ts'
import { run } from './run.ts'
import { describeToday, schemaFile } from './schema.ts'
import { findUntidy } from './tidy/tidy.ts'

type Check = { readonly name: Bilingual; run(): Promise<readonly string[]> }

const checks: readonly Check[] = [
  { name: { zh: '类型', en: 'types' }, run: () => checkTypes() },
  { name: { zh: '格式', en: 'style' }, run: () => checkStyle() },
  {
    name: { zh: '整洁', en: 'tidiness' },
    run: async () => findUntidy(root).map(({ path, line, what }) => `${path}:${line} ${what}`),
  },
  { name: { zh: '法规包', en: 'legality of the packs' }, run: () => checkAllPacks(root) },
  { name: { zh: '法规包格式', en: 'schemas of the packs' }, run: async () => findStaleLawSchemas(root) },
  { name: { zh: '授权策略', en: 'policies' }, run: async () => checkPolicies() },
  { name: { zh: '文档链接', en: 'links of the documentation' }, run: async () => findDeadLinks(root) },
  { name: { zh: '数据库结构', en: 'schema.sql' }, run: () => checkSchemaFile() },
]

export const checkHouse: Command = {
  name: 'check-house',
  arguments: [],
  says: {
    zh: '快速检查：类型、格式、整洁、法规包、授权策略、链接、数据库结构',
    en: 'Quick checks: types, style, tidiness, law packs, policies, links, schema',
  },
  options: {},
  forBuilders: true,
  run: async (_given, { inWords, print }) => {
    const done = await Promise.all(checks.map(async (check) => ({ name: check.name, found: await check.run() })))
    for (const { name, found } of done) {
      print(`${found.length === 0 ? '✓' : '✗'} ${inWords(name)}`)
      for (const line of found) print(`    ${line}`)
    }
    const failed = done.filter(({ found }) => found.length > 0).length
    print(`${done.length - failed} passed, ${failed} failed`)
    return accept(failed > 0 ? 1 : 0)
  },
}

/** The desk runs in a browser, so its types are checked against one. */
const checkTypes = async (): Promise<readonly string[]> =>
  (await Promise.all(['.', 'apps/desk'].map((project) => outputOf('tsc', ['--noEmit', '-p', project])))).flat()

const outputOf = async (program: string, args: readonly string[]): Promise<readonly string[]> => {
  const { code, output } = await run(program, args)
  return code === 0 ? [] : output.trim().split('\n')
}

/** One line for each finding; the reporter made for GitHub is the one that says it so shortly. */
const checkStyle = async (): Promise<readonly string[]> => {
  const { code, output } = await run('biome', [
    'check',
    '--error-on-warnings',
    '--reporter=github',
    '--max-diagnostics=200',
  ])
  if (code === 0) return []
  const found = [...output.matchAll(/^::\w+ title=([^,]*),file=([^,]*),line=(\d+)[^:]*::(.*)$/gm)]
  return found.length > 0 ? found.map(([, title, file, line, says]) => `${file}:${line} ${title}: ${says}`) : [output]
}

const checkSchemaFile = async (): Promise<readonly string[]> => {
  const today = await describeToday()
  if (!today.ok) return [today.refusal.code]
  const said = readFileSync(schemaFile, 'utf8')
  return said === today.value ? [] : ['schema.sql is stale: npx probity schema']
}
