import type { Bilingual } from '@probity/base'
import type { Command, CommandOption } from './command.ts'
import { commands } from './commands/index.ts'
import { commonOptions } from './read-arguments.ts'
import type { Terminal } from './terminal.ts'

const words = {
  head: {
    zh: 'probity：依法公开的组织信用信息',
    en: 'probity: public credit information about organisations, lawful by construction',
  },
  usage: { zh: '用法', en: 'Usage' },
  command: { zh: '命令', en: 'COMMAND' },
  options: { zh: '选项', en: 'Options' },
  forUse: { zh: '命令', en: 'Commands' },
  forBuilders: { zh: '供开发者', en: 'For those who work on Probity' },
  more: {
    zh: '各命令的说明：probity 命令 --help。语言：--lang zh|en，或环境变量 LANG。',
    en: 'More on each: probity COMMAND --help. Language: --lang zh|en, or LANG in the environment.',
  },
} as const satisfies Record<string, Bilingual>

/** Every command in a line. */
export const sayCommands = (terminal: Terminal): string => {
  const say = terminal.inWords
  const lines = (list: readonly Command[]) => columns(list.map((one) => [usageOf(one), say(one.says)]))
  return [
    say(words.head),
    '',
    `${say(words.usage)}: probity ${say(words.command)} …`,
    '',
    `${say(words.forUse)}:`,
    lines(commands.filter((one) => !one.forBuilders)),
    '',
    `${say(words.forBuilders)}:`,
    lines(commands.filter((one) => one.forBuilders)),
    '',
    say(words.more),
  ].join('\n')
}

/** One command with all it takes. */
export const sayCommand = (command: Command, { inWords: say }: Terminal): string => {
  const options: Record<string, CommandOption> = { ...command.options, ...commonOptions }
  const rows = Object.entries(options).map(([name, { value, says }]): [string, string] => [
    `--${name}${value ? ` ${value}` : ''}`,
    say(says),
  ])
  return [
    `${say(words.usage)}: probity ${usageOf(command)} …`.replace(/ …$/, rows.length > 2 ? ' [--…]' : ''),
    '',
    say(command.says),
    ...(command.more ? ['', say(command.more)] : []),
    '',
    `${say(words.options)}:`,
    columns(rows),
  ].join('\n')
}

const usageOf = ({ name, arguments: all }: Command): string =>
  [
    name,
    ...all.map((one) => {
      const word = one.many ? `${one.name} ...` : one.name
      return one.optional ? `[${word}]` : word
    }),
  ].join(' ')

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const wide = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(wide)}  ${right}`).join('\n')
}
