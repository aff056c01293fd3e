import type { Clock } from '@probity/base'
import type { Database } from '@probity/database'
import { askWitness, formatVerifierKey, type SendToWitness, signatureLine, type VerifierKey } from '@probity/proof'
import { findNewestCheckpoint } from '../checkpoint/store.ts'
import type { Log } from '../log.ts'
import { readIdentity } from './identity.ts'
import type { WitnessNews } from './news.ts'
import { keepCosignature, listCosignatures } from './store.ts'

/** A witness as the settings name it: where it answers, and the key its cosignatures are believed by. */
export type ConfiguredWitness = { readonly address: string; readonly key: VerifierKey }

/** What asking needs of a node. */
export type AskingShell = {
  readonly database: Database
  readonly clock: Clock
  readonly log: Pick<Log, 'readHashes' | 'publish'>
  /** Throws where the witness is away or slow. */
  readonly send: SendToWitness
}

const isSigned = async (database: Database, size: number): Promise<boolean> =>
  ((await findNewestCheckpoint(database))?.size ?? 0) >= size

/**
 * Asks for a cosignature of the newest checkpoint, proving growth from what the witness cosigned last, and keeps one that is
 * right. `undefined`: there is nothing to ask, it has cosigned that one already. Throws for faults of ours alone.
 */
export const askOne = async (
  { address, key }: ConfiguredWitness,
  { database, clock, log, send }: AskingShell,
): Promise<WitnessNews | undefined> => {
  const [newest, identity, kept] = await Promise.all([
    findNewestCheckpoint(database),
    readIdentity(database),
    listCosignatures(database),
  ])
  const verifier = formatVerifierKey(key)
  const seen = kept.find((one) => one.verifier === verifier)?.size ?? 0
  if (!newest || !identity || seen >= newest.size) return undefined
  let away: unknown
  const sendOrNote: SendToWitness = (to, body) =>
    send(to, body).catch((fault) => {
      away = fault
      throw fault
    })
  try {
    const place = { address, keys: [key] }
    const asked = await askWitness(place, newest.note, identity, log.readHashes(newest.size), sendOrNote, seen)
    if (!asked.ok) {
      // Another process signed a later one meanwhile, and was faster: that is no roll-back.
      if (asked.refusal.code === 'witness/ahead' && (await isSigned(database, Number(asked.refusal.details?.size))))
        return undefined
      return { witness: key.name, is: 'refuses', code: asked.refusal.code, details: asked.refusal.details ?? {} }
    }
    const line = signatureLine(asked.value[0] as (typeof asked.value)[number]).trimEnd()
    await keepCosignature(database, { verifier, size: newest.size, line, at: clock.now() })
    await log.publish()
    return { witness: key.name, is: 'cosigns', size: newest.size }
  } catch (fault) {
    if (fault !== away) throw fault
    return {
      witness: key.name,
      is: 'away',
      why: wordsOf(fault),
    }
  }
}

/** `fetch` says only in the cause what was the matter. */
const wordsOf = (fault: unknown): string => String((fault as Error | undefined)?.cause ?? fault)
