import { commands } from './commands/index.ts'
import { NotAnswering } from './door.ts'
import { variable } from './environment.ts'
import { sayCommand, sayCommands } from './help.ts'
import { nearest } from './nearest.ts'
import { readArguments } from './read-arguments.ts'
import { sayRefusal } from './refusals.ts'
import { openTerminal, spokenLanguage, type Terminal } from './terminal.ts'

const exit = { refused: 2, fault: 70 } as const

/** What a file system answers about a path that cannot serve. */
const unusable = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOENT',
  'EEXIST',
  'ENOTDIR',
  'EISDIR',
  'ENOSPC',
  'ENAMETOOLONG',
])

const run = async (name: string | undefined, typed: readonly string[], terminal: Terminal): Promise<number> => {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const named = commands.find((one) => one.name === typed[0])
    terminal.print(named ? sayCommand(named, terminal) : sayCommands(terminal))
    return 0
  }
  const refused = (code: string, details?: Record<string, unknown>) => {
    terminal.overwrite('')
    terminal.note(sayRefusal(details ? { code, details } : { code }))
    // A machine that reads along learns the code, which never changes its meaning.
    if (typed.includes('--json')) terminal.print(JSON.stringify({ refusal: code }))
    return exit.refused
  }
  const command = commands.find((one) => one.name === name)
  if (!command) {
    const near = nearest(
      name,
      commands.map((one) => one.name),
    )
    return refused('arguments/unknown-command', { command: name, near })
  }
  const given = readArguments(command, typed)
  if (!given.ok) return refused(given.refusal.code, given.refusal.details)
  if (given.value.has('help')) {
    terminal.print(sayCommand(command, terminal))
    return 0
  }
  try {
    const done = await command.run(given.value, terminal)
    return done.ok ? done.value : refused(done.refusal.code, done.refusal.details)
  } catch (fault) {
    if (fault instanceof NotAnswering) return refused('node/not-answering', fault.facts)
    const { code, path } = fault as NodeJS.ErrnoException
    if (code && unusable.has(code)) return refused('file/not-usable', { path: path ?? typed.join(' '), why: code })
    throw fault
  }
}

/** The language may stand anywhere on the line; it is needed before the rest can be read, to say what is wrong with it. */
const languageOf = (typed: readonly string[]): string | undefined => {
  const at = typed.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  return at < 0 ? undefined : typed[at]?.includes('=') ? typed[at].slice('--lang='.length) : typed[at + 1]
}

const typed = process.argv.slice(2)
const terminal = openTerminal(spokenLanguage(languageOf(typed), process.env))
// A reader that has seen enough (`| head`) ends the command, quietly.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => process.exit(fault.code === 'EPIPE' ? 0 : exit.fault))
try {
  process.exitCode = await run(
    typed[0] === '--lang' ? typed[2] : typed[0],
    typed.slice(typed[0] === '--lang' ? 3 : 1),
    terminal,
  )
} catch (fault) {
  terminal.overwrite('')
  terminal.note(sayRefusal({ code: 'fault/own', details: { what: String(fault) } }))
  if (variable('PROBITY_LOG') === 'debug' && fault instanceof Error) terminal.note(fault.stack ?? '')
  process.exitCode = exit.fault
}
