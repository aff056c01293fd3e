import type { Socket } from 'node:net'
import { sql } from 'kysely'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { compile, withoutParameters } from '../compile.ts'
import type { Database, Engine, Query, QueryOptions, Reader, Tx } from '../contract.ts'
import { isRefusal, markTransaction, refuseInsideTransaction } from '../nesting.ts'
import { valueParsers } from '../values.ts'
import { nodeRole, readerRoles } from './role.ts'
import { sendCopy } from './send-copy.ts'
import { sharedFlush } from './shared-flush.ts'

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && valueParsers[oid]) || pg.types.getTypeParser(oid as never, format as never),
} as pg.CustomTypesConfig

const reading = (session: pg.Pool | pg.PoolClient): Reader['rows'] => {
  return async (query, options?: QueryOptions) => {
    const { text, values: given } = compile(query)
    const values = given.map(arraysOfNumbersAsText)
    const result = await session.query(options?.prepare ? { name: options.prepare, text, values } : { text, values })
    return result.rows as never[]
  }
}

/** `{1,2,3}`: the driver would quote and escape each number, which is most of what a look-up of thousands costs here. */
const arraysOfNumbersAsText = (value: unknown): unknown =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'number')
    ? `{${value.join(',')}}`
    : value

export type ServerOptions = {
  readonly role?: string
  readonly connections?: number
  /** A commit does not wait for the disk: for who waits for it otherwise. */
  readonly flushesLater?: true
}

/** How our connections are known in the server's own list of them. */
export const applicationName = 'probity'

/** A PostgreSQL server, 15 or later, by connection string (`postgres://…`). Against power loss its own durability holds. */
export const openServer = async (
  url: string,
  { role, connections = 10, flushesLater }: ServerOptions = {},
): Promise<Engine> => {
  const options = `-c timezone=UTC${role ? ` -c role=${role}` : ''}${flushesLater ? ' -c synchronous_commit=off' : ''}`
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    types,
    options,
    application_name: applicationName,
  })
  // An idle connection that the server ends is not ours to die of: the pool opens another one.
  pool.on('error', () => {})
  const rows = reading(pool)
  return {
    engine: 'server',
    rows: (query, options) => {
      refuseInsideTransaction()
      return rows(query, options)
    },
    transaction: (work) => {
      refuseInsideTransaction()
      return inTransaction(pool, work)
    },
    copyOut: (query) => copiedOut(pool, query),
    connections: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
    close: () => pool.end(),
  }
}

/** A server as a node works with it: its own connections and, beside them, those of its readers. */
export const openServerPools = async (url: string): Promise<Database> => {
  const node = await openServer(url, { role: nodeRole })
  const [forPublic, forClosed, flusher] = await Promise.all([
    openServer(url, { role: readerRoles.forPublic }),
    openServer(url, { role: readerRoles.forClosed, flushesLater: true }),
    openServer(url, { role: readerRoles.forClosed, connections: 1 }),
  ])
  const flushed = sharedFlush(() => flusher.rows(emptyCommit))
  return {
    ...node,
    forPublic: { rows: forPublic.rows },
    forClosed: {
      rows: async (query, options) => {
        const rows = await forClosed.rows(query, options)
        await flushed()
        return rows
      },
    },
    close: async () => {
      await Promise.all([node, forPublic, forClosed, flusher].map((pool) => pool.close()))
    },
  }
}

/**
 * A commit of nothing but a message that nobody reads, as durable as the server makes its commits: with it everything is on
 * disk (and on a standby, where the server waits for one) that was committed before.
 */
const emptyCommit = sql`select pg_logical_emit_message(true, 'probity', '')`

/** Who stops reading half-way leaves a connection that still sends: it is not used again. */
async function* copiedOut(pool: pg.Pool, query: Query<unknown>): AsyncIterable<Uint8Array> {
  refuseInsideTransaction()
  const client = await pool.connect()
  let read = false
  try {
    await client.query('begin transaction read only')
    yield* client.query(
      copyTo(`copy (${withoutParameters(query)}) to stdout (format csv)`),
    ) as AsyncIterable<Uint8Array>
    await client.query('commit')
    read = true
  } finally {
    client.release(!read)
  }
}

const inTransaction = async <Value>(pool: pg.Pool, work: (tx: Tx) => Promise<Value>): Promise<Value> => {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('begin')
    const value = await markTransaction(() => work(transactionOf(client)))
    await client.query(isRefusal(value) ? 'rollback' : 'commit')
    return value
  } catch (thrown) {
    await client.query('rollback').catch((fault: Error) => {
      broken = fault
    })
    throw thrown
  } finally {
    client.release(broken)
  }
}

const transactionOf = (client: pg.PoolClient): Tx => ({
  transaction: true,
  rows: reading(client),
  copy: ({ table, columns, binary }, lines, sent) =>
    sendCopy(
      client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin${binary ? ' (format binary)' : ''}`)),
      (client as unknown as { connection: pg.Connection }).connection.stream as Socket,
      typeof lines === 'string' ? [lines] : lines,
      sent,
    ),
})
