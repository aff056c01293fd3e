import type { Instant } from '@probity/base'
import { type Reader, sql } from '@probity/database'
import { parseSignatureLine, type SignatureLine, withCosignatures } from '@probity/proof'
import type { StoredCheckpoint } from '../checkpoint/store.ts'

/** What a witness cosigned last; `line` stands below the checkpoint of `size`. */
export type Cosignature = {
  /** C2SP verifier key by which it was found right. */
  readonly verifier: string
  readonly size: number
  readonly line: string
  readonly at: Instant
}

export const listCosignatures = (db: Reader): Promise<Cosignature[]> =>
  db.rows(sql`select verifier, size, line, cosigned_at as at from ledger_cosignature order by verifier`)

/** Keeps it, unless a later one of the same witness is there: a slower process never takes the place of a newer one's. */
export const keepCosignature = (db: Reader, { verifier, size, line, at }: Cosignature): Promise<unknown> =>
  db.rows(sql`insert into ledger_cosignature as kept (verifier, size, line, cosigned_at) values (${verifier}, ${size}, ${line}, ${at})
    on conflict (verifier) do update set size = excluded.size, line = excluded.line, cosigned_at = excluded.cosigned_at
    where excluded.size >= kept.size`)

/** The checkpoint with the lines of everyone who cosigned this very one; as it was signed while nobody has. */
export const cosigned = async (db: Reader, checkpoint: StoredCheckpoint): Promise<StoredCheckpoint> => {
  const lines = (await listCosignatures(db))
    .filter(({ size }) => size === checkpoint.size)
    .map(({ line }) => parseSignatureLine(line))
    .filter((line): line is SignatureLine => line !== undefined)
  return lines.length === 0 ? checkpoint : { ...checkpoint, note: withCosignatures(checkpoint.note, lines) }
}
