import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'

/** DuckDB in this process, in memory. It holds a copy of what may be evaluated today and nothing is ever written back from it. */
export type Duck = {
  run(statement: string): Promise<void>
  /** Numbers come back as numbers; days and what is wider than 53 bits are asked for as text. */
  rows<Row>(statement: string): Promise<Row[]>
  /** A folder that nobody else may read, for lines on their way in. */
  readonly spool: string
  close(): void
}

/**
 * Opens an empty one. Two threads unless said otherwise: the rest of the node goes on meanwhile. `spool`: where its folder is
 * made; it is removed on closing.
 */
export const openDuck = async ({ threads = 2, spool = tmpdir() } = {}): Promise<Duck> => {
  mkdirSync(spool, { recursive: true, mode: 0o700 })
  // Made with mode 0700, so that nothing in it can be read by anybody else.
  const folder = mkdtempSync(join(spool, 'lab-'))
  const leaveNothing = () => rmSync(folder, { recursive: true, force: true })
  process.once('exit', leaveNothing)
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    temp_directory: folder,
    preserve_insertion_order: 'false',
    // It reads the lines that we lay into the spool, and loads nothing from anywhere.
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  return {
    run: async (statement) => {
      await connection.run(statement)
    },
    rows: async (statement) => {
      const found = await connection.runAndReadAll(statement)
      return found.getRowObjectsJS().map(plain) as never[]
    },
    spool: folder,
    close: () => {
      connection.closeSync()
      instance.closeSync()
      process.off('exit', leaveNothing)
      leaveNothing()
    },
  }
}

const plain = (row: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, typeof value === 'bigint' ? Number(value) : value]),
  )
