import { accept, findDay, type Result, refuse } from '@probity/base'
import { expandFile, type FileAnswer, publicRoutes } from '@probity/contract'
import type { Command, Given } from '../command.ts'
import { type Door, doorOptions, throughDoor } from '../door.ts'
import { findHandle } from '../find-handle.ts'
import { sayFile } from '../say-file.ts'
import type { Terminal } from '../terminal.ts'

export const file: Command = {
  name: 'file',
  arguments: [{ name: 'ORGANISATION' }],
  says: {
    zh: '某主体的公开信用档案（代码、名称或编号）',
    en: 'The public credit file of an organisation (by code, name or handle)',
  },
  options: {
    day: { value: 'D', says: { zh: '过去某日，如 2026-04-01', en: 'As it stood on a past day, such as 2026-04-01' } },
    'known-at': {
      value: 'T',
      says: {
        zh: '按当时所知，如 2026-04-01T08:00:00Z',
        en: 'With what was known at a time, such as 2026-04-01T08:00:00Z',
      },
    },
    json: { says: { zh: '以一行 JSON 输出（同接口）', en: 'Prints one line of JSON, as the API has it' } },
    ...doorOptions,
  },
  run: async (given, terminal) => {
    const day = given.text('day')
    if (day !== undefined && !findDay(day)) return refuse('arguments/not-a-day', { day })
    return throughDoor(given, terminal, async (door) => {
      const found = await askFile(door, given)
      return found.ok ? printFile(found.value, given, terminal) : found
    })
  },
}

const printFile = (answer: FileAnswer, given: Given, terminal: Terminal): Result<number> => {
  terminal.print(given.has('json') ? JSON.stringify(answer) : sayFile(expandFile(answer), terminal.language))
  return accept(0)
}

const askFile = async (door: Door, given: Given): Promise<Result<FileAnswer>> => {
  const handle = await findHandle(door, given.arguments[0] as string)
  if (!handle.ok) return handle
  const day = given.text('day')
  const knownAt = given.text('known-at')
  const answer = await door.ask(publicRoutes.file, {
    params: { handle: handle.value },
    query: { ...(day ? { day } : {}), ...(knownAt ? { knownAt } : {}) },
  })
  return answer.ok ? answer : refuse(answer.refusal.code, { ...answer.refusal.details, words: answer.problem?.words })
}
