import { canonicalJson, type Json, quote } from './canonical-json.ts'
import { CanonicalObject } from './canonical-object.ts'

/** Longer texts are encoded by the engine; calling it takes as long as encoding so many characters here. */
const encodedHere = 48

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
    if (length > encodedHere) {
      this.at += this.bytes.write(text, this.at, 'latin1')
      return
    }
    const { bytes, at } = this
    for (let i = 0; i < length; i++) bytes[at + i] = text.charCodeAt(i)
    this.at = at + length
  }

  /** UTF-8: at most three bytes for each of its `length`. */
  text(text: string): void {
    if (text.length > encodedHere || !this.#encode(text, false)) this.at += this.bytes.write(text, this.at, 'utf8')
  }

  /** A JSON string in canonical form (RFC 8785), or `null`. Throws a fault for a lone surrogate. */
  json(text: string | null): void {
    if (text === null) this.ascii('null')
    else {
      const start = this.at++
      this.bytes[start] = 0x22
      if (text.length <= encodedHere && this.#encode(text, true)) this.bytes[this.at++] = 0x22
      else {
        this.at = start
        this.at += this.bytes.write(quote(text), start, 'utf8')
      }
    }
  }

  /**
   * Encodes a text unit by unit. `false`, and nothing written: it has halves of characters, or, `asJson`, something that JSON
   * writes otherwise.
   */
  #encode(text: string, asJson: boolean): boolean {
    const { bytes } = this
    let { at } = this
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      if (unit < 0x80) {
        if (asJson && (unit < 0x20 || unit === 0x22 || unit === 0x5c)) return false
        bytes[at++] = unit
      } else if (unit < 0x800) {
        bytes[at++] = 0xc0 | (unit >>> 6)
        bytes[at++] = 0x80 | (unit & 0x3f)
      } else if (unit >= 0xd800 && unit < 0xe000) return false
      else {
        bytes[at++] = 0xe0 | (unit >>> 12)
        bytes[at++] = 0x80 | ((unit >>> 6) & 0x3f)
        bytes[at++] = 0x80 | (unit & 0x3f)
      }
    }
    this.at = at
    return true
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
    // One after another: joining them first would take longer than all of this.
    this.reserve(2)
    this.bytes[this.at++] = 0x7b
    for (let i = 0; i < members.length; i++) {
      const member = members[i]!
      this.reserve(3 * member.length + 2)
      if (i > 0) this.bytes[this.at++] = 0x2c
      this.text(member)
    }
    this.bytes[this.at++] = 0x7d
  }

  raw(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.at)
    this.at += bytes.length
  }
}

/** Room that a text may take as a JSON string: each unit at most six bytes (`\u001f`), and quotes. */
export const mostJsonBytes = (text: string | null): number => (text === null ? 4 : 6 * text.length + 2)
