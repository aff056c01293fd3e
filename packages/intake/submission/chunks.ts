import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { RawRow, ReadRow } from '../candidate.ts'

/** Rows of one future transaction, with the digest by which a repeat is recognised. */
export type RowChunk = { readonly rows: readonly ReadRow[]; readonly digest: string; readonly cut: number }

/** Characters of a chunk at most, give or take a row: rows may be a hundred times as long as rows usually are. */
const mostCharacters = 8_388_608

/**
 * Reading never waits by itself, so it would keep the loop until its chunk is full while the database, long done, waits for
 * the next statement of the chunk before. After so many rows it lets answers in.
 */
const rowsBetweenBreaths = 64

/** Gathers rows into chunks of the sizes asked for: first those of an earlier attempt, then the usual one. */
export async function* gatherChunks(
  rows: AsyncIterable<{ read: ReadRow; cut: number }>,
  earlierSizes: readonly number[],
  usualSize: number,
): AsyncGenerator<RowChunk> {
  let chunk = 0
  let gathered: ReadRow[] = []
  let hash = createHash('sha256')
  let cut = 0
  let characters = 0
  let text = ''
  for await (const row of rows) {
    gathered.push(row.read)
    if (gathered.length % rowsBetweenBreaths === 0) await breathe()
    cut += row.cut
    const rowIs = rowText(row.read.raw)
    characters += rowIs.length
    text += rowIs
    // Hashing row by row would cost as much again as the hash.
    if (text.length > 16_384) {
      hash.update(text)
      text = ''
    }
    const earlier = earlierSizes[chunk]
    const full =
      earlier === undefined ? gathered.length >= usualSize || characters > mostCharacters : gathered.length >= earlier
    if (!full) continue
    yield { rows: gathered, digest: hash.update(text).digest('hex'), cut }
    chunk++
    gathered = []
    characters = 0
    hash = createHash('sha256')
    cut = 0
    text = ''
  }
  if (gathered.length > 0) yield { rows: gathered, digest: hash.update(text).digest('hex'), cut }
}

const rowText = ({ row, cells }: RawRow): string => {
  let text = `${row}`
  for (const column in cells) text += `\u001f${cells[column]}`
  return `${text}\u001e`
}
