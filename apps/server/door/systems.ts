import { type Caller, findKeyHolder, findTokenHolder, isToken, operatorId } from '@probity/access'
import { accept, type Result, refuse } from '@probity/base'
import type { ProbityNode } from '../node.ts'

type Found = Result<Caller, 'key/not-valid'>

/** How long it is remembered whose a key or token is: so long at most one that another process ended still opens the door. */
const rememberedMs = 500

type Remembered = { readonly found: Promise<Found>; readonly since: number; readonly clockSays: number }
const remembered = new WeakMap<ProbityNode, Map<string, Remembered>>()

/**
 * A body's system by its key or token (RFC 6750, Bearer). A system asks often, and whose its key is costs as much to find as a
 * small answer: it is asked of the database twice a second. Refuses: key/not-valid (never remembered).
 */
export const findSystem = (node: ProbityNode, shown: string): Promise<Found> => {
  const known = remembered.get(node) ?? new Map<string, Remembered>()
  remembered.set(node, known)
  const now = performance.now()
  const clockSays = Date.parse(node.clock.now())
  const before = known.get(shown)
  if (before && now - before.since < rememberedMs && Math.abs(clockSays - before.clockSays) < rememberedMs)
    return before.found
  for (const [key, { since }] of known) if (now - since >= rememberedMs) known.delete(key)
  const found = askWhose(node, shown)
  known.set(shown, { found, since: now, clockSays })
  const forget = () => known.get(shown)?.found === found && known.delete(shown)
  found.then(({ ok }) => ok || forget(), forget)
  return found
}

/** After a key was ended here: it opens nothing from now on. */
export const forgetSystems = (node: ProbityNode): void => {
  remembered.delete(node)
}

/** A generated key speaks for its authority, so it decides; what a token may do stands with its key. */
const askWhose = async ({ database, law, clock }: ProbityNode, shown: string): Promise<Found> => {
  if (isToken(shown)) {
    const holder = await findTokenHolder(database, clock, shown)
    return holder ? accept(holder) : refuse('key/not-valid')
  }
  const body = await findKeyHolder(database, shown)
  if (body === operatorId) return accept({ is: 'system', role: 'operator', clientId: 'key', body })
  if (body === undefined || !law.findAuthority(body)) return refuse('key/not-valid')
  return accept({ is: 'system', role: 'decider', clientId: 'key', body })
}
