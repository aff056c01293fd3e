import type { Bilingual, Result } from '@probity/base'
import type { Terminal } from './terminal.ts'

/** An option as a person types it: `--data DIR`, or `--json` where it takes no value. */
export type CommandOption = {
  /** What its value is called in the help; absent for a switch. */
  readonly value?: string
  readonly many?: true
  readonly says: Bilingual
}

/** A thing named without an option: `FILE`, `[FILE]`, `PACK ...`. */
export type CommandArgument = { readonly name: string; readonly optional?: true; readonly many?: true }

/** What was typed, read by the table of the command. */
export type Given = {
  readonly arguments: readonly string[]
  text(option: string): string | undefined
  all(option: string): readonly string[]
  has(option: string): boolean
}

/**
 * One command. `run` gives the exit code: 0 it was done, 1 it found what it looks for. A refusal ends with 2, a fault with 70.
 */
export type Command = {
  readonly name: string
  readonly arguments: readonly CommandArgument[]
  readonly says: Bilingual
  /** What else a person has to know before using it. */
  readonly more?: Bilingual
  readonly options: Readonly<Record<string, CommandOption>>
  /** For those who work on the house itself: listed apart. */
  readonly forBuilders?: true
  run(given: Given, terminal: Terminal): Promise<Result<number>>
}
