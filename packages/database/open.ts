import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { accept, type Result, refuse } from '@probity/base'
import type { Database, Wall } from './contract.ts'
import { openEmbedded } from './engines/embedded.ts'
import { isNotPermitted, joinRoles } from './engines/join-roles.ts'
import { everyRole } from './engines/role.ts'
import { openServer, openServerPools } from './engines/server.ts'
import { type MigrationRefusal, migrate } from './migrations.ts'
import { takeFolder } from './owner.ts'
import { raiseWall } from './wall.ts'

/** Where the data lies: a server by its URL, or a folder that this process then owns. */
export type Place = { readonly url: string } | { readonly folder: string }

/** An open, migrated database; `announce` tells other processes at which address its owner answers. */
export type Opened = { readonly database: Database; announce(address: string): void }

export type OpenRefusal = 'database/owned' | 'database/half-restored' | 'database/not-permitted' | MigrationRefusal

/** Where a backup is being put into place: it becomes the database by being renamed, or not at all. */
export const restoringFolder = (folder: string): string => join(folder, 'postgres.restoring')

/**
 * Opens the database, brings its schema up to date and raises the wall around what is public. Refuses: database/owned, database/not-permitted (what the user of the
 * server may not do), database/newer-schema, database/changed-migration.
 */
export const openDatabase = (place: Place, wall: Wall): Promise<Result<Opened, OpenRefusal>> =>
  'url' in place ? openOnServer(place.url, wall) : openFolder(place.folder, wall)

/** The schema is brought up to date as its owner; the node then works over connections of its own, as `probity_node`. */
const openOnServer = async (url: string, wall: Wall): Promise<Result<Opened, OpenRefusal>> => {
  const owner = await openServer(url, { connections: 1 })
  try {
    const done = await migrate(owner)
    if (!done.ok) return done
    await raiseWall(owner, wall)
    await joinRoles(owner)
  } catch (fault) {
    if (isNotPermitted(fault))
      return refuse('database/not-permitted', { why: fault.message, roles: everyRole.join(', ') })
    throw fault
  } finally {
    await owner.close()
  }
  return accept({ database: await openServerPools(url), announce: () => {} })
}

const openFolder = async (folder: string, wall: Wall): Promise<Result<Opened, OpenRefusal>> => {
  const owned = takeFolder(folder)
  if (!owned.ok) return owned
  const { announce, release } = owned.value
  if (existsSync(restoringFolder(folder)) && !existsSync(join(folder, 'postgres'))) {
    release()
    return refuse('database/half-restored', { folder })
  }
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
  await raiseWall(embedded, wall)
  await embedded.becomeNode()
  return accept({ database: { ...embedded, close }, announce })
}
