import { hash, type KeyObject } from 'node:crypto'
import { accept, type Result, refuse } from '../result.ts'
import { type Suite, suites } from '../suite/index.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { isKeyName } from './format.ts'

/** What a key signs: the text of a note itself, or a timestamped statement about a checkpoint (tlog-cosignature). */
export type KeyUse = 'note' | 'cosignature'

/** A key by which notes are checked: who holds it, and all that its verifier key text says. */
export type VerifierKey = {
  readonly name: string
  readonly keyId: number
  readonly use: KeyUse
  readonly suite: Suite
  readonly raw: Uint8Array
  readonly key: KeyObject
}

export type VerifierKeyRefusal = 'key/malformed' | 'key/unknown-type' | 'key/id-differs'

const typeOf = (suite: Suite, use: KeyUse): Uint8Array => (use === 'note' ? suite.noteType : suite.cosignatureType)

/** The first four bytes of hash(name, newline, type, raw public key). */
export const keyIdOf = (name: string, suite: Suite, use: KeyUse, raw: Uint8Array): number =>
  hash(
    suite.tree.algorithm,
    Buffer.concat([Buffer.from(`${name}\n`), typeOf(suite, use), raw]),
    'buffer',
  ).readUInt32BE()

/** The verifier key of a public key, or of the public half of a private one. Throws for a key of another algorithm. */
export const verifierKeyOf = (name: string, key: KeyObject, use: KeyUse, suite: Suite): VerifierKey => {
  if (!isKeyName(name)) throw new RangeError('a key name holds neither spaces nor plus, and is not empty')
  const raw = suite.signature.rawPublicKey(key)
  if (!raw) throw new TypeError(`this is no key of ${suite.signature.name}`)
  return { name, keyId: keyIdOf(name, suite, use, raw), use, suite, raw, key: suite.signature.publicKey(raw) }
}

/** `name+id+base64(type, key)`: how a verifier key is handed from person to person. */
export const formatVerifierKey = ({ name, keyId, use, suite, raw }: VerifierKey): string =>
  `${name}+${keyId.toString(16).padStart(8, '0')}+${toBase64(Buffer.concat([typeOf(suite, use), raw]))}`

/** Reads a verifier key; its id is computed again, so that a mistyped key is no key. */
export const parseVerifierKey = (
  text: string,
  known: readonly Suite[] = suites,
): Result<VerifierKey, VerifierKeyRefusal> => {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text) ?? []
  const bytes = encoded && fromBase64(encoded)
  if (!name || !id || !bytes || !isKeyName(name)) return refuse('key/malformed')
  for (const suite of known)
    for (const use of ['note', 'cosignature'] as const) {
      const type = typeOf(suite, use)
      if (Buffer.compare(bytes.subarray(0, type.length), type) !== 0) continue
      const raw = bytes.subarray(type.length)
      const key = raw.length === suite.signature.publicKeyBytes ? keyFrom(suite, raw) : undefined
      if (!key) return refuse('key/malformed')
      const keyId = keyIdOf(name, suite, use, raw)
      if (keyId !== Number.parseInt(id, 16)) return refuse('key/id-differs', { name })
      return accept({ name, keyId, use, suite, raw, key })
    }
  return refuse('key/unknown-type', { name })
}

const keyFrom = (suite: Suite, raw: Uint8Array): KeyObject | undefined => {
  try {
    return suite.signature.publicKey(raw)
  } catch {
    return undefined
  }
}
