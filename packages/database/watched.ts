import { compile } from './compile.ts'
import type { Database, Reader, Tx } from './contract.ts'
import { nameStatement } from './name-statement.ts'

/** Is given every statement by its name, and does it. */
export type AroundStatement = <Value>(name: string, work: () => Promise<Value>) => Promise<Value>

/** The same database, with something around every statement and every transaction: spans of a trace. Values are not told. */
export const watchDatabase = (database: Database, around: AroundStatement): Database => ({
  ...database,
  rows: watchRows(database, around),
  forPublic: { rows: watchRows(database.forPublic, around) },
  forClosed: { rows: watchRows(database.forClosed, around) },
  transaction: (work, name = 'transaction') =>
    around(name, () => database.transaction((tx) => work(watchTx(tx, around)))),
})

const watchTx = (tx: Tx, around: AroundStatement): Tx => ({
  ...tx,
  rows: watchRows(tx, around),
  copy: (into, lines, sent) => around(`copy ${into.table}`, () => tx.copy(into, lines, sent)),
})

const watchRows =
  (reader: Reader, around: AroundStatement): Reader['rows'] =>
  (query, options) =>
    around(nameStatement(compile(query).text), () => reader.rows(query, options))
