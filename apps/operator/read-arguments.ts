import { parseArgs } from 'node:util'
import { accept, type Result, refuse } from '@probity/base'
import type { Command, CommandOption, Given } from './command.ts'
import { nearest } from './nearest.ts'

/** Every command takes these. */
export const commonOptions = {
  lang: { value: 'zh|en', says: { zh: '显示语言', en: 'Language of what is printed' } },
  help: { says: { zh: '显示本说明', en: 'Shows this' } },
} as const satisfies Record<string, CommandOption>

type ArgumentRefusal =
  | 'arguments/unknown-option'
  | 'arguments/value-missing'
  | 'arguments/value-unexpected'
  | 'arguments/too-few'
  | 'arguments/too-many'

/** Reads what was typed after the command's name. Anything it does not know is refused, never passed over. */
export const readArguments = (command: Command, typed: readonly string[]): Result<Given, ArgumentRefusal> => {
  const options: Record<string, CommandOption> = { ...command.options, ...commonOptions }
  const { tokens, positionals } = parseArgs({
    args: [...typed],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      Object.entries(options).map(([name, option]) => [name, { type: option.value ? 'string' : 'boolean' } as const]),
    ),
  })
  const values = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = token.rawName === '-h' ? 'help' : token.name
    const option = options[name]
    const facts = { option: token.rawName, command: command.name }
    if (!option) return refuse('arguments/unknown-option', { ...facts, near: nearestOption(name, options) })
    if (!option.value && token.value !== undefined) return refuse('arguments/value-unexpected', facts)
    const isAnotherOption = !token.inlineValue && /^--./.test(token.value ?? '')
    if (option.value && (token.value === undefined || isAnotherOption))
      return refuse('arguments/value-missing', { ...facts, value: option.value })
    values.set(name, [...(values.get(name) ?? []), token.value ?? ''])
  }
  const given: Given = {
    arguments: positionals,
    text: (option) => values.get(option)?.at(-1),
    all: (option) => values.get(option) ?? [],
    has: (option) => values.has(option),
  }
  return given.has('help') ? accept(given) : checkCount(command, given)
}

const checkCount = (command: Command, given: Given): Result<Given, ArgumentRefusal> => {
  const least = command.arguments.filter(({ optional }) => !optional).length
  const most = command.arguments.some(({ many }) => many) ? Number.POSITIVE_INFINITY : command.arguments.length
  const count = given.arguments.length
  if (count < least)
    return refuse('arguments/too-few', { command: command.name, missing: command.arguments[count]?.name })
  if (count > most) return refuse('arguments/too-many', { command: command.name, argument: given.arguments[most] })
  return accept(given)
}

const nearestOption = (name: string, options: Record<string, CommandOption>): string => {
  const [near] = nearest(name, Object.keys(options))
  return near ? `--${near}` : ''
}
