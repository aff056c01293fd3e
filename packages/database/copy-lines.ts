import { ByteWriter } from '@probity/base'
import { copyText } from './copy-line.ts'

/** Bytes that go to COPY together: enough to be worth a packet, few enough that the database need not wait for them. */
const pieceBytes = 65_536

/**
 * Lines for COPY as bytes, for where they are many: fields in the order of the columns, then `endLine`.
 * Ask for room before each line. `copyLine` makes the same of values; it is easier to read and several times as slow.
 */
export class CopyLines extends ByteWriter {
  constructor() {
    super(pieceBytes)
  }

  /** A field that surely needs no escape and is ASCII: a number, a day, a word of ours. */
  plain(value: string | number | null): void {
    this.ascii(value === null ? '\\N\t' : `${value}\t`)
  }

  /** Any text. */
  field(text: string | null): void {
    if (text === null) this.ascii('\\N')
    else this.text(copyText(text))
    this.bytes[this.at++] = 0x09
  }

  /** JSON that was written elsewhere already; a backslash is all it may have that COPY writes otherwise. */
  written(from: ByteWriter, start: number, end: number): void {
    const backslash = from.bytes.indexOf(0x5c, start)
    if (backslash < 0 || backslash >= end) this.copyOf(from, start, end)
    else this.text(copyText(from.bytes.toString('utf8', start, end)))
    this.bytes[this.at++] = 0x09
  }

  hex(bytes: Uint8Array): void {
    this.ascii(`\\\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')}\t`)
  }

  /** The last tab becomes the line feed. */
  endLine(): void {
    this.bytes[this.at - 1] = 0x0a
  }

  /** Whether what stands here is worth sending; `take` hands it out and begins anew. */
  get isFull(): boolean {
    return this.at >= pieceBytes - pieceBytes / 8
  }

  take(): Uint8Array<ArrayBuffer> {
    const piece = this.bytes.subarray(0, this.at) as Uint8Array<ArrayBuffer>
    this.bytes = Buffer.allocUnsafeSlow(pieceBytes)
    this.at = 0
    return piece
  }
}
