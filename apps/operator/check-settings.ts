import { existsSync } from 'node:fs'
import { accept, type Bilingual, type Result, refuse } from '@probity/base'
import { findVariable, unknownVariables, variables } from './environment.ts'
import { nearest } from './nearest.ts'
import type { Terminal } from './terminal.ts'

/** What is wrong with the settings as they stand, by variable. */
export const findWrongSettings = (): { readonly name: string; readonly words: Bilingual }[] => {
  const wrong = variables.flatMap(({ name, wrong: check }) => {
    const found = findVariable(name)
    const words = found && check?.(found.value)
    return words ? [{ name, words }] : []
  })
  const unknown = unknownVariables().map((name) => {
    const [near] = nearest(
      name,
      variables.map((one) => one.name),
    )
    return {
      name,
      words: {
        zh: `没有这个设置${near ? `；您是否要用 ${near}？` : ''}`,
        en: `is no setting${near ? `; did you mean ${near}?` : ''}`,
      },
    }
  })
  return [...wrong, ...unknown]
}

/** A node does not start on settings that it would only half understand. Refuses: settings/not-usable. */
export const checkSettings = (terminal: Terminal): Result<number, 'settings/not-usable'> => {
  const wrong = findWrongSettings()
  if (wrong.length === 0) return accept(0)
  return refuse('settings/not-usable', { list: sayWrongSettings(wrong, terminal).join('\n') })
}

export const sayWrongSettings = (wrong: ReturnType<typeof findWrongSettings>, terminal: Terminal): string[] =>
  wrong.map(({ name, words }) => `  ${name} ${terminal.inWords(words)}`)

/** A file that will be made by the first start, or one that is there. */
export const noteIfMissing = (file: string): string => `${file}${existsSync(file) ? '' : ' (made on the first start)'}`
