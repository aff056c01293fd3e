import { expect, test } from 'vitest'
import { commands } from './commands/index.ts'
import { sayCommand, sayCommands } from './help.ts'
import { refusalWords, sayRefusal } from './refusals.ts'
import type { Terminal } from './terminal.ts'
import { spokenLanguage } from './terminal.ts'

const speaking = (language: 'zh' | 'en') => ({ language, inWords: (words) => words[language] }) as Terminal
const han = /\p{Script=Han}/u

test('the help names every command, in both languages', () => {
  for (const { name } of commands) {
    expect(sayCommands(speaking('en'))).toContain(`  ${name}`)
    expect(sayCommands(speaking('zh'))).toContain(`  ${name}`)
  }
})

test.each(commands.map((command) => ({ name: command.name, command })))(
  '$name explains all it takes',
  ({ command }) => {
    const [zh, en] = [sayCommand(command, speaking('zh')), sayCommand(command, speaking('en'))]
    for (const option of Object.keys(command.options)) {
      expect(zh).toContain(`--${option}`)
      expect(en).toContain(`--${option}`)
    }
    expect(zh).toMatch(han)
    expect(en).not.toMatch(han)
  },
)

test.each(Object.entries(refusalWords))('%s is said in both languages, with the same facts', (_, { zh, en }) => {
  const factsOf = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()
  expect(zh).toMatch(han)
  expect(en).not.toMatch(han)
  expect(new Set(factsOf(zh))).toEqual(new Set(factsOf(en)))
})

test('a refusal of the API keeps the words it came with', () => {
  const words = { title: { zh: '甲', en: 'A' }, detail: { zh: '乙', en: 'b' } }
  expect(sayRefusal({ code: 'any/code', details: { words } })).toEqual({ zh: '甲。乙', en: 'A. b' })
})

test('the language is what was asked, else the machine’s, else English', () => {
  expect(spokenLanguage('zh', { LANG: 'en_GB.UTF-8' })).toBe('zh')
  expect(spokenLanguage(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh')
  expect(spokenLanguage(undefined, { LC_ALL: 'en_GB', LANG: 'zh_CN.UTF-8' })).toBe('en')
  expect(spokenLanguage(undefined, { LANG: 'C' })).toBe('en')
})
