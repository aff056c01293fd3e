import type { KeyObject } from 'node:crypto'
import { ed25519Suite, type Suite } from '../suite/index.ts'
import { cosignedMessage, packTimestamped } from './cosignature.ts'
import { isNoteText, type SignatureLine } from './format.ts'
import { type VerifierKey, verifierKeyOf } from './key.ts'

/** Signs the texts of notes. `verifier` is what others check its signatures with. */
export type Signer = { readonly verifier: VerifierKey; sign(text: string): SignatureLine }

/** A signer of notes, with the private key of a log. Throws for a key of another algorithm than the suite's. */
export const noteSigner = (name: string, key: KeyObject, suite: Suite = ed25519Suite): Signer => {
  const verifier = verifierKeyOf(name, key, 'note', suite)
  return {
    verifier,
    sign: (text) => ({ name, keyId: verifier.keyId, signature: suite.signature.sign(checked(text), key) }),
  }
}

/** A signer of timestamped cosignatures, with the private key of a witness; `now` gives seconds since 1970. */
export const cosigner = (name: string, key: KeyObject, now: () => number, suite: Suite = ed25519Suite): Signer => {
  const verifier = verifierKeyOf(name, key, 'cosignature', suite)
  return {
    verifier,
    sign: (text) => {
      checked(text)
      const timestamp = Math.floor(now())
      const signature = suite.signature.sign(cosignedMessage(timestamp, text), key)
      return { name, keyId: verifier.keyId, signature: packTimestamped(timestamp, signature) }
    },
  }
}

const checked = (text: string): Uint8Array => {
  if (!isNoteText(text)) throw new RangeError('the text of a note is whole lines without control characters')
  return Buffer.from(text)
}
