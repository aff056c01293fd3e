import { createReadStream, createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from, to } from 'pg-copy-streams'

/** A connection of the schema's owner, for what a node may not do. */
export const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Keeps the rows of a query as the lines of COPY in a file; those of one table come in the order in which they were written. */
export const keepLines = (client: pg.Client, query: string, file: string): Promise<void> =>
  pipeline(client.query(to(`copy (${query}) to stdout`)), createWriteStream(file))

/** The peer of intake: the very same rows, as lines made before, in one COPY and one transaction, and nothing else. */
export const copyLines = async (client: pg.Client, table: string, file: string): Promise<void> => {
  await pipeline(createReadStream(file, { highWaterMark: 262_144 }), client.query(from(`copy ${table} from stdin`)))
}

/** A table with the same columns, checks and keys. */
export const makeTwin = (client: pg.Client, table: string, twin: string) =>
  client.query(`create table ${twin} (like ${table} including all)`)

/** Starts every measured run with nothing left to write, whoever wrote before. */
export const settle = (client: pg.Client) => client.query('checkpoint')
