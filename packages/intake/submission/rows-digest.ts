import { createHash } from 'node:crypto'
import { ByteWriter } from '@probity/base'
import type { RawRow } from '../candidate.ts'
import { textsOf } from '../reading/table-row.ts'

/** Bytes that are hashed together: hashing row by row would cost as much again as the hash. */
const atOnce = 16_384

/** The digest by which the rows of a chunk are recognised when they come again: SHA-256 over their numbers and redacted texts. */
export const openRowsDigest = () => {
  const bytes = new ByteWriter(2 * atOnce)
  let hash = createHash('sha256')
  const pass = () => {
    hash.update(bytes.bytes.subarray(0, bytes.at))
    bytes.at = 0
  }
  return {
    /** Adds a row and returns how many characters it has. */
    add: (raw: RawRow): number => {
      const texts = textsOf(raw)
      const text = texts.join('\u001f')
      bytes.reserve(3 * text.length + 20)
      bytes.ascii(texts.length > 0 ? `${raw.row}\u001f` : `${raw.row}`)
      bytes.text(text)
      bytes.ascii('\u001e')
      if (bytes.at > atOnce) pass()
      return text.length
    },
    /** The digest of what was added; begins anew. */
    take: (): string => {
      pass()
      const digest = hash.digest('hex')
      hash = createHash('sha256')
      return digest
    },
  }
}
