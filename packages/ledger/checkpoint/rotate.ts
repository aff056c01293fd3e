import type { KeyObject } from 'node:crypto'
import type { Clock, Randomness } from '@probity/base'
import type { Database } from '@probity/database'
import { insertLogKey, type LogKey, listLogKeys, verifierOf } from './keys.ts'
import { insertLogAct } from './log-act.ts'
import { findNewestCheckpoint, lockHead } from './store.ts'

/** Who changes the key, and why. */
export type KeyChange = { readonly decidedBy: string; readonly reasons: string }

/**
 * Gives the log a new key: it signs every checkpoint after the newest one, the first of them together with the key before it. The
 * change is an entry of the log itself. The private key is kept by the caller before this is called; a log that was never signed
 * has no key to change yet, and is given this one when it is first signed. Gives the register of keys.
 */
export const rotateKey = (
  db: Database,
  shell: { readonly clock: Clock; readonly random: Randomness },
  key: KeyObject,
  { decidedBy, reasons }: KeyChange,
): Promise<LogKey[]> =>
  db.transaction(async (tx) => {
    await lockHead(tx)
    const known = await listLogKeys(tx)
    const newest = await findNewestCheckpoint(tx)
    const last = known.at(-1)
    if (!last || !newest) return known
    const added = {
      verifier: verifierOf(last.origin, key),
      origin: last.origin,
      fromSize: newest.size + 1,
      addedAt: shell.clock.now(),
    }
    await insertLogKey(tx, added)
    await insertLogAct(tx, shell, {
      kind: 'key-added',
      effectiveOn: shell.clock.today(),
      content: { verifier: added.verifier, fromSize: added.fromSize, before: last.verifier },
      closed: { decidedBy, reasons },
    })
    return [...known, added]
  })
