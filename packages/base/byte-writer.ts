import { canonicalJson, type Json, quote } from './canonical-json.ts'
import { CanonicalObject } from './canonical-object.ts'

/** Longer ones are written by the engine; calling it takes as long as writing so many characters here. */
const writtenHere = 16

/**
 * Text to bytes, one after another in one buffer: for loops in which strings that live for a line would be most of the work. Ask
 * for room first; what is written beyond it is lost.
 */
export class ByteWriter {
  bytes: Buffer
  /** Where the next byte goes. */
  at = 0

  constructor(size: number) {
    this.bytes = Buffer.allocUnsafeSlow(size)
  }

  /** Makes room for `more` bytes; what was written stays. */
  reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return
    const larger = Buffer.allocUnsafeSlow(2 * (this.at + more))
    this.bytes.copy(larger, 0, 0, this.at)
    this.bytes = larger
  }

  ascii(text: string): void {
    const { length } = text
    if (length > writtenHere) {
      this.at += this.bytes.write(text, this.at, 'latin1')
      return
    }
    const { bytes, at } = this
    for (let i = 0; i < length; i++) bytes[at + i] = text.charCodeAt(i)
    this.at = at + length
  }

  /** UTF-8: at most three bytes for each of its `length`. */
  text(text: string): void {
    this.at += this.bytes.write(text, this.at, 'utf8')
  }

  /** A JSON string in canonical form (RFC 8785), or `null`. Throws a fault for a lone surrogate. */
  json(text: string | null): void {
    if (text === null) this.ascii('null')
    else this.text(quote(text))
  }

  /** Canonical JSON (RFC 8785); makes room for itself. */
  canonical(value: { readonly [key: string]: Json | undefined }): void {
    const members = CanonicalObject.membersOf(value)
    if (!members) {
      const text = canonicalJson(value)
      this.reserve(3 * text.length)
      this.text(text)
      return
    }
    let text = '{'
    for (let i = 0; i < members.length; i++) text += i > 0 ? `,${members[i]}` : members[i]
    text += '}'
    this.reserve(3 * text.length)
    this.text(text)
  }

  raw(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.at)
    this.at += bytes.length
  }
}

/** Room that a text may take as a JSON string: each unit at most six bytes (`\u001f`), and quotes. */
export const mostJsonBytes = (text: string | null): number => (text === null ? 4 : 6 * text.length + 2)
