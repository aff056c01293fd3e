import { PGlite, type PGliteOptions } from '@electric-sql/pglite'
import { compile, withoutParameters } from '../compile.ts'
import type { Database, Reader, Tx } from '../contract.ts'
import { csvLines } from '../csv-lines.ts'
import { isRefusal, markTransaction, Refused, refuseInsideTransaction } from '../nesting.ts'
import { valueParsers } from '../values.ts'
import { nodeRole, type ReaderRole, readerRoles } from './role.ts'

type Session = Pick<PGlite, 'query'>

const reading = (session: Session): Reader['rows'] => {
  return async (query) => {
    const { text, values } = compile(query)
    return (await session.query(text, values)).rows as never[]
  }
}

/**
 * PGlite in this process: PostgreSQL compiled to WebAssembly, one session. It survives the death of the process, not
 * the loss of power (it runs without fsync). `folder` absent: in memory. `from`: a data folder dumped earlier.
 */
export const openEmbedded = async (folder?: string, from?: Blob): Promise<EngineBeforeMigration> => {
  const options: PGliteOptions = { parsers: valueParsers as NonNullable<PGliteOptions['parsers']> }
  if (folder) options.dataDir = folder
  if (from) options.loadDataDir = from
  const pglite = await PGlite.create(options)
  await pglite.exec("set timezone to 'UTC'")
  const rows = reading(pglite)
  /** One session plays every role: a reader's is taken for the length of one transaction. */
  const readingAs = (role: ReaderRole): Reader => ({
    rows: (query) => {
      refuseInsideTransaction()
      return pglite.transaction(async (session) => {
        await session.query(`set local role ${role}`)
        return reading(session)(query)
      })
    },
  })
  return {
    forPublic: readingAs(readerRoles.forPublic),
    forClosed: readingAs(readerRoles.forClosed),
    engine: 'embedded',
    rows: (query) => {
      refuseInsideTransaction()
      return rows(query)
    },
    transaction: async (work) => {
      refuseInsideTransaction()
      try {
        return await markTransaction(() =>
          pglite.transaction(async (session) => {
            const value = await work(transactionOf(session))
            if (isRefusal(value)) throw new Refused(value)
            return value
          }),
        )
      } catch (thrown) {
        if (thrown instanceof Refused) return thrown.value as never
        throw thrown
      }
    },
    copyOut: async function* (query) {
      refuseInsideTransaction()
      const { rows: found } = await pglite.query<readonly unknown[]>(withoutParameters(query), [], { rowMode: 'array' })
      yield csvLines(found)
    },
    close: () => pglite.close(),
    dump: () => pglite.dumpDataDir('none'),
    becomeNode: async () => {
      // COPY from PGlite's in-memory blob counts as reading a server file.
      await pglite.exec(`grant pg_read_server_files to ${nodeRole}; set role ${nodeRole}`)
    },
  }
}

/** An engine as opened, still the owner of its schema; `becomeNode` gives up the right to change what is append-only. */
export type EngineBeforeMigration = Database & { becomeNode(): Promise<void>; dump(): Promise<Blob> }

const transactionOf = (session: Session): Tx => ({
  transaction: true,
  rows: reading(session),
  copy: async ({ table, columns, binary }, lines) => {
    await session.query(
      `copy ${table} (${columns.join(', ')}) from '/dev/blob'${binary ? ' (format binary)' : ''}`,
      [],
      {
        blob: new Blob(typeof lines === 'string' ? [lines] : [...lines]),
      },
    )
  },
})
