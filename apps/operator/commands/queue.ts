import { accept, type Bilingual, type Result, refuse } from '@probity/base'
import type { RowView } from '@probity/contract'
import { pagesAsOperator } from '../as-operator.ts'
import type { Command } from '../command.ts'
import { doorOptions, throughDoor } from '../door.ts'
import { mostShown, readMost } from '../most-shown.ts'
import type { Terminal } from '../terminal.ts'

const queues = ['mend', 'match', 'conflict'] as const

export const queue: Command = {
  name: 'queue',
  arguments: [{ name: 'mend|match|conflict' }],
  says: {
    zh: '等待处理的行：待更正、待认定归属、因冲突搁置',
    en: 'Rows that wait: to be mended, to be matched, or because of a conflict',
  },
  options: {
    ...mostShown,
    json: { says: { zh: '每行一个 JSON 对象', en: 'Prints one JSON object a line' } },
    ...doorOptions,
  },
  run: (given, terminal) => {
    const [name = ''] = given.arguments
    if (!(queues as readonly string[]).includes(name))
      return Promise.resolve(refuse('arguments/not-one-of', { argument: name, known: queues.join(', ') }))
    const most = readMost(given)
    if (!most.ok) return Promise.resolve(most)
    return throughDoor(given, terminal, async (door): Promise<Result<number>> => {
      let shown = 0
      for await (const row of pagesAsOperator<Queued>(door, `/api/v1/queues/${name}`, most.value)) {
        if (!row.ok) return row
        if (given.has('json')) terminal.print(JSON.stringify(row.value))
        else print(row.value, terminal)
        shown++
      }
      if (shown === 0 && !given.has('json')) terminal.print(terminal.inWords(nothing))
      return accept(0)
    })
  },
}

type Queued = RowView & { readonly submission: string; readonly authority: string; readonly kind: string }

const nothing: Bilingual = { zh: '没有等待的行。', en: 'Nothing waits.' }

const print = ({ submission, row, authority, kind, cells, findings }: Queued, { inWords, print }: Terminal): void => {
  print(`${submission} ${row}  ${authority}  ${kind}`)
  for (const { code, column, says } of findings) print(`  ${code}${column ? ` [${column}]` : ''}  ${inWords(says)}`)
  const stated = Object.entries(cells ?? {}).filter(([, value]) => value !== '')
  for (const [column, value] of stated) print(`    ${column}: ${value}`)
}
