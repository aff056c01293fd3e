import { z } from 'zod'

/** One part of an archive: some rows of a table, as compressed lines of COPY. */
export const Part = z.strictObject({
  name: z.string(),
  table: z.string(),
  rows: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  sha256: z.hex().length(64),
})
export type Part = z.infer<typeof Part>

/** What an archive says of itself, in its last but one member; `manifest.seal` follows it. */
export const Manifest = z.strictObject({
  format: z.literal('probity-backup/1'),
  madeAt: z.iso.datetime(),
  engine: z.enum(['embedded', 'server']),
  /** Migrations that had been applied, in order, each with the digest of its text. */
  schema: z.array(z.strictObject({ name: z.string(), digest: z.string() })).min(1),
  packs: z.array(z.strictObject({ digest: z.string(), id: z.string(), edition: z.string() })),
  /** How far the ledger had come: the greatest id of a batch, and how many batches there were. */
  ledger: z.strictObject({ lastBatch: z.int(), batches: z.int() }),
  /** The journal that was being kept, and how many lines it had; what happened later stands behind them. */
  journal: z.strictObject({ id: z.string(), lines: z.int().nonnegative() }).nullable(),
  tables: z.array(z.strictObject({ name: z.string(), columns: z.array(z.string()), rows: z.int().nonnegative() })),
  sequences: z.record(z.string(), z.int()),
  parts: z.array(Part),
})
export type Manifest = z.infer<typeof Manifest>

export const manifestName = 'manifest.json'
export const sealName = 'manifest.seal'
