import { quote } from './canonical-json.ts'

/** Characters that JSON writes otherwise, or that have no canonical form by themselves. */
const escaped = /[^ !#-[\]-\ud7ff\ue000-\uffff]/

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
    this.at += this.bytes.write(text, this.at, 'latin1')
  }

  /** UTF-8: at most three bytes for each of its `length`. */
  text(text: string): void {
    this.at += this.bytes.write(text, this.at, 'utf8')
  }

  /** A JSON string in canonical form (RFC 8785), or `null`. Throws a fault for a lone surrogate. */
  json(text: string | null): void {
    if (text === null) this.ascii('null')
    else if (escaped.test(text)) this.text(quote(text))
    else {
      this.bytes[this.at++] = 0x22
      this.text(text)
      this.bytes[this.at++] = 0x22
    }
  }

  raw(bytes: Uint8Array): void {
    this.bytes.set(bytes, this.at)
    this.at += bytes.length
  }
}

/** Room that a text may take as a JSON string: each unit at most six bytes (`\u001f`), and quotes. */
export const mostJsonBytes = (text: string | null): number => (text === null ? 4 : 6 * text.length + 2)
