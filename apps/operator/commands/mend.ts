import { createReadStream, existsSync } from 'node:fs'
import { basename } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import type { Command, Given } from '../command.ts'
import { type Door, doorOptions, readAnswer, throughDoor } from '../door.ts'
import { submitterOptions, withSubmitter } from '../submitter.ts'
import type { Terminal } from '../terminal.ts'

export const mend: Command = {
  name: 'mend',
  arguments: [{ name: 'SUBMISSION' }, { name: 'FILE' }],
  says: {
    zh: '送回改正后的待处理行（由 waiting 取得的表格）',
    en: 'Sends the waiting rows back, mended in the spreadsheet that waiting gave',
  },
  options: {
    json: { says: { zh: '以一行 JSON 输出', en: 'Prints one line of JSON' } },
    ...submitterOptions,
    ...doorOptions,
  },
  run: (given, terminal) => {
    const file = given.arguments[1] as string
    if (!existsSync(file)) return Promise.resolve(refuse('file/missing', { file }))
    return throughDoor(given, terminal, (door) => sendMended(door, file, given, terminal))
  },
}

type Mended = { readonly in: number; readonly waiting: number; readonly notWaiting: number }

const sendMended = async (door: Door, file: string, given: Given, terminal: Terminal): Promise<Result<number>> => {
  const key = withSubmitter(door, given)
  if (!key.ok) return key
  const submission = given.arguments[0] as string
  const response = await door.send(
    `/api/v1/submissions/${submission}/mended?name=${encodeURIComponent(basename(file))}`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${key.value}`,
        'content-type': 'application/octet-stream',
        'accept-language': terminal.language,
      },
      body: ReadableStream.from(createReadStream(file)),
      duplex: 'half',
    } as RequestInit,
  )
  const mended = await readAnswer<Mended>(door, response)
  if (!mended.ok) return mended
  const { in: now, waiting, notWaiting } = mended.value
  if (given.has('json')) terminal.print(JSON.stringify(mended.value))
  else
    terminal.print(
      terminal.inWords({
        zh: `已收录 ${now} 行；仍待处理 ${waiting} 行；不在待处理之列 ${notWaiting} 行。`,
        en: `${now} rows are in; ${waiting} still wait; ${notWaiting} were not waiting.`,
      }),
    )
  return accept(0)
}
