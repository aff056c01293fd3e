import type { Reader } from '@probity/database'
import { type LogIdentity, parseVerifierKey } from '@probity/proof'
import { listLogKeys } from '../checkpoint/keys.ts'

/** The log as those who check it know it: its name, and every key that signs or signed for it. */
export const readIdentity = async (db: Reader): Promise<LogIdentity | undefined> => {
  const keys = await listLogKeys(db)
  const [first] = keys
  if (!first) return undefined
  return {
    origin: first.origin,
    keys: keys.flatMap(({ verifier }) => {
      const key = parseVerifierKey(verifier)
      return key.ok ? [key.value] : []
    }),
  }
}
