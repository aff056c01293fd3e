import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accept, type Result } from '@probity/base'
import { type Engine, openEmbedded, openServer, type Place, takeFolder } from '@probity/database'

/** A database with the rights of its owner, as no node has it: what a copy puts in, and what a journal replays, is history. */
export type Owned = { readonly database: Engine; close(): Promise<void> }

/** Opens it where it lies. Refuses: database/owned, where another process has the folder. */
export const openAsOwner = async (place: Place): Promise<Result<Owned, 'database/owned'>> => {
  if ('url' in place) {
    const database = await openServer(place.url, { connections: 1 })
    return accept({ database, close: () => database.close() })
  }
  const owned = takeFolder(place.folder)
  if (!owned.ok) return owned
  const database = await openEmbedded(join(place.folder, 'postgres'))
  return accept({
    database,
    close: async () => {
      await database.close()
      owned.value.release()
    },
  })
}

/** Beside the data while a restored node awaits its journal, so that a server that waits need not open them to find out. */
export const awaitingMark = (data: string): string => join(data, 'awaiting-journal')
export const isAwaiting = (data: string): boolean => existsSync(awaitingMark(data))
