import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { accept, type Result } from '@probity/base'
import { takeFolder } from '@probity/database'

/** How long another process may take to open a folder before it is said to answer at no address. */
const mostTries = 40
const betweenTriesMs = 250

/**
 * The address of the server that has a data folder; `undefined` where nobody has it. A server that is just starting is
 * waited for. Refuses: database/owned, where the process that has it answers at no address.
 */
export const findServer = async (folder: string): Promise<Result<string | undefined, 'database/owned'>> => {
  if (!existsSync(join(folder, 'owner.lock'))) return accept(undefined)
  for (let tries = 1; ; tries++) {
    const taken = takeFolder(folder)
    if (taken.ok) {
      taken.value.release()
      return accept(undefined)
    }
    const { address } = taken.refusal.details as { address?: string }
    if (address) return accept(address)
    if (tries === mostTries) return taken
    await sleep(betweenTriesMs)
  }
}
