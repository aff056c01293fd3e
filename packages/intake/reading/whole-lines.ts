import { longestRow } from './decoded.ts'

const lineFeed = 0x0a
/** Bytes of the longest row that is kept; a line that is longer is cut. */
const mostBytes = 3 * longestRow
const byteOrderMark = Buffer.from('\ufeff')

/** Blocks of UTF-8 cut where lines end, so that each can be looked at by itself; without the mark that may open a file. */
export const joinLines = () => {
  let rest = Buffer.alloc(0)
  let atStart = true
  return {
    /** The lines that are whole by now. */
    push: (block: Buffer): Buffer => {
      let bytes = rest.length > 0 ? Buffer.concat([rest, block]) : block
      if (atStart && bytes.length >= byteOrderMark.length) {
        if (bytes.indexOf(byteOrderMark) === 0) bytes = bytes.subarray(byteOrderMark.length)
        atStart = false
      }
      let end = bytes.lastIndexOf(lineFeed) + 1
      if (end === 0 && bytes.length > mostBytes) end = lastCharacter(bytes)
      rest = Buffer.from(bytes.subarray(end))
      return bytes.subarray(0, end)
    },
    /** What stands behind the last line. */
    end: (): string => {
      const text = rest.toString()
      rest = Buffer.alloc(0)
      return text
    },
  }
}

/** Where the last character begins. */
const lastCharacter = (bytes: Uint8Array): number => {
  let at = bytes.length - 1
  while (at > bytes.length - 4 && (bytes[at]! & 0xc0) === 0x80) at--
  return at
}
