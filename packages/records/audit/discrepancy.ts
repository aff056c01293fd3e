/** What stands behind an entry of the log, as a person would name it. */
export type What = {
  readonly what: 'version' | 'act' | 'look' | 'log-act'
  /** The public handle of the subject; absent for what is done to the log itself. */
  readonly subject?: string
  /** The public number of the record, for a version or an act on one. */
  readonly record?: string
  readonly version?: number
  readonly kind: string
}

/** Where its entry is: the batch that brought it, and its place in that. */
export type Where = { readonly batch: number; readonly ordinal: number }

/** Something in the database that is not what the signed log says. */
export type Discrepancy =
  /** The stored row does not open its entry: a byte of it, or of a salt, was changed. */
  | ({ readonly is: 'row-changed'; readonly part: 'public' | 'closed' | 'leaf' } & What & Where)
  /** The row has no entry in the ledger: it was put in behind the node's back. */
  | ({ readonly is: 'row-without-entry' } & What & Where)
  /** Entries of a batch that no row stands behind: rows were taken away. */
  | { readonly is: 'entries-without-row'; readonly batch: number; readonly entries: number; readonly rows: number }
  /** The entry that the database holds is not the one in the tiles of the log. */
  | ({ readonly is: 'entry-changed'; readonly index: number } & Where)
  /** The order of batches has a hole, or a batch is not as long as it was placed. */
  | { readonly is: 'order-broken'; readonly index: number; readonly batch: number }
  /** There are fewer entries than were signed: the database was rolled back. */
  | { readonly is: 'rolled-back'; readonly signed: number; readonly held: number }
  /** The entries do not make the signed root. */
  | { readonly is: 'root-differs'; readonly size: number }
