import { join } from 'node:path'
import { accept } from '@probity/base'
import type { Command } from '../command.ts'
import { root } from '../settings.ts'
import { run } from './run.ts'

export const bench: Command = {
  name: 'bench',
  arguments: [{ name: 'NAME', optional: true }],
  says: {
    zh: '对照测量（不给名称则逐项全做）',
    en: 'Measures ours beside a peer in one run; without a name, all there is',
  },
  options: {
    json: { says: { zh: '输出一个 JSON 对象', en: 'Prints one JSON object' } },
    quick: { says: { zh: '小规模试跑', en: 'A small run, to see that it works' } },
  },
  forBuilders: true,
  run: async (given) => {
    const switches = ['json', 'quick'].filter((name) => given.has(name)).map((name) => `--${name}`)
    const { code } = await run('node', [join(root, 'bench', 'main.ts'), ...given.arguments, ...switches], {
      shown: true,
    })
    return accept(code)
  },
}
