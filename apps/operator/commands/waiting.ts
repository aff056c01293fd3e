import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { accept, type Result, refuse } from '@probity/base'
import type { Command, Given } from '../command.ts'
import { type Door, doorOptions, readAnswer, throughDoor } from '../door.ts'
import { submitterOptions, withSubmitter } from '../submitter.ts'
import type { Terminal } from '../terminal.ts'

export const waiting: Command = {
  name: 'waiting',
  arguments: [{ name: 'SUBMISSION' }],
  says: {
    zh: '取回某次报送中待处理的行：原表格加一列原因',
    en: 'Fetches the rows of a submission that wait, as the spreadsheet they came in with a column of reasons',
  },
  options: {
    out: {
      value: 'FILE',
      says: { zh: '写入此文件：.csv 或 .xlsx（默认输出 CSV）', en: 'Writes .csv or .xlsx (else CSV to the output)' },
    },
    ...submitterOptions,
    ...doorOptions,
  },
  run: (given, terminal) => throughDoor(given, terminal, (door) => fetchWaiting(door, given, terminal)),
}

const fetchWaiting = async (door: Door, given: Given, terminal: Terminal): Promise<Result<number>> => {
  const submission = given.arguments[0] as string
  const key = withSubmitter(door, given)
  if (!key.ok) return key
  const out = given.text('out')
  const format = out && extname(out).toLowerCase() === '.xlsx' ? 'xlsx' : 'csv'
  const response = await door.send(`/api/v1/submissions/${submission}/waiting?format=${format}`, {
    headers: { authorization: `Bearer ${key.value}`, 'accept-language': terminal.language },
  })
  if (!response.ok) return (await readAnswer(door, response)) as Result<never>
  const body = Readable.from(response.body as unknown as AsyncIterable<Uint8Array>)
  if (out === undefined) {
    for await (const part of body) process.stdout.write(part as Uint8Array)
    return accept(0)
  }
  try {
    await pipeline(body, createWriteStream(out, { flags: 'wx' }))
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return refuse('file/exists', { file: out })
    throw fault
  }
  terminal.note({
    zh: `已写入 ${out}。改正后送回：npx probity mend ${submission} ${out}`,
    en: `Written to ${out}. Mend it and send it back: npx probity mend ${submission} ${out}`,
  })
  return accept(0)
}
