import { commitInto, entryBytes, saltBytes } from '../commitment.ts'
import { accept, type Result, refuse } from '../result.ts'

/**
 * What opens one half of an entry and leaves the other shut: the salt of the part that is shown, and the commitment to the
 * part that is not. With the text of the shown part it gives back the 64 bytes of the entry, and so its leaf hash.
 */
export type Disclosure = {
  readonly part: 'public' | 'closed'
  readonly salt: Uint8Array
  /** The commitment to the part that stays shut, 32 bytes. */
  readonly other: Uint8Array
}

const half = entryBytes / 2
const packedBytes = 1 + saltBytes + half

/** 49 bytes, carried in the `extra` line of a tlog-proof: 0 (public) or 1 (closed), the salt, the other commitment. */
export const packDisclosure = ({ part, salt, other }: Disclosure): Uint8Array => {
  if (salt.length !== saltBytes || other.length !== half)
    throw new RangeError(`a disclosure has a salt of ${saltBytes} bytes and a commitment of ${half}`)
  return Buffer.concat([Buffer.of(part === 'public' ? 0 : 1), salt, other])
}

export const unpackDisclosure = (packed: Uint8Array): Result<Disclosure, 'disclosure/malformed'> => {
  const [part] = packed
  if (packed.length !== packedBytes || (part !== 0 && part !== 1)) return refuse('disclosure/malformed')
  return accept({
    part: part === 0 ? 'public' : 'closed',
    salt: packed.subarray(1, 1 + saltBytes),
    other: packed.subarray(1 + saltBytes),
  })
}

/** What opens a part of an entry that one holds whole. */
export const discloseFrom = (entry: Uint8Array, part: 'public' | 'closed', salt: Uint8Array): Disclosure => ({
  part,
  salt,
  other: part === 'public' ? entry.subarray(half) : entry.subarray(0, half),
})

/** The entry that a disclosure and the text it opens make: canonical JSON, byte for byte. */
export const disclosedEntry = ({ part, salt, other }: Disclosure, text: string): Uint8Array => {
  const entry = Buffer.alloc(entryBytes)
  commitInto(entry, part === 'public' ? 0 : half, salt, text)
  entry.set(other, part === 'public' ? half : 0)
  return entry
}
