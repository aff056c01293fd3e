import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { accept, type Result, refuse } from '@probity/base'

/** Who has an embedded data folder: the process, and the address it answers at if it is a server. */
export type Owner = { readonly process: number; readonly address?: string }
export type Ownership = { announce(address: string): void; release(): void }

/**
 * Takes a data folder for this process alone. Two processes on one folder lose acknowledged rows without an error, so
 * the lock is the operating system's: a SQLite file held in an exclusive transaction, which ends with the process
 * however it ends and cannot be left behind or taken twice.
 * Refuses: database/owned, with the owner as far as it said who it is.
 */
export const takeFolder = (folder: string): Result<Ownership, 'database/owned'> => {
  mkdirSync(folder, { recursive: true })
  const lock = new DatabaseSync(join(folder, 'owner.lock'))
  try {
    lock.exec('pragma busy_timeout = 0; begin exclusive')
  } catch {
    lock.close()
    return refuse('database/owned', { folder, ...findOwner(folder) })
  }
  const say = (owner: Owner) => writeFileSync(join(folder, 'owner.json'), JSON.stringify(owner))
  say({ process: process.pid })
  return accept({
    announce: (address: string) => say({ process: process.pid, address }),
    release: () => lock.close(),
  })
}

/** What the last owner said of itself; only meaningful while `takeFolder` refuses. */
export const findOwner = (folder: string): Partial<Owner> => {
  try {
    return JSON.parse(readFileSync(join(folder, 'owner.json'), 'utf8')) as Owner
  } catch {
    return {}
  }
}
