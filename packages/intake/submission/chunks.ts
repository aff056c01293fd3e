import { setImmediate as breathe } from 'node:timers/promises'
import type { ReadRow } from '../candidate.ts'
import type { RowRead } from './open-reading.ts'
import { openRowsDigest } from './rows-digest.ts'

/** Rows of one future transaction, with the digest by which a repeat is recognised. */
export type RowChunk = { readonly rows: readonly ReadRow[]; readonly digest: string; readonly cut: number }

/** Characters of a chunk at most, give or take a row: rows may be a hundred times as long as rows usually are. */
const mostCharacters = 8_388_608

/** Gathers rows into chunks of the sizes asked for: first those of an earlier attempt, then the usual one. */
export async function* gatherChunks(
  rows: AsyncIterable<readonly RowRead[]>,
  earlierSizes: readonly number[],
  usualSize: number,
): AsyncGenerator<RowChunk> {
  let chunk = 0
  let gathered: ReadRow[] = []
  let cut = 0
  let characters = 0
  const digest = openRowsDigest()
  for await (const batch of rows) {
    // Reading never waits by itself, so it would keep the loop until its chunk is full while the database, long done, waits for
    // the next statement of the chunk before.
    await breathe()
    for (const row of batch) {
      gathered.push(row.read)
      cut += row.cut
      characters += digest.add(row.read.raw)
      const earlier = earlierSizes[chunk]
      const full =
        earlier === undefined ? gathered.length >= usualSize || characters > mostCharacters : gathered.length >= earlier
      if (!full) continue
      yield { rows: gathered, digest: digest.take(), cut }
      chunk++
      gathered = []
      characters = 0
      cut = 0
    }
  }
  if (gathered.length > 0) yield { rows: gathered, digest: digest.take(), cut }
}
