import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findServerBinaries } from '@probity/database/lend'
import { fileRowsQuery } from '@probity/records'
import { compile } from '../packages/database/compile.ts'

/** Statements a second of the file's own statement, prepared, by PostgreSQL's own load generator; `undefined` where it is not installed. */
export const pgbenchFiles = async (
  url: string,
  folder: string,
  subjects: { first: number; last: number },
  seconds: number,
): Promise<number | undefined> => {
  const binaries = findServerBinaries()
  if (!binaries) return undefined
  const script = join(folder, 'file.sql')
  // One line, as a script wants it; a comment would swallow what follows.
  const statement = compile(fileRowsQuery(0))
    .text.replace(/--[^\n]*/g, '')
    .replaceAll('$1', ':subject')
  writeFileSync(
    script,
    `\\set subject random(${subjects.first}, ${subjects.last})\n${statement.replace(/\s+/g, ' ')};\n`,
  )
  const options = ['-n', '-M', 'prepared', '-c', '10', '-j', '1', '-T', String(seconds), '-f', script, url]
  const { stdout } = await promisify(execFile)(join(binaries.folder, 'pgbench'), options)
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
}
