import { setImmediate as breathe } from 'node:timers/promises'
import type { OpenSheet } from '../prepared/prepared-row.ts'

/** Rows of one future transaction, with the digest by which a repeat is recognised. */
export type RowChunk = {
  readonly sheet: OpenSheet
  readonly digest: string
  readonly cut: number
  /** Gives back what its rows stand in; nobody may ask for one of them afterwards. */
  readonly release: () => void
}

/** Gathers rows into chunks of one form: `add` says about how many characters a row has, `take` gives what was added and begins anew. */
export type ChunkGatherer<Row, Chunk> = { add(row: Row): number; take(): Chunk }

/** Characters of a chunk at most, give or take a row: rows may be a hundred times as long as rows usually are. */
const mostCharacters = 8_388_608

/** While the first chunk is read the database waits, so it is smaller. */
const sizeOf = (chunk: number, usual: number): number => (chunk === 0 ? Math.ceil(usual / 3) : usual)

/** Gathers rows into chunks of the sizes asked for: first those of an earlier attempt, then the usual one. */
export async function* gatherChunks<Row, Chunk>(
  rows: AsyncIterable<Iterable<Row>>,
  gatherer: ChunkGatherer<Row, Chunk>,
  earlierSizes: readonly number[],
  usualSize: number,
): AsyncGenerator<Chunk> {
  let chunk = 0
  let gathered = 0
  let characters = 0
  for await (const batch of rows) {
    // Reading never waits by itself, so it would keep the loop until its chunk is full while the database, long done, waits for
    // the next statement of the chunk before.
    await breathe()
    for (const row of batch) {
      characters += gatherer.add(row)
      gathered++
      const earlier = earlierSizes[chunk]
      const full =
        earlier === undefined
          ? gathered >= sizeOf(chunk, usualSize) || characters > mostCharacters
          : gathered >= earlier
      if (!full) continue
      yield gatherer.take()
      chunk++
      gathered = 0
      characters = 0
    }
  }
  if (gathered > 0) yield gatherer.take()
}
