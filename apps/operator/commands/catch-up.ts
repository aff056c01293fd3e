import { accept } from '@probity/base'
import { catchUp as catchUpNow, catchUpOptions } from '../catch-up.ts'
import type { Command } from '../command.ts'
import { defaultData, nodeOptions, readSettings } from '../settings.ts'

export const catchUp: Command = {
  name: 'catch-up',
  arguments: [],
  says: {
    zh: '恢复后的节点补上备份之后发生的事',
    en: 'Brings a restored node up to what happened after its backup',
  },
  more: {
    zh: '先通读核对日记，再逐行重放；中途停止则再做一次。完成之前节点不应答（/readyz 为 503）。退出码：0 已补上，1 仍在等待。',
    en: 'The journal is read and checked first and then replayed line by line; after an end half-way it is simply done again. Until then the node answers nobody (/readyz says 503). Exit code: 0 it has caught up, 1 it still waits.',
  },
  options: {
    ...catchUpOptions,
    json: { says: { zh: '以一行 JSON 输出', en: 'Ends with one line of JSON' } },
    data: nodeOptions.data,
  },
  run: async (given, terminal) => {
    const done = await catchUpNow(given, readSettings(given, { data: defaultData }))
    if (!done.ok) return done
    const { state, lines, torn } = done.value
    if (given.has('json')) terminal.print(JSON.stringify(done.value))
    else terminal.print(`${state}${lines === undefined ? '' : ` ${lines}`}`)
    if (torn)
      terminal.note({
        zh: '日记最后一行未写完，不计入。',
        en: 'The last line of the journal was cut off while it was being written, and does not count.',
      })
    return accept(state === 'awaiting-journal' ? 1 : 0)
  },
}
