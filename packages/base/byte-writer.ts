import { canonicalJson, type Json, quote } from './canonical-json.ts'
import { CanonicalObject } from './canonical-object.ts'
import { viewOf, Written, WrittenObject } from './written.ts'

/** Longer ones are written by the engine; calling it takes as long as writing so many characters here. */
const writtenHere = 16
/** The same for bytes that are copied one by one, and for those that are copied by words. */
const copiedHere = 24
const copiedByWords = 160
const { copy } = Buffer.prototype
const [quotationMark, openingBrace, closingBrace] = [0x22, 0x7b, 0x7d]

/**
 * Text to bytes, one after another in one buffer: for loops in which strings that live for a line would be most of the work. Ask
 * for room first: what is written beyond it is lost, or a fault.
 */
export class ByteWriter {
  #bytes: Buffer
  /** The same bytes, to be written by words: a word takes as long as a byte does. */
  protected view: DataView
  /** Where the next byte goes. */
  at = 0
  readonly #allocate: (size: number) => Buffer

  constructor(size: number, allocate: (size: number) => Buffer = Buffer.allocUnsafeSlow) {
    this.#allocate = allocate
    this.#bytes = allocate(size)
    this.view = viewOf(this.#bytes)
  }

  get bytes(): Buffer {
    return this.#bytes
  }
  set bytes(bytes: Buffer) {
    if (bytes === this.#bytes) return
    this.#bytes = bytes
    this.view = viewOf(bytes)
  }

  /** Makes room for `more` bytes; what was written stays. */
  reserve(more: number): void {
    if (this.at + more <= this.bytes.length) return
    const larger = this.#allocate(2 * (this.at + more))
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
    if (text === null) this.written(nothing)
    else if (typeof text === 'string') this.text(quote(text))
    else this.#json(text)
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

  /** What stands in bytes, without the quotes of a text. */
  written(one: Written): void {
    const { from, to } = one
    if (to - from > copiedByWords) this.at += copy.call(one.bytes as Buffer, this.#bytes, this.at, from, to)
    else this.#few(one.view, from, to)
  }

  /** What stands in these bytes already, once more. */
  again(from: number, to: number): void {
    if (to - from > copiedByWords) this.at += copy.call(this.#bytes, this.#bytes, this.at, from, to)
    else this.#few(this.view, from, to)
  }

  /** By words: so many bytes take a quarter of the time that calling the engine takes. */
  #few(source: DataView, from: number, to: number): void {
    const { view, at } = this
    const further = at - from
    const last = to - 4
    if (last < from) for (let i = from; i < to; i++) view.setUint8(i + further, source.getUint8(i))
    else {
      for (let i = from; i < last; i += 4) view.setInt32(i + further, source.getInt32(i, true), true)
      // It overlaps the one before it, so that nothing beyond is read or written.
      view.setInt32(last + further, source.getInt32(last, true), true)
    }
    this.at = to + further
  }

  #json(written: Written): void {
    if (written.isText) this.view.setUint8(this.at++, quotationMark)
    this.written(written)
    if (written.isText) this.view.setUint8(this.at++, quotationMark)
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
    const from = this.at
    this.reserve(2)
    for (let nth = 0; nth < object.size; nth++) {
      const value = object.valueAt(nth)
      if (!value) continue
      const name = object.nameAt(nth)
      this.reserve(name.length + value.length + 4)
      this.written(name)
      this.#json(value)
    }
    // In place of the first member's comma.
    this.view.setUint8(from, openingBrace)
    this.at = Math.max(this.at, from + 1)
    this.view.setUint8(this.at++, closingBrace)
  }

  raw(bytes: Uint8Array): void {
    this.piece(bytes, 0, bytes.length)
  }
}

/** Room that a text may take as a JSON string: each unit at most six bytes (`\u001f`), and quotes. */
export const mostJsonBytes = (text: string | Written | null): number =>
  text === null ? 4 : typeof text === 'string' ? 6 * text.length + 2 : text.length + 2

const nothing = Written.json('null')
