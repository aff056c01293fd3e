import { accept, type Result } from '@probity/base'
import type { ReplayReport } from '@probity/contract'
import { askAsOperator } from '../as-operator.ts'
import type { Command } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import type { Terminal } from '../terminal.ts'

/** Told at most on the screen; `--json` tells all. */
const mostTold = 50

export const replay: Command = {
  name: 'replay',
  arguments: [],
  says: {
    zh: '由账本在第二个模式中重建每一份档案，与现存的比对',
    en: 'Rebuilds every credit file from the ledger in a second schema, and compares',
  },
  more: {
    zh: '每个条目都须能由存放的内容打开，每项内容都须有条目；登记、版本与档案由账本重建，逐行逐字节比对。不改动任何数据。有差异时以 1 结束，并逐项列出。',
    en: 'Every entry must be opened by what is stored in its place, and everything stored must have its entry; registry, versions and files are made anew and compared row by row and byte by byte. Nothing is changed. It ends with 1 where something differs, and names each thing.',
  },
  options: { json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } }, ...doorOptions },
  run: (given, terminal) =>
    throughDoor(given, terminal, async (door): Promise<Result<number>> => {
      const report = await askAsOperator<ReplayReport>(door, '/api/v1/log/replay', {})
      if (!report.ok) return report
      if (given.has('json')) terminal.print(JSON.stringify(report.value))
      else print(report.value, terminal)
      return accept(report.value.differences.length > 0 ? 1 : 0)
    }),
}

const print = (report: ReplayReport, terminal: Terminal): void => {
  const { files, entries, opened, digest, checkpoint = 0, milliseconds, differences } = report
  const seconds = (milliseconds / 1_000).toFixed(1)
  terminal.print(
    terminal.inWords({
      zh: `${files} 份档案由 ${entries} 个条目重建，用时 ${seconds} 秒；${opened} 个条目打开，已签署至 ${checkpoint}。`,
      en: `${files} files rebuilt from ${entries} entries in ${seconds} s; ${opened} entries open, ${checkpoint} are signed.`,
    }),
  )
  terminal.print(`SHA-256 ${digest}`)
  terminal.print(
    differences.length === 0
      ? terminal.inWords({ zh: '没有差异。', en: 'No differences.' })
      : terminal.inWords({ zh: `${differences.length} 处差异：`, en: `${differences.length} differences:` }),
  )
  for (const difference of differences.slice(0, mostTold)) terminal.print(`  ${JSON.stringify(difference)}`)
  if (differences.length > mostTold) terminal.print('  …')
}
