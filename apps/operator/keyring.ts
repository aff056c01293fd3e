import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Caller, endKeys, findKeyHolder, issueKey, listKeyHolders, noteAudit, operatorId } from '@probity/access'
import { accept, type Result } from '@probity/base'
import type { ProbityNode } from '@probity/server'

/** Where the keys of this machine's operator lie: a file each, readable by its owner alone. */
export const keyFile = (data: string, holder: string): string => join(data, 'keys', holder)

/** The key of an authority or the operator as it lies in the data folder; `undefined` where none does. */
export const findKey = (data: string, holder: string): string | undefined => {
  const file = keyFile(data, holder)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/**
 * Gives every authority, and the operator, a key where it has none. Who has one in use keeps it, even if its file was
 * taken away: it may lie where it belongs. The file is written before the transaction ends; a key in a file that the
 * database does not know is one whose transaction never ended, and is replaced.
 */
export const ensureKeys = async (
  { database, law, clock, random }: ProbityNode,
  data: string,
): Promise<Result<number>> => {
  const holders = new Set([operatorId, ...law.authorities().map(({ id }) => id)])
  const have = await listKeyHolders(database)
  const without = [...holders].filter((id) => !have.has(id))
  if (without.length === 0) return accept(0)
  return database.transaction(async (tx) => {
    for (const id of without) {
      keep(data, id, await issueKey(tx, clock, random, id))
      await noteAudit(tx, clock, 'key-issued', thisMachine, { body: id })
    }
    return accept(without.length)
  })
}

/** Ends the keys of an authority and gives it a new one. */
export const renewKey = (
  { database, clock, random }: ProbityNode,
  data: string,
  holder: string,
): Promise<Result<string>> =>
  database.transaction(async (tx) => {
    await endKeys(tx, clock, holder)
    const key = await issueKey(tx, clock, random, holder)
    await noteAudit(tx, clock, 'key-issued', thisMachine, { body: holder, renewed: true })
    keep(data, holder, key)
    return accept(key)
  })

/** Whether the key in the folder is one that this node accepts. */
export const isInUse = async ({ database }: ProbityNode, data: string, holder: string): Promise<boolean> => {
  const key = findKey(data, holder)
  return key !== undefined && (await findKeyHolder(database, key)) === holder
}

/** Whoever works on this machine with the node's own folder. */
const thisMachine: Caller = { is: 'system', role: 'operator', clientId: 'command-line', body: operatorId }

const keep = (data: string, holder: string, key: string) => {
  mkdirSync(join(data, 'keys'), { recursive: true, mode: 0o700 })
  const file = keyFile(data, holder)
  writeFileSync(file, `${key}\n`, { mode: 0o600 })
  chmodSync(file, 0o600)
}
