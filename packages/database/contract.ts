import type { RawBuilder } from 'kysely'

/** A query is compiled by Kysely and sent by us: `sql\`select …\`` with values as parameters, never as text. */
export type Query<Row> = RawBuilder<Row>

/** `prepare` keeps the server's plan under this name: for hot queries whose best plan does not depend on the values. */
export type QueryOptions = { readonly prepare?: string }

/** A look at the database outside a transaction: each call sees what is committed. */
export type Reader = { rows<Row>(query: Query<Row>, options?: QueryOptions): Promise<Row[]> }

/**
 * A transaction. Stores take it first and can be given nothing else: `Database` is not a `Tx`, so a write cannot escape
 * the transaction by being handed the wrong one of the two.
 */
export type Tx = Reader & {
  readonly transaction: true
  /**
   * `COPY into (columns) from stdin`: text lines as `copyLine` makes them, each with its line feed, or `binary` rows as `CopyRows`
   * makes them, at once or piece by piece; a server stores one piece while the next is being made, and `sent` is told of those
   * whose bytes may be used again. Returns nothing; a bad line throws and ends the transaction.
   */
  copy(
    into: { readonly table: string; readonly columns: readonly string[]; readonly binary?: boolean },
    lines: string | Iterable<string | Uint8Array<ArrayBuffer>>,
    sent?: (piece: string | Uint8Array<ArrayBuffer>) => void,
  ): Promise<void>
}

/** One way into a database, with the rights of one role. */
export type Engine = Reader & {
  readonly engine: 'embedded' | 'server'
  /**
   * Runs `work` in one transaction (read committed). A throw rolls back and is thrown on; a refusal (`{ ok: false }`)
   * rolls back and is returned, so nothing that was refused leaves a trace. Nesting is a fault. `name` is for traces.
   */
  transaction<Value>(work: (tx: Tx) => Promise<Value>, name?: string): Promise<Value>
  /**
   * The rows of a query without parameters as lines of CSV (RFC 4180, null is nothing at all, a text is never nothing), piece by
   * piece: for reading a great many. A server copies them out in a transaction that can write nothing.
   */
  copyOut(query: Query<unknown>): AsyncIterable<Uint8Array>
  /** Connections to a server, and who waits for one; the embedded engine has none. */
  connections?(): { readonly open: number; readonly idle: number; readonly waiting: number }
  close(): Promise<void>
}

/** Readers with fewer rights than the node has; what they may not read, the database refuses (the second wall). */
export type Readers = {
  /** All that public answers are made of: no closed part, no look, no row of a kind that is never published. */
  readonly forPublic: Reader
  /** Whole records, for statements that add a look in the same breath. It adds looks and can read none. */
  readonly forClosed: Reader
}

export type Database = Engine & Readers

/** What the law says and the second wall holds to: the kinds of record that are ever published. */
export type Wall = { readonly publishedKinds: readonly string[] }
