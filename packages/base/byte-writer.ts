import { canonicalJson, type Json, quote } from './canonical-json.ts'
import { CanonicalObject } from './canonical-object.ts'
import { Written, WrittenObject } from './written.ts'

/** Longer ones are written by the engine; calling it takes as long as writing so many characters here. */
const writtenHere = 16
/** The same for bytes that are copied. */
const copiedHere = 24
const { copy } = Buffer.prototype
const [quotationMark, comma, openingBrace, closingBrace] = [0x22, 0x2c, 0x7b, 0x7d]

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

  /** A JSON string in canonical form (RFC 8785), or `null`; or what stands as JSON already. Throws a fault for a lone surrogate. */
  json(text: string | Written | null): void {
    if (text === null) this.ascii('null')
    else if (text instanceof Written) this.#written(text)
    else this.text(quote(text))
  }

  /** Bytes that stand elsewhere. */
  piece(from: Uint8Array, start: number, end: number): void {
    const { bytes } = this
    let { at } = this
    if (end - start > copiedHere) {
      this.at += copy.call(from as Buffer, bytes, at, start, end)
      return
    }
    for (let i = start; i < end; i++) bytes[at++] = from[i]!
    this.at = at
  }

  #written({ bytes, from, to, isText }: Written): void {
    if (isText) this.bytes[this.at++] = quotationMark
    this.piece(bytes, from, to)
    if (isText) this.bytes[this.at++] = quotationMark
  }

  /** Canonical JSON (RFC 8785); makes room for itself. */
  canonical(value: { readonly [key: string]: Json | undefined } | WrittenObject): void {
    if (value instanceof WrittenObject) {
      this.#members(value)
      return
    }
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

  #members(object: WrittenObject): void {
    let before = openingBrace
    this.reserve(2)
    for (let nth = 0; nth < object.size; nth++) {
      const value = object.valueAt(nth)
      if (!value) continue
      const name = object.nameAt(nth)
      this.reserve(name.length + value.length + 5)
      this.bytes[this.at++] = before
      this.piece(name, 0, name.length)
      this.#written(value)
      before = comma
    }
    if (before === openingBrace) this.bytes[this.at++] = before
    this.bytes[this.at++] = closingBrace
  }

  raw(bytes: Uint8Array): void {
    this.piece(bytes, 0, bytes.length)
  }
}

/** Room that a text may take as a JSON string: each unit at most six bytes (`\u001f`), and quotes. */
export const mostJsonBytes = (text: string | Written | null): number =>
  text === null ? 4 : text instanceof Written ? text.length + 2 : 6 * text.length + 2
