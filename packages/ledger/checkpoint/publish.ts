import type { Database } from '@probity/database'
import { parseCheckpoint, parseNote } from '@probity/proof'
import type { LogFiles } from '../tiles/store.ts'
import { cosigned } from '../witness/store.ts'
import { findNewestCheckpoint, lockHead } from './store.ts'

const path = 'checkpoint'

/** The size of the checkpoint in the files of this process; 0 where there is none yet. */
export const readPublishedSize = async (files: LogFiles): Promise<number> => {
  const bytes = await files.read(path)
  if (!bytes) return 0
  const note = parseNote(bytes)
  const checkpoint = note.ok ? parseCheckpoint(note.value.text) : note
  if (!checkpoint.ok) throw new Error(`the checkpoint in the log's folder cannot be read: ${checkpoint.refusal.code}`)
  return checkpoint.value.size
}

/**
 * Puts the newest checkpoint, with its cosignatures, beside the tiles, once they reach that far. Under the lock of the head, so that a slow process
 * never puts an older one in the place of a newer: to whoever watches, that would be a log rolled back.
 */
export const publishCheckpoint = (db: Database, files: LogFiles, tilesUpTo: number): Promise<void> =>
  db.transaction(async (tx) => {
    await lockHead(tx)
    const newest = await findNewestCheckpoint(tx)
    if (newest && newest.size <= tilesUpTo) await files.write(path, Buffer.from((await cosigned(tx, newest)).note))
  })
