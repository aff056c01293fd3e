import { copyLine, type Engine, openServer, sql, textArray } from '@probity/database'
import * as openCc from 'opencc-js/cn2t'
import { findNames } from '../packages/registry/names/find-names.ts'
import { countGrams } from '../packages/registry/names/gram-frequencies.ts'
import { nameGrams } from '../packages/registry/names/name-grams.ts'
import { normaliseName } from '../packages/registry/names/normalise-name.ts'
import { initialsOf } from '../packages/registry/names/readings.ts'
import { type Bench, type BenchSetting, beside, type Measure } from './harness.ts'
import { drawsOf, inventedName } from './invented-names.ts'

/**
 * A million names found and the time taken, beside plain pg_trgm (its similarity search over a GIN index on the names as
 * they are). Recall is the share of texts whose name stands among the first five; times are of one client, one by one.
 */
export const search: Bench = async ({ place, quick, progress }) => {
  const names = quick ? 20_000 : 1_000_000
  const asked = quick ? 30 : 200
  const url = await place.createDatabase()
  await (await place.openNode(url)).close()
  // As the schema's owner: the peer's extension and table are made in the same database.
  const database = await openServer(url)
  try {
    await load(database, names, progress)
    return await askBoth(database, questionsAbout(names, asked), progress)
  } finally {
    await database.close()
  }
}

const askBoth = async (
  database: Engine,
  questions: Record<string, Question[]>,
  progress: BenchSetting['progress'],
): Promise<Measure[]> => {
  const measures: Measure[] = []
  const took = { ours: [] as number[], peer: [] as number[] }
  for (const [way, texts] of Object.entries(questions)) {
    progress(way, 0)
    const ours = await ask(texts, async (text) => (await findNames(database, text, 5)).map(({ name }) => name))
    const peer = await ask(texts, (text) => findSimilar(database, text))
    measures.push(
      beside({ name: `recall in five: ${way}`, unit: '', ours: ours.recall, peer: peer.recall, ...more }),
      beside({ name: `p95: ${way}`, unit: 'ms', ours: percentile(ours.took), peer: percentile(peer.took), ...less }),
    )
    took.ours.push(...ours.took)
    took.peer.push(...peer.took)
  }
  const all = beside({ name: 'p95', unit: 'ms', ours: percentile(took.ours), peer: percentile(took.peer), ...less })
  return [all, ...measures]
}

const more = { peerName: 'pg_trgm', better: 'more' } as const
const less = { peerName: 'pg_trgm', better: 'less' } as const

const chunk = 20_000

const load = async (database: Engine, names: number, progress: BenchSetting['progress']) => {
  await database.rows(sql`create extension if not exists pg_trgm`)
  await database.rows(sql`create table if not exists trigram_name (name text not null)`)
  for (let from = 0; from < names; from += chunk) {
    progress('names', from / names)
    let lines = ''
    let plain = ''
    for (let number = from; number < Math.min(names, from + chunk); number++) {
      const name = inventedName(number)
      const normalised = normaliseName(name)
      lines += copyLine([number + 1, name, normalised, 'current', true, textArray(nameGrams(normalised))])
      plain += copyLine([name])
    }
    await database.transaction(async (tx) => {
      await tx.copy(
        { table: 'subject_name', columns: ['subject_id', 'name', 'normalised', 'kind', 'findable', 'grams'] },
        lines,
      )
      await tx.copy({ table: 'trigram_name', columns: ['name'] }, plain)
    })
  }
  progress('counting grams', 0)
  await database.transaction(countGrams)
  progress('the peer’s index', 0)
  await database.rows(sql`create index if not exists trigram_name_name on trigram_name using gin (name gin_trgm_ops)`)
  await database.rows(sql`vacuum analyze subject_name`)
  await database.rows(sql`vacuum analyze trigram_name`)
}

const findSimilar = async (database: Engine, text: string): Promise<string[]> => {
  const found = await database.rows<{ name: string }>(
    sql`select name from trigram_name where name % ${text} order by similarity(name, ${text}) desc, name limit 5`,
  )
  return found.map(({ name }) => name)
}

type Question = { readonly text: string; readonly means: string }

const ask = async (questions: readonly Question[], search: (text: string) => Promise<string[]>) => {
  const took: number[] = []
  let found = 0
  for (const { text, means } of questions) {
    const start = performance.now()
    const names = await search(text)
    took.push(performance.now() - start)
    if (names.slice(0, 5).some((name) => normaliseName(name) === normaliseName(means))) found++
  }
  return { recall: found / questions.length, took }
}

const percentile = (took: readonly number[], share = 0.95): number =>
  [...took].sort((a, b) => a - b)[Math.floor(took.length * share)] ?? 0

const questionsAbout = (names: number, asked: number): Record<string, Question[]> => {
  const draw = drawsOf(names)
  const traditional = openCc.Converter({ from: 'cn', to: 't' })
  const about = (text: (name: string) => string): Question[] =>
    Array.from({ length: asked }, () => inventedName(Math.floor(draw() * names))).map((means) => ({
      text: text(means),
      means,
    }))
  const changed = (name: string, by: string) => {
    const at = Math.floor(draw() * name.length)
    return name.slice(0, at) + by + name.slice(at + 1)
  }
  /** A character of another name that is not in this one. */
  const another = (name: string, other: string) => [...other].find((character) => !name.includes(character)) ?? '某'
  return {
    'brackets and spaces': about(
      (name) => `${name.slice(0, 2)} ${name.slice(2).replace('（', '(').replace('）', ')')}`,
    ),
    traditional: about(traditional),
    'one wrong character': about((name) => changed(name, another(name, inventedName(Math.floor(draw() * names))))),
    'one missing character': about((name) => changed(name, '')),
    'whole initials': about((name) => initialsOf(normaliseName(name))),
    'fragments of at most five names': rareFragments(names, asked, draw),
  }
}

/** Passages of three to six characters which at most five names hold. */
const rareFragments = (names: number, asked: number, draw: () => number): Question[] => {
  const holders = new Map<string, { means: string; count: number }>()
  for (let tries = 0; tries < 6 * asked; tries++) {
    const means = inventedName(Math.floor(draw() * names))
    const normalised = normaliseName(means)
    const length = 3 + Math.floor(draw() * 4)
    const at = Math.floor(draw() * (normalised.length - length))
    holders.set(normalised.slice(at, at + length), { means, count: 0 })
  }
  for (let number = 0; number < names; number++) {
    const normalised = normaliseName(inventedName(number))
    const held = new Set<string>()
    for (let at = 0; at + 3 <= normalised.length; at++) {
      for (let length = 3; length <= 6; length++) held.add(normalised.slice(at, at + length))
    }
    for (const passage of held) {
      const holder = holders.get(passage)
      if (holder) holder.count++
    }
  }
  return [...holders]
    .filter(([, { count }]) => count <= 5)
    .slice(0, asked)
    .map(([text, { means }]) => ({ text, means }))
}
