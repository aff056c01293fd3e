import { writeFileSync } from 'node:fs'
import { accept, type Day, findDay, refuse, systemClock } from '@probity/base'
import { type Law, loadLaw, type Policy } from '@probity/law'
import {
  compileSql,
  duckdb,
  planUnder,
  policyRules,
  policySpreadsheet,
  policyWords,
  postgresql,
  relations,
} from '@probity/policy'
import type { Command } from '../command.ts'
import { demoPacks, findPack } from '../settings.ts'
import type { Terminal } from '../terminal.ts'

export const policy: Command = {
  name: 'policy',
  arguments: [{ name: 'POLICY', optional: true }],
  says: {
    zh: '评价办法：不带参数列出全部；带编号以文字、评分表或 SQL 给出',
    en: 'Evaluation policies: lists them; one of them in words, as a scoring table or as SQL',
  },
  more: {
    zh: '评分表写入 --xlsx 所指文件，中英文各一表。SQL 的三个输入关系写在它前面的注释里。',
    en: 'The scoring table goes into the file after --xlsx, in Chinese and in English. SQL comes with comments that define its three inputs.',
  },
  options: {
    pack: {
      value: 'DIR',
      many: true,
      says: {
        zh: '法规包文件夹（默认为 law/cn 和演示城市）',
        en: 'Folder of a law pack (law/cn and the demo city unless given)',
      },
    },
    on: {
      value: 'DAY',
      says: { zh: '哪一天施行的版本（默认为今天）', en: 'The version in force on this day (today unless given)' },
    },
    xlsx: { value: 'FILE', says: { zh: '把评分表写入此文件', en: 'Writes the scoring table into this file' } },
    sql: { value: 'ENGINE', says: { zh: '给出 SQL：postgresql 或 duckdb', en: 'Prints SQL: postgresql or duckdb' } },
  },
  run: async (given, terminal) => {
    const typed = given.all('pack')
    const law = await loadLaw((typed.length > 0 ? typed : demoPacks).map(findPack), policyRules)
    if (!law.ok) return law
    const asked = given.text('on')
    const day = asked === undefined ? systemClock(law.value.zone).today() : findDay(asked)
    if (!day) return refuse('arguments/not-a-day', { day: asked })
    const id = given.arguments[0]
    if (id === undefined) return listPolicies(law.value, day, terminal)
    const found = law.value.findPolicy(id, day)
    if (!found) {
      const known = inForceOn(law.value, day)
        .map((one) => one.id)
        .join(', ')
      return refuse('arguments/not-one-of', { known, argument: id })
    }
    const file = given.text('xlsx')
    if (file !== undefined) writeFileSync(file, await policySpreadsheet(law.value, found))
    const engine = given.text('sql')
    if (engine !== undefined) return printSql(law.value, found, day, engine, terminal)
    if (file === undefined) printWords(law.value, found, terminal)
    return accept(0)
  },
}

const inForceOn = (law: Law, day: Day) =>
  law.policies().filter(({ from, until }) => from <= day && (!until || day <= until))

const listPolicies = (law: Law, day: Day, terminal: Terminal) => {
  for (const one of inForceOn(law, day))
    terminal.print(`${one.id.padEnd(26)} ${one.from}  ${terminal.inWords(one.title)}`)
  return accept(0)
}

const printWords = (law: Law, found: Policy, terminal: Terminal): void => {
  const { title, sections } = policyWords(law, found, terminal.language)
  terminal.print(title)
  for (const { heading, lines } of sections) {
    terminal.print(`\n${heading}`)
    for (const line of lines) terminal.print(`  ${line}`)
  }
}

const printSql = (law: Law, found: Policy, day: Day, engine: string, terminal: Terminal) => {
  const dialect = [postgresql, duckdb].find(({ name }) => name === engine)
  if (!dialect) return refuse('arguments/not-one-of', { known: 'postgresql, duckdb', argument: engine })
  const plan = planUnder(law, found, day)
  for (const [name, columns] of Object.entries(relations(plan, dialect))) terminal.print(`-- ${name} (${columns})`)
  terminal.print(`${compileSql(plan, dialect)};`)
  return accept(0)
}
