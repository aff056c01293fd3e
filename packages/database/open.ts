import { join } from 'node:path'
import { accept, type Result } from '@probity/base'
import type { Database } from './contract.ts'
import { openEmbedded } from './engines/embedded.ts'
import { nodeRole } from './engines/role.ts'
import { openServer } from './engines/server.ts'
import { type MigrationRefusal, migrate } from './migrations.ts'
import { takeFolder } from './owner.ts'

/** Where the data lies: a server by its URL, or a folder that this process then owns. */
export type Place = { readonly url: string } | { readonly folder: string }

/** An open, migrated database; `announce` tells other processes at which address its owner answers. */
export type Opened = { readonly database: Database; announce(address: string): void }

/** Opens the database and brings its schema up to date. Refuses: database/owned, database/newer-schema, database/changed-migration. */
export const openDatabase = (place: Place): Promise<Result<Opened, 'database/owned' | MigrationRefusal>> =>
  'url' in place ? openOnServer(place.url) : openFolder(place.folder)

/** The schema is brought up to date as its owner; the node then works over connections of its own, as `probity_node`. */
const openOnServer = async (url: string): Promise<Result<Opened, MigrationRefusal>> => {
  const owner = await openServer(url, { connections: 1 })
  try {
    const done = await migrate(owner)
    if (!done.ok) return done
  } finally {
    await owner.close()
  }
  return accept({ database: await openServer(url, { role: nodeRole }), announce: () => {} })
}

const openFolder = async (folder: string): Promise<Result<Opened, 'database/owned' | MigrationRefusal>> => {
  const owned = takeFolder(folder)
  if (!owned.ok) return owned
  const { announce, release } = owned.value
  const embedded = await openEmbedded(join(folder, 'postgres'))
  const close = async () => {
    await embedded.close()
    release()
  }
  const done = await migrate(embedded)
  if (!done.ok) {
    await close()
    return done
  }
  await embedded.becomeNode()
  return accept({ database: { ...embedded, close }, announce })
}
