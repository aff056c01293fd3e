import type { Clock, Randomness } from '@probity/base'
import type { Database } from '@probity/database'
import type { Law } from '@probity/law'
import type { Follow } from './acts/write-record-acts.ts'
import type { ReadingRoom } from './reading-room/room.ts'
import type { LastKnown } from './rows/last-known.ts'

/** What intake works with. `nodeKey` hashes licence numbers that hold a person's number (R1). */
export type Intake = {
  readonly database: Database
  readonly law: Law
  readonly clock: Clock
  readonly random: Randomness
  readonly nodeKey: Uint8Array
  /** Rows of a chunk, which is a transaction. */
  readonly rowsPerChunk: number
  /** What follows in cases from an act on a record; absent where there are no cases. */
  readonly follow?: Follow
  /** Where long files are read; absent: here. */
  readonly room?: ReadingRoom
  /** What submissions find out of subjects, from one to the next; absent: each begins with nothing. */
  readonly lastKnown?: LastKnown
}

/** The embedded engine stops its process while it writes, so its chunks are small. */
export const rowsPerChunkOn = { embedded: 2_000, server: 8_000 } as const
