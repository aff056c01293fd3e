import { join } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import type { Database } from './contract.ts'
import { openEmbedded } from './engines/embedded.ts'
import { isNotPermitted, joinNodeRole } from './engines/join-node-role.ts'
import { nodeRole } from './engines/role.ts'
import { openServer } from './engines/server.ts'
import { type MigrationRefusal, migrate } from './migrations.ts'
import { takeFolder } from './owner.ts'

/** Where the data lies: a server by its URL, or a folder that this process then owns. */
export type Place = { readonly url: string } | { readonly folder: string }

/** An open, migrated database; `announce` tells other processes at which address its owner answers. */
export type Opened = { readonly database: Database; announce(address: string): void }

export type OpenRefusal = 'database/owned' | 'database/not-permitted' | MigrationRefusal

/**
 * Opens the database and brings its schema up to date. Refuses: database/owned, database/not-permitted (what the user of the
 * server may not do), database/newer-schema, database/changed-migration.
 */
export const openDatabase = (place: Place): Promise<Result<Opened, OpenRefusal>> =>
  'url' in place ? openOnServer(place.url) : openFolder(place.folder)

/** The schema is brought up to date as its owner; the node then works over connections of its own, as `probity_node`. */
const openOnServer = async (url: string): Promise<Result<Opened, OpenRefusal>> => {
  const owner = await openServer(url, { connections: 1 })
  try {
    const done = await migrate(owner)
    if (!done.ok) return done
    await joinNodeRole(owner)
  } catch (fault) {
    if (isNotPermitted(fault)) return refuse('database/not-permitted', { why: fault.message, role: nodeRole })
    throw fault
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
